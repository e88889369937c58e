import { api, query } from '../lib/api.js';
import { Element, html, nothing, repeat } from '../lib/element.js';
import { icon } from '../lib/icons.js';
import { attempt } from '../lib/outcome.js';
import { clock, exact } from '../lib/time.js';
import { nameOf, plural, short } from '../lib/words.js';

const TONE = { done: 'go', refused: 'wait', failed: 'stop' };

/** Who intervened, on what, and how it ended. */
class Audit extends Element {
  constructor() {
    super();
    this.items = [];
    this.cursor = null;
    this.filter = { actor: '', action: '', target: '' };
    this.proof = null;
  }

  show(target = '') {
    this.filter = { actor: '', action: '', target };
    this.proof = null;
    this.updateComplete.then(() => this.querySelector('dialog').showModal());
    this.#read();
  }

  render() {
    return html`<dialog class="drawer" aria-labelledby="audit-title"><div class="frame">
      <header class="row"><h2 id="audit-title">Audit trail</h2>
        <span class="row push"><button @click=${() => this.#prove()}>${icon('check')} Verify</button>
          <a class="button" href="/api/mission-control/audit/export${query(this.filter)}" download="audit.jsonl">${icon('save')} Export</a>
          <button class="bare square" aria-label="Close" @click=${() => this.querySelector('dialog').close()}>${icon('close')}</button></span></header>
      <form class="filter" @submit=${(event) => { event.preventDefault(); this.#read(); }}>
        ${this.#field('actor', 'Who')}${this.#field('action', 'Action')}${this.#field('target', 'Session or target')}<button>Filter</button></form>
      ${this.proof ? html`<p class="note proof" data-tone=${this.proof.intact ? 'go' : 'stop'} role="status">${this.proof.intact ? `The chain is whole: ${plural(this.proof.entries, 'entry', 'entries')} follow from each other.` : `The chain breaks at entry ${this.proof.brokenAt}: ${this.proof.problem}.`}</p>` : nothing}
      <div class="entries" tabindex="0" role="region" aria-label="Entries">
        ${this.items.length === 0 ? html`<div class="empty"><p>Nothing is recorded for this filter.</p></div>` : html`
          <table><thead><tr><th scope="col">Time</th><th scope="col">Who</th><th scope="col">Action</th><th scope="col">On</th><th scope="col">Said</th></tr></thead>
          <tbody>${repeat(this.items, (entry) => entry.number, (entry) => this.#row(entry))}</tbody></table>
          ${this.cursor ? html`<button class="more" @click=${() => this.#more()}>Show older</button>` : nothing}`}
      </div></div></dialog>`;
  }

  #field(name, label) {
    return html`<label class="hidden-words" for="audit-${name}">${label}</label><input id="audit-${name}" placeholder=${label} .value=${this.filter[name]} @input=${(event) => { this.filter[name] = event.target.value.trim(); this.requestUpdate(); }}>`;
  }

  #row(entry) {
    return html`<tr><td class="nowrap"><time datetime=${entry.at} title=${exact(entry.at)}>${clock(entry.at)}</time></td><td>${nameOf(entry.actor)}</td>
      <td class="nowrap"><span class="row" data-tone=${TONE[entry.outcome]}><span class="dot"></span>${entry.action}</span>${entry.outcome === 'done' ? nothing : html`<span class="tiny faint">${entry.outcome}</span>`}</td>
      <td class="mono" title=${entry.target}>${entry.target.length === 26 ? short(entry.target) : entry.target}</td><td><div class="preview">${entry.content ?? ''}</div></td></tr>`;
  }

  async #read() {
    await this.#load(null, []);
  }

  async #more() {
    await this.#load(this.cursor, this.items);
  }

  async #load(cursor, before) {
    const page = await attempt(() => api.get('/mission-control/audit', { ...this.filter, cursor, limit: 100 }));
    if (page) {
      this.items = [...before, ...page.items];
      this.cursor = page.nextCursor;
    }
    this.requestUpdate();
  }

  async #prove() {
    this.proof = await attempt(() => api.get('/mission-control/audit/proof'));
    this.requestUpdate();
  }
}

customElements.define('qd-audit', Audit);
