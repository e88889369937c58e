import { Element, html, repeat } from '../lib/element.js';
import { icon } from '../lib/icons.js';
import { outcomes } from '../lib/outcome.js';
import { refusalText } from './refusal.js';

/** What became of what one did, in the corner, also over an open dialog. */
class Toasts extends Element {
  constructor() {
    super();
    this.watch(outcomes);
  }

  render() {
    return html`<div class="toasts" popover="manual" role="status" aria-live="polite">
      ${repeat(outcomes.items, (item) => item.key, (item) => html`
        <div class="note toast" data-tone=${item.tone}>
          ${item.refusal ? refusalText(item.refusal) : html`<div>${item.text}</div>`}
          <button class="bare square" aria-label="Put away" @click=${() => outcomes.close(item)}>${icon('close')}</button>
        </div>`)}</div>`;
  }

  updated() {
    const box = this.querySelector('.toasts');
    if (box.matches(':popover-open')) box.hidePopover();
    if (outcomes.items.length > 0) box.showPopover();
  }
}

customElements.define('qd-toasts', Toasts);
