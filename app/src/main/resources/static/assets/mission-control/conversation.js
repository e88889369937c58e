import { Element, html, nothing } from '../lib/element.js';
import { fleet } from '../lib/fleet.js';
import { icon } from '../lib/icons.js';
import { outcomes } from '../lib/outcome.js';
import '../part/window.js';
import { message, spoken } from './message.js';

// A message nobody adds to for so long is whole.
const QUIET = 1200;

/** What was said in a session, live. */
class ConversationView extends Element {
  static properties = { session: { attribute: false }, label: {} };

  constructor() {
    super();
    this.sticks = true;
    this.said = '';
    this.again = () => {
      this.requestUpdate();
      this.#tell(false);
      clearTimeout(this.quiet);
      this.quiet = setTimeout(() => this.#tell(true), QUIET);
    };
  }

  willUpdate() {
    if (this.shown?.session !== this.session) {
      this.shown?.removeEventListener('change', this.again);
      this.shown = fleet.conversation(this.session);
      this.told = null;
      this.shown.addEventListener('change', this.again);
      this.#begin();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.shown?.removeEventListener('change', this.again);
    this.shown = null;
    clearTimeout(this.quiet);
  }

  render() {
    const { rows, prepended, last, reading, failed } = this.shown;
    return html`
      <qd-window role="log" aria-label=${this.label} aria-live="off" tabindex="0" .items=${rows} .draw=${message} .prepended=${prepended} .revision=${last + rows.length}
        @earlier=${() => this.#earlier()} @sticks=${(event) => this.#stick(event.detail)}></qd-window>
      <div class="hidden-words" role="status">${this.said}</div>
      ${rows.length === 0 ? html`<p class="quiet faint small">${reading ? 'Reading what was said…' : failed ? html`<span>What was said cannot be read now. <button class="link" @click=${() => this.#begin()}>Try again</button></span>` : 'Nothing was said yet.'}</p>` : nothing}
      ${this.sticks ? nothing : html`<button class="latest" @click=${() => this.querySelector('qd-window').toEnd()}>${icon('down')} Jump to latest</button>`}`;
  }

  /** A screen reader is told whole messages, not their pieces, and only those of the panel the keyboard is in. */
  #tell(whole) {
    const { rows, reading } = this.shown ?? { reading: true };
    if (reading) return;
    this.told ??= rows.at(-1)?.key ?? 0;
    const fresh = rows.slice(rows.findLastIndex((row) => row.key <= this.told) + 1, whole ? rows.length : -1);
    if (fresh.length === 0) return;
    this.told = fresh.at(-1).key;
    if (this.closest('.panel')?.contains(document.activeElement)) {
      this.said = fresh.map(spoken).filter(Boolean).join(' ');
      this.requestUpdate();
    }
  }

  #stick(sticks) {
    this.sticks = sticks;
    this.shown.followed = sticks;
    this.requestUpdate();
  }

  #begin() {
    this.shown.begin().catch((refusal) => outcomes.refused(refusal));
  }

  #earlier() {
    this.shown.earlier().catch((refusal) => outcomes.refused(refusal));
  }
}

customElements.define('qd-conversation', ConversationView);
