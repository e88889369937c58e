import { Element, html, nothing } from '../lib/element.js';

let shown = null;

/**
 * Asks before something that cannot be taken back, saying what will happen; {@code reason} asks for words as well.
 * Answers null where it was called off, else the words, which may be none.
 */
export const confirmed = (question) => shown.ask(question);

class Confirm extends Element {
  constructor() {
    super();
    this.question = null;
  }

  connectedCallback() {
    super.connectedCallback();
    shown = this;
  }

  ask(question) {
    const { promise, resolve } = Promise.withResolvers();
    this.question = { ...question, resolve };
    this.requestUpdate();
    this.updateComplete.then(() => this.querySelector('dialog').showModal());
    return promise;
  }

  render() {
    if (!this.question) return nothing;
    const { title, text, action, danger = true, reason = null } = this.question;
    return html`<dialog aria-labelledby="confirm-title" @close=${() => this.#close()}>
      <form method="dialog" @submit=${() => { this.said = this.querySelector('textarea')?.value.trim() ?? ''; }}>
        <header><h2 id="confirm-title">${title}</h2></header>
        <div class="body"><p>${text}</p>
          ${reason ? html`<label class="field">${reason}<textarea name="reason" required></textarea></label>` : nothing}</div>
        <footer><button type="button" @click=${() => this.querySelector('dialog').close()}>Cancel</button>
          <button type="submit" class="main ${danger ? 'danger' : ''}">${action}</button></footer>
      </form></dialog>`;
  }

  #close() {
    const { resolve } = this.question;
    const said = this.said ?? null;
    this.said = null;
    this.question = null;
    this.requestUpdate();
    resolve(said);
  }
}

customElements.define('qd-confirm', Confirm);
