import { api } from '../lib/api.js';
import { Element, html, repeat } from '../lib/element.js';
import { fleet } from '../lib/fleet.js';
import { attempt } from '../lib/outcome.js';
import { stream } from '../lib/stream.js';
import { words } from '../lib/words.js';
import './item.js';

/** Everything of all missions that waits for the viewer, the oldest first. */
class Inbox extends Element {
  constructor() {
    super();
    this.items = null;
    this.sort = '';
    this.again = () => this.#load();
    this.tick();
    this.watch(fleet);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
    this.told = fleet.waiting;
  }

  willUpdate() {
    if (this.items && this.told !== fleet.waiting) {
      this.told = fleet.waiting;
      this.#load();
    }
  }

  render() {
    const items = (this.items ?? []).filter((item) => !this.sort || item.sort === this.sort);
    const sorts = [...new Set((this.items ?? []).map((item) => item.sort))];
    return html`<div class="page narrow">
      <header><h1>Inbox</h1><span class="faint small">${this.items ? `${this.items.length} waiting, the oldest first` : ''}</span>
        ${sorts.length > 1 ? html`<span class="row push" role="group" aria-label="Show only">${[['', 'All'], ...sorts.map((sort) => [sort, words(sort)])].map(([sort, text]) => html`<button aria-pressed=${this.sort === sort} @click=${() => { this.sort = sort; this.requestUpdate(); }}>${text}</button>`)}</span>` : ''}</header>
      ${this.items === null ? html`<p class="faint">Reading what waits…</p>` : items.length === 0 ? this.#empty()
        : html`<ol class="plain stack">${repeat(items, (item) => item.id, (item) => html`<li><qd-inbox-item .item=${item} @settled=${this.again}></qd-inbox-item></li>`)}</ol>`}
    </div>`;
  }

  #empty() {
    return html`<div class="sheet empty"><strong>Nothing waits for you</strong>
      <p>Questions of missions you take part in, permissions agents ask for, warnings and hand-overs appear here as they come. Take part in a mission with Join on its page, or with <code>qd join</code>.</p>
      <a class="button" data-view href="/missions">See the missions</a></div>`;
  }

  async #load() {
    const items = await attempt(() => api.all('/inbox'));
    this.items = items ?? this.items ?? [];
    if (items && stream.state !== 'live') {
      fleet.waiting = items.length;
      fleet.changed();
    }
    this.requestUpdate();
  }
}

customElements.define('qd-inbox', Inbox);
