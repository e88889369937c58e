import { api } from '../lib/api.js';
import { Element, html, nothing, repeat } from '../lib/element.js';
import { icon } from '../lib/icons.js';
import { attempt, outcomes } from '../lib/outcome.js';
import { words } from '../lib/words.js';

const MODES = [
  ['queue', 'After this turn'],
  ['steer', 'Into this turn'],
  ['interrupt', 'Interrupt the turn'],
];
// A message to a paused agent may wait for hours.
const FIRST_LOOK = 700;
const LAST_LOOK = 10_000;
const SETTLED = ['confirmed', 'unsupported', 'failed', 'timed_out'];
const TONE = { confirmed: 'go', unsupported: 'stop', failed: 'stop', timed_out: 'stop' };
const STATE = { requested: 'Accepted', accepted: 'Queued', confirmed: 'Delivered' };

// What was written and sent, so that closing the box loses neither.
const kept = new Map();

/** Says something to an agent, and shows how far it has come. */
class Composer extends Element {
  static properties = { session: { attribute: false }, modes: { attribute: false } };

  constructor() {
    super();
    this.modes = null;
    this.sent = [];
    this.draft = '';
    this.busy = false;
    this.mode = 'queue';
    this.pauseFirst = false;
  }

  willUpdate(changed) {
    if (changed.has('session')) {
      Object.assign(this, kept.get(this.session));
      this.#look();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    kept.set(this.session, { sent: this.sent, draft: this.draft, mode: this.mode, pauseFirst: this.pauseFirst });
  }

  render() {
    const offered = MODES.filter(([mode]) => !this.modes || this.modes.includes(mode));
    return html`
      ${this.sent.length ? html`<ul class="plain sent" aria-label="What was sent">${repeat(this.sent, (one) => one.receipt.id, (one) => this.#line(one))}</ul>` : nothing}
      <form @submit=${(event) => { event.preventDefault(); this.#send(); }}>
        <label class="hidden-words" for="say-${this.session}">Message to the agent</label>
        <textarea id="say-${this.session}" rows="2" placeholder="Message to the agent · Enter sends, Shift+Enter breaks the line" .value=${this.draft} @input=${(event) => { this.draft = event.target.value; }} @keydown=${(event) => this.#key(event)}></textarea>
        <div class="row wrap">
          <label class="row tiny soft">When <select @change=${(event) => { this.mode = event.target.value; }}>
            ${offered.map(([mode, text]) => html`<option value=${mode} ?selected=${mode === this.mode}>${text}</option>`)}</select></label>
          <label class="tick tiny soft"><input type="checkbox" .checked=${this.pauseFirst} @change=${(event) => { this.pauseFirst = event.target.checked; }}>Pause before send</label>
          <button class="main push" ?disabled=${this.busy}>${icon('send')} Send</button>
        </div>
      </form>`;
  }

  focus() {
    this.querySelector('textarea')?.focus();
  }

  #line({ text, receipt }) {
    const settled = SETTLED.includes(receipt.state);
    return html`<li class="row tiny" data-tone=${TONE[receipt.state] ?? 'wait'}><span class="dot"></span>
      <span class="nowrap">${STATE[receipt.state] ?? words(receipt.state)}${receipt.reason ? `: ${receipt.reason}` : ''}</span><span class="clip faint">${text ?? `from ${receipt.requestedBy}`}</span>
      ${settled ? nothing : html`<button class="link tiny push" type="button" @click=${() => this.#withdraw(receipt)}>Withdraw</button>`}</li>`;
  }

  #key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#send();
    }
  }

  async #send() {
    const box = this.querySelector('textarea');
    const text = box.value.trim();
    if (!text || this.busy) return;
    this.busy = true;
    this.requestUpdate();
    const path = `/mission-control/sessions/${this.session}`;
    const receipt = await attempt(async () => {
      if (this.pauseFirst) await api.post(`${path}/pause`, { cancel: false });
      return api.post(`${path}/inject`, { content: text, mode: this.mode });
    });
    this.busy = false;
    if (receipt) {
      this.draft = '';
      box.value = '';
      this.sent = [...this.sent, { text, receipt }].slice(-3);
      this.#follow(FIRST_LOOK);
    }
    this.requestUpdate();
    box.focus();
  }

  #withdraw(receipt) {
    return attempt(() => api.remove(`/mission-control/sessions/${this.session}/injections/${receipt.id}`), 'The message was withdrawn.').then(() => this.#look());
  }

  #follow(wait) {
    clearTimeout(this.timer);
    if (this.isConnected && this.sent.some((one) => !SETTLED.includes(one.receipt.state))) {
      this.timer = setTimeout(() => this.#look(Math.min(wait * 1.5, LAST_LOOK)), wait);
    }
  }

  async #look(wait = FIRST_LOOK) {
    try {
      const { items } = await api.get(`/mission-control/sessions/${this.session}/receipts`, { limit: 20 });
      const told = this.sent.map((one) => ({ ...one, receipt: items.find((item) => item.id === one.receipt.id) ?? one.receipt }));
      const others = items.filter((item) => item.operation === 'inject' && !SETTLED.includes(item.state) && !told.some((one) => one.receipt.id === item.id));
      this.sent = [...others.map((receipt) => ({ text: null, receipt })), ...told];
    } catch (refusal) {
      // What the server refuses it refuses again; that it cannot be reached passes.
      if (refusal.status !== 0) {
        outcomes.refused(refusal);
        return;
      }
    }
    this.requestUpdate();
    this.#follow(wait);
  }
}

customElements.define('qd-composer', Composer);
