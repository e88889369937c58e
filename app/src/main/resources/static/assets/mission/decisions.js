import { api } from '../lib/api.js';
import { html, nothing } from '../lib/element.js';
import { exact } from '../lib/time.js';
import { nameOf, words } from '../lib/words.js';
import { notAll } from '../part/more.js';
import { Part } from './part.js';

const TONE = { open: 'wait', answered: 'go', expired: '', withdrawn: '' };

/** Questions, discrepancies and hand-overs, with what was decided and why. */
class DecisionsView extends Part {
  constructor() {
    super();
    this.requests = null;
    this.discrepancies = [];
    this.switches = { items: [], autonomy: null };
  }

  async read({ path }) {
    [this.requests, this.discrepancies, this.switches] = await Promise.all([
      api.all(`${path}/decision-requests`), api.all(`${path}/discrepancies`), api.get(`${path}/role-switches`),
    ]);
  }

  render() {
    if (!this.requests) return html`<p class="faint">Reading decisions…</p>`;
    const free = this.data.state.decisions.filter((decision) => !decision.request);
    if (this.requests.length + free.length + this.discrepancies.length + this.switches.items.length === 0) {
      return html`<div class="sheet empty"><strong>Nothing was decided yet</strong><p>Ask with <code>qd ask "Which way?" --option this --option that</code>; answers are given in the inbox.</p></div>`;
    }
    return html`${this.#section('Questions', ['Question', 'Answer', 'By', 'Why'], this.requests.toReversed().map((one) => [
      html`${one.question}<br><span class="tiny faint">asked by ${nameOf(one.askedBy)}, ${exact(one.askedAt)}</span>`,
      html`<span class="tag ${TONE[one.standing]}">${one.decision?.option ?? words(one.standing)}</span>`,
      one.decision ? html`${nameOf(one.decision.by)} <span class="tiny faint">${one.decision.source}</span>` : '', one.decision?.rationale ?? one.reason ?? '']))}${notAll(this.requests)}
      ${this.#section('Decisions nobody asked for', ['Topic', 'Decision', 'By', 'Why'], free.map((one) => [one.topic, html`<span class="tag go">${one.option}</span>`, nameOf(one.by), one.rationale ?? '']))}
      ${this.#section(`Discrepancies${this.switches.autonomy ? ` · ${words(this.switches.autonomy)}` : ''}`, ['Question', 'Settled', 'By', 'Why'], this.discrepancies.toReversed().map((one) => [
        html`${one.question}<br><span class="tiny faint">${one.workPackage ?? ''} ${one.alternatives.join(' · ')}</span>`,
        html`<span class="tag ${one.resolution ? 'go' : 'wait'}">${one.resolution?.option ?? 'Waits'}</span>`, one.resolution ? nameOf(one.resolution.by) : '', one.resolution?.rationale ?? one.rationale ?? '']))}${notAll(this.discrepancies)}
      ${this.#section('Hand-overs', ['What', 'Stands', 'From and to', 'Why'], this.switches.items.toReversed().map((one) => [
        one.workPackage ?? words(one.role ?? one.autonomy), html`<span class="tag">${words(one.standing)}</span>`, `${this.data.nameOf(one.giver)} → ${this.data.nameOf(one.taker)}`, one.reason ?? '']))}`;
  }

  #section(title, heads, rows) {
    return rows.length === 0 ? nothing : html`<section class="sheet"><header><h2>${title}</h2></header><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></section>`;
  }
}

customElements.define('qd-decisions', DecisionsView);
