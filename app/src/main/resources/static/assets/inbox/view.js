import { api } from '../lib/api.js';
import { Element, html, repeat } from '../lib/element.js';
import { fleet } from '../lib/fleet.js';
import { attempt } from '../lib/outcome.js';
import { oneAtATime } from '../lib/reading.js';
import { stream } from '../lib/stream.js';
import { words } from '../lib/words.js';
import { notAll } from '../part/more.js';
import './item.js';

/** Everything of all missions that waits for the viewer, the oldest first. */
class Inbox extends Element {
  constructor() {
    super();
    this.items = null;
    this.failed = false;
    this.sort = '';
    this.load = oneAtATime(() => this.#read());
    this.tick();
  }

  connectedCallback() {
    super.connectedCallback();
    // Told where something else waits, and with every connection.
    this.unheard = stream.on('inbox', this.load);
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unheard();
  }

  render() {
    const items = (this.items ?? []).filter((item) => !this.sort || item.sort === this.sort);
    const sorts = [...new Set((this.items ?? []).map((item) => item.sort))];
    return html`<div class="page narrow">
      <header><h1>Inbox</h1><span class="faint small">${this.items ? `${this.items.length} waiting, the oldest first` : ''}</span>
        ${sorts.length > 1 ? html`<span class="row push" role="group" aria-label="Show only">${[['', 'All'], ...sorts.map((sort) => [sort, words(sort)])].map(([sort, text]) => html`<button aria-pressed=${this.sort === sort} @click=${() => { this.sort = sort; this.requestUpdate(); }}>${text}</button>`)}</span>` : ''}</header>
      ${this.items === null ? html`<p class="faint">${this.failed ? html`What waits cannot be read now. <button class="link" @click=${this.load}>Try again</button>` : 'Reading what waits…'}</p>` : items.length === 0 ? this.#empty()
        : html`<ol class="plain stack">${repeat(items, (item) => item.id, (item) => html`<li><qd-inbox-item .item=${item} @settled=${this.load}></qd-inbox-item></li>`)}</ol>${notAll(this.items)}`}
    </div>`;
  }

  #empty() {
    return html`<div class="sheet empty"><strong>Nothing waits for you</strong>
      <p>Questions of missions you take part in, permissions agents ask for, warnings and hand-overs appear here as they come. Take part in a mission with Join on its page, or with <code>qd join</code>.</p>
      <a class="button" data-view href="/missions">See the missions</a></div>`;
  }

  async #read() {
    const items = await attempt(() => api.all('/inbox'));
    this.items = items ?? this.items;
    this.failed = !items;
    if (items && stream.state !== 'live') {
      fleet.waiting = items.length;
      fleet.changed();
    }
    this.requestUpdate();
  }
}

customElements.define('qd-inbox', Inbox);
