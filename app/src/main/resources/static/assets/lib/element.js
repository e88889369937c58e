import { LitElement } from 'lit';

export { html, svg, nothing } from 'lit';
export { repeat } from 'lit/directives/repeat.js';
export { live } from 'lit/directives/live.js';

/** A component drawn into the page itself: labels, headings and styles reach across components. */
export class Element extends LitElement {
  createRenderRoot() {
    return this;
  }

  /** What left the page while a change was due would take up again, drawn once more, all that it has let go. */
  shouldUpdate() {
    return this.isConnected;
  }

  /** Draws anew whenever the store says so, for as long as this is on the page. */
  watch(store) {
    const again = () => this.requestUpdate();
    this.addController({
      hostConnected: () => store.addEventListener('change', again),
      hostDisconnected: () => store.removeEventListener('change', again),
    });
    return store;
  }

  /** Draws anew every second, for what tells how long ago something was. */
  tick() {
    let timer;
    this.addController({
      hostConnected: () => { timer = setInterval(() => this.requestUpdate(), 1000); },
      hostDisconnected: () => clearInterval(timer),
    });
  }

  say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}
