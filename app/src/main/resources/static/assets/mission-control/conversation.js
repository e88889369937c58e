import { Element, html, nothing } from '../lib/element.js';
import { fleet } from '../lib/fleet.js';
import { icon } from '../lib/icons.js';
import { outcomes } from '../lib/outcome.js';
import '../part/window.js';
import { message } from './message.js';

/** What was said in a session, live. */
class ConversationView extends Element {
  static properties = { session: { attribute: false }, label: {} };

  constructor() {
    super();
    this.sticks = true;
    this.again = () => this.requestUpdate();
  }

  willUpdate() {
    if (this.shown?.session !== this.session) {
      this.shown?.removeEventListener('change', this.again);
      this.shown = fleet.conversation(this.session);
      this.shown.addEventListener('change', this.again);
      this.#begin();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.shown?.removeEventListener('change', this.again);
    this.shown = null;
  }

  render() {
    const { rows, prepended, last, reading, failed } = this.shown;
    return html`
      <qd-window role="log" aria-label=${this.label} aria-live="off" tabindex="0" .items=${rows} .draw=${message} .prepended=${prepended} .revision=${last + rows.length}
        @earlier=${() => this.#earlier()} @sticks=${(event) => this.#stick(event.detail)}></qd-window>
      ${rows.length === 0 ? html`<p class="quiet faint small">${reading ? 'Reading what was said…' : failed ? html`<span>What was said cannot be read now. <button class="link" @click=${() => this.#begin()}>Try again</button></span>` : 'Nothing was said yet.'}</p>` : nothing}
      ${this.sticks ? nothing : html`<button class="latest" @click=${() => this.querySelector('qd-window').toEnd()}>${icon('down')} Jump to latest</button>`}`;
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
