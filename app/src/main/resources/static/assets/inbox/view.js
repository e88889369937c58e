import { Element, html, repeat } from '../lib/element.js';
import { inbox } from '../lib/inbox.js';
import { attempt } from '../lib/outcome.js';
import { viewer } from '../lib/viewer.js';
import { words } from '../lib/words.js';
import { notAll } from '../part/more.js';
import './item.js';

// What stands first is answered first, and needs no click to be understood.
const OPEN = 3;

/** Everything of all missions that waits for the viewer, the oldest first. */
class Inbox extends Element {
  constructor() {
    super();
    this.sort = '';
    this.failed = false;
    this.tick();
    this.watch(inbox);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.failed = !await attempt(() => inbox.load());
    this.requestUpdate();
  }

  /** What was answered goes, and the keyboard with it, unless the next one takes it. */
  async #settled(at) {
    await attempt(() => inbox.load());
    await new Promise((next) => { inbox.addEventListener('change', next, { once: true }); });
    await this.updateComplete;
    const left = this.querySelectorAll('.ask');
    (left[Math.min(at, left.length - 1)] ?? this.querySelector('h1')).focus();
  }

  render() {
    const sorts = [...new Set(inbox.items.map((item) => item.sort))];
    const items = inbox.items.filter((item) => !sorts.includes(this.sort) || item.sort === this.sort);
    return html`<div class="page narrow">
      <header><h1 tabindex="-1">Inbox</h1><span class="faint small">${inbox.items.length ? `${inbox.items.length} waiting, the oldest first` : ''}</span>
        ${sorts.length > 1 ? html`<span class="row push" role="group" aria-label="Show only">${[['', 'All'], ...sorts.map((sort) => [sort, words(sort)])].map(([sort, text]) => html`<button aria-pressed=${this.sort === sort} @click=${() => { this.sort = sort; this.requestUpdate(); }}>${text}</button>`)}</span>` : ''}</header>
      ${!inbox.loaded ? html`<p class="faint">${this.failed ? html`What waits cannot be read now. <button class="link" @click=${() => this.#load()}>Try again</button>` : 'Reading what waits…'}</p>` : items.length === 0 ? this.#empty()
        : html`<ol class="plain stack">${repeat(items, (item) => item.id, (item, at) => html`<li><qd-inbox-item .item=${item} .open=${at < OPEN} @settled=${() => this.#settled(at)}></qd-inbox-item></li>`)}</ol>${notAll(inbox.items)}`}
    </div>`;
  }

  #empty() {
    return html`<div class="sheet empty"><strong>Nothing waits for you</strong>
      <p>Questions of missions you take part in, permissions agents ask for, warnings and hand-overs appear here as they come.
        ${viewer.mayOperate ? html`Take part in a mission with Join on its page, or with <code>qd join</code>.` : 'Whoever answers them needs the role operator; an admin gives it in Settings.'}</p>
      <a class="button" data-view href="/missions">See the missions</a></div>`;
  }
}

customElements.define('qd-inbox', Inbox);
