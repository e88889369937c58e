import { api } from '../lib/api.js';
import { Element, html, nothing } from '../lib/element.js';
import { fleet } from '../lib/fleet.js';
import { icon } from '../lib/icons.js';
import { inbox } from '../lib/inbox.js';
import { attempt } from '../lib/outcome.js';
import { oneAtATime } from '../lib/reading.js';
import { exact, span } from '../lib/time.js';
import { viewer } from '../lib/viewer.js';

/** What an agent wants to be allowed, to be answered where it works. */
class Questions extends Element {
  static properties = { session: { attribute: false }, asked: { attribute: false }, revision: { attribute: false } };

  constructor() {
    super();
    this.items = [];
    this.watch(inbox);
    this.tick();
  }

  willUpdate(changed) {
    // It may have been answered and have asked anew between two looks: waiting still, but for something else.
    if (changed.has('asked') || (this.asked && changed.has('revision'))) this.#load();
  }

  render() {
    const waiting = inbox.of(this.session);
    const until = waiting?.deadline ?? null;
    return this.items.length === 0 ? this.#elsewhere(waiting) : this.items.map((question) => html`
      <div class="question" role="group" aria-label="Permission asked for">
        <div class="row">${icon('hand')}<span>${question.title}</span>
          ${until ? html`<span class="tiny faint nowrap push" title="Waits until ${exact(until)}">${new Date(until) > Date.now() ? `${span(Date.now(), until)} left` : 'Timed out'}</span>` : nothing}
          ${viewer.mayOperate
            ? html`<span class="row ${until ? '' : 'push'}">${question.options.map((option) => html`<button title=${option.kind.replaceAll('_', ' ')} @click=${() => this.#answer(question, option)}>${option.name}</button>`)}</span>`
            : nothing}</div>
        <details class="tiny"><summary class="faint">What it sent, and where it works</summary><p class="mono">${fleet.sessions.get(this.session)?.directory}</p><pre class="words">${question.detail}</pre></details>
      </div>`);
  }

  /** What the agent asked as a participant of its mission is answered in the inbox. */
  #elsewhere(item) {
    return !item || item.sort === 'agent_permission' ? nothing
      : html`<div class="question"><div class="row">${icon('hand')}<span>${item.question}</span><a data-view class="push nowrap" href="/inbox">Answer in the inbox</a></div></div>`;
  }

  /** Answers the first one with the first option of a kind. */
  settle(kind) {
    const [question] = this.items;
    const option = question?.options.find((one) => one.kind.startsWith(kind));
    return option ? this.#answer(question, option) : null;
  }

  #load = oneAtATime(async () => {
    let items = [];
    if (this.asked) {
      try {
        ({ items } = await api.get(`/mission-control/sessions/${this.session}/questions`));
      } catch {
        // A session that ended meanwhile asks nothing.
      }
    }
    this.items = this.asked ? items : [];
    fleet.noteAsking(this.session, this.items.length > 0);
    this.requestUpdate();
  });

  async #answer(question, option) {
    await attempt(() => api.post(`/mission-control/sessions/${this.session}/questions/${question.id}/answer`, { option: option.id }), `Answered: ${option.name}.`);
    // The button that was pressed is gone: the keyboard stays in the panel.
    this.closest('.panel')?.focus();
    await this.#load();
  }
}

customElements.define('qd-questions', Questions);
