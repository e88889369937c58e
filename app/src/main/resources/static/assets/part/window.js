import { Element, html, repeat } from '../lib/element.js';

const BEYOND = 500;
const USUAL = 40;
const NEAR = 32;

/** A long list of which only what can be seen is drawn; stays at its end until somebody scrolls up. */
class Window extends Element {
  static properties = {
    items: { attribute: false },
    draw: { attribute: false },
    prepended: { attribute: false },
    revision: { attribute: false },
  };

  #heights = [];
  #offsets = [0];
  #front = 0;
  #top = 0;
  #anchor = null;

  constructor() {
    super();
    this.items = [];
    this.draw = () => '';
    this.prepended = 0;
    this.sticks = true;
    this.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    this.addEventListener('toggle', () => this.requestUpdate(), true);
    this.resized = new ResizeObserver(() => this.requestUpdate());
  }

  connectedCallback() {
    super.connectedCallback();
    this.resized.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  toEnd() {
    this.#stick(true);
    this.scrollTop = this.scrollHeight;
    this.requestUpdate();
  }

  willUpdate() {
    const more = this.prepended - this.#front;
    if (more > 0) {
      this.#heights = Array.from({ length: more }).concat(this.#heights);
    } else if (more < 0) {
      this.#heights.splice(0, -more);
    }
    this.#front = this.prepended;
    if (this.#heights.length > this.items.length) {
      this.#heights.length = 0;
    }
    this.#anchor = this.sticks ? null : this.#firstSeen(more);
    this.#measureUp();
  }

  render() {
    const top = this.sticks ? Math.max(0, this.#offsets.at(-1) - this.clientHeight) : this.scrollTop;
    const start = this.#at(top - BEYOND);
    const end = Math.min(this.items.length, this.#at(top + this.clientHeight + BEYOND) + 1);
    // Heights are set by script: the page allows no style in its markup.
    const space = (height) => html`<div class="space" aria-hidden="true" data-height=${height}></div>`;
    return html`${space(this.#offsets[start])}
      ${repeat(this.items.slice(start, end), (item) => item.key, (item, index) => html`<div class="line" data-at=${start + index}>${this.draw(item)}</div>`)}
      ${space(this.#offsets.at(-1) - this.#offsets[end])}`;
  }

  updated() {
    let changed = false;
    this.querySelectorAll(':scope > .space').forEach((space) => { space.style.height = `${space.dataset.height}px`; });
    for (const line of this.querySelectorAll(':scope > .line')) {
      const at = Number(line.dataset.at);
      const height = line.getBoundingClientRect().height;
      if (Math.abs((this.#heights[at] ?? 0) - height) > 0.5) {
        this.#heights[at] = height;
        changed = true;
      }
    }
    this.#hold();
    this.#fill();
    if (changed) {
      queueMicrotask(() => this.requestUpdate());
    }
  }

  #hold() {
    if (this.sticks) {
      this.scrollTop = this.scrollHeight;
    } else if (this.#anchor) {
      const line = this.querySelector(`:scope > .line[data-at="${this.#anchor.at}"]`);
      const moved = line ? line.getBoundingClientRect().top - this.getBoundingClientRect().top - this.#anchor.from : 0;
      if (Math.abs(moved) > 0.5) this.scrollTop += moved;
    }
    this.#top = this.scrollTop;
  }

  /** Wants what comes before where its beginning can be seen, or soon can. */
  #fill() {
    const short = this.scrollHeight <= this.clientHeight;
    if (this.items.length > 0 && this.clientHeight > 0 && (short || (!this.sticks && this.scrollTop < BEYOND / 2))) {
      this.say('earlier');
    }
  }

  #firstSeen(more) {
    const edge = this.getBoundingClientRect().top;
    for (const line of this.querySelectorAll(':scope > .line')) {
      const box = line.getBoundingClientRect();
      if (box.bottom > edge) {
        return { at: Number(line.dataset.at) + more, from: box.top - edge };
      }
    }
    return null;
  }

  #measureUp() {
    const offsets = new Float64Array(this.items.length + 1);
    for (let at = 0; at < this.items.length; at++) {
      offsets[at + 1] = offsets[at] + (this.#heights[at] ?? USUAL);
    }
    this.#offsets = offsets;
  }

  #at(offset) {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#offsets[middle + 1] <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.min(low, this.items.length);
  }

  #scrolled() {
    const left = this.scrollHeight - this.scrollTop - this.clientHeight;
    if (left < NEAR) {
      this.#stick(true);
    } else if (this.scrollTop < this.#top - 1) {
      this.#stick(false);
    }
    this.#top = this.scrollTop;
    this.#fill();
    this.requestUpdate();
  }

  #stick(sticks) {
    if (this.sticks !== sticks) {
      this.sticks = sticks;
      this.say('sticks', sticks);
    }
  }
}

customElements.define('qd-window', Window);
