import { Element, html } from '../lib/element.js';

/** How far work has come, part by part. */
class Progress extends Element {
  static properties = { parts: { attribute: false }, total: { attribute: false }, done: { attribute: false } };

  render() {
    const said = this.parts.map((part) => `${part.count} ${part.label.toLowerCase()}`).join(', ');
    return html`<span class="progress" role="img" aria-label="${this.done} of ${this.total}: ${said}" title=${said}>${this.parts.map((part) => html`<span data-tone=${part.tone} data-share=${part.count} class=${part.full ? 'full' : ''}></span>`)}</span>
      <span class="tiny soft">${this.done} of ${this.total}</span>`;
  }

  updated() {
    this.querySelectorAll('[data-share]').forEach((part) => { part.style.flexGrow = part.dataset.share; });
  }
}

customElements.define('qd-progress', Progress);
