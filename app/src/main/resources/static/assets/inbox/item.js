import { api, Refusal } from '../lib/api.js';
import { Element, html, nothing } from '../lib/element.js';
import { fleet } from '../lib/fleet.js';
import { icon } from '../lib/icons.js';
import { attempt, outcomes } from '../lib/outcome.js';
import { ago, exact, span } from '../lib/time.js';
import { nameOf, words } from '../lib/words.js';
import { refusalNote } from '../part/refusal.js';
import { background } from './background.js';

const SORT = {
  question: ['book', 'sea'], run_step: ['list', 'sea'], agent_permission: ['hand', 'wait'], warning: ['warn', 'wait'],
  role_switch: ['person', 'hold'], discrepancy: ['agent', 'hold'], conflict: ['warn', 'stop'],
};
const MEANING = {
  continue: 'Go on in spite of it', hold: 'Stop driving for now', reassign: 'Ask somebody else to do it', defer: 'Decide later',
};

/** Something that waits, with what is needed to answer it, answered where it stands. */
class Item extends Element {
  static properties = { item: { attribute: false }, open: { attribute: false } };

  constructor() {
    super();
    this.rationale = '';
    this.text = '';
    this.to = '';
    this.refusal = null;
    this.busy = false;
    this.more = null;
  }

  render() {
    const { item } = this;
    const [sign, tone] = SORT[item.sort] ?? ['book', 'sea'];
    return html`<article class="sheet ask" tabindex="-1" aria-label=${item.question}>
      <header><span class="tag ${tone}">${icon(sign)} ${words(item.sort)}</span>
        <a data-view href="/missions/${item.missionId}" class="clip small">${item.missionTitle}</a>
        ${item.sort === 'agent_permission' ? html`<a data-view class="small nowrap" href="/mission-control?session=${item.askedBy.id}">Its conversation</a>` : nothing}
        <span class="faint tiny push" title=${exact(item.since)}>${nameOf(item.askedBy)} · ${ago(item.since)}</span>
        ${item.deadline ? html`<span class="tag wait" title=${exact(item.deadline)}>${new Date(item.deadline) > Date.now() ? `${span(Date.now(), item.deadline)} left` : 'overdue'}</span>` : nothing}</header>
      <div class="body stack">
        <h2>${item.question}</h2>
        <details ?open=${this.open} @toggle=${(event) => event.target.open && this.#read()}><summary class="small soft">What it is about</summary>${this.more ? background(item, this.more) : html`<p class="faint small">Reading…</p>`}</details>
        ${refusalNote(this.refusal)}
        <label class="field"><span>Why <span class="hint">kept with the decision, may be left out</span></span><input .value=${this.rationale} @input=${(event) => { this.rationale = event.target.value; }}></label>
        ${this.#answers()}
      </div></article>`;
  }

  #answers() {
    const { options } = this.item;
    if (options.length === 0) {
      return html`<form class="row end" @submit=${(event) => { event.preventDefault(); this.#answer(this.text.trim()); }}>
        <label class="field grow">Your answer<textarea required @input=${(event) => { this.text = event.target.value; }}></textarea></label><button class="main" ?disabled=${this.busy}>Answer</button></form>`;
    }
    const people = Object.entries(this.more?.warning?.names ?? {});
    return html`<div class="row wrap" role="group" aria-label="Answers">${options.map((option) => html`<button title=${MEANING[option] ?? ''} ?disabled=${this.busy} @click=${() => this.#choose(option)}>${words(option)}</button>`)}
      ${this.reassigning ? html`<label class="row small">to <select @change=${(event) => { this.to = event.target.value; }}>${people.map(([id, name]) => html`<option value=${id}>${name}</option>`)}</select></label><button class="main" @click=${() => this.#answer('reassign')}>Reassign</button>` : nothing}</div>`;
  }

  async #choose(option) {
    if (option === 'reassign' && !this.reassigning) {
      await this.#read();
      this.reassigning = true;
      this.to = Object.keys(this.more?.warning?.names ?? {})[0] ?? '';
      this.requestUpdate();
      return;
    }
    await this.#answer(option);
  }

  async #answer(option) {
    const { item } = this;
    this.busy = true;
    this.refusal = null;
    this.requestUpdate();
    try {
      if (item.sort === 'warning') {
        const to = option === 'reassign' ? this.to : null;
        await api.post(`/missions/${item.missionId}/warnings/${item.id}/acknowledgements`, { acknowledgement: option, rationale: this.rationale || null, to });
      } else {
        await api.post(`/missions/${item.missionId}/decisions`, { request: item.id, option, rationale: this.rationale || null });
      }
      outcomes.done(`Answered: ${words(option)}. ${item.missionTitle} goes on.`);
      this.say('settled');
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      this.refusal = refusal;
    }
    this.busy = false;
    this.requestUpdate();
  }

  async #read() {
    if (this.more) return;
    const path = `/missions/${this.item.missionId}`;
    this.more = await attempt(async () => {
      const [state, requests, discrepancies] = await Promise.all([api.get(`${path}/collaboration`), api.all(`${path}/decision-requests`, { standing: 'open' }), api.all(`${path}/discrepancies`)]);
      const request = requests.find((other) => other.id === this.item.id) ?? null;
      return {
        session: this.item.sort === 'agent_permission' ? await sessionOf(this.item) : null,
        warning: state.warnings.find((warning) => warning.id === this.item.id) ?? null,
        participants: state.participants,
        request,
        discrepancy: discrepancies.find((other) => other.request === this.item.id) ?? null,
      };
    });
    this.requestUpdate();
  }
}

/** The agent that asks, with what it sent along with its question. */
async function sessionOf(item) {
  const session = fleet.sessions.get(item.askedBy.id);
  if (!session) return null;
  const { items } = await api.get(`/mission-control/sessions/${session.id}/questions`);
  return { ...session, asked: items.find((question) => question.title === item.question)?.detail ?? null };
}

customElements.define('qd-inbox-item', Item);
