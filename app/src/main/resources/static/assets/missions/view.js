import { Element, html, nothing, repeat } from '../lib/element.js';
import { missions } from '../lib/missions.js';
import { outcomes } from '../lib/outcome.js';
import { COLUMNS, toneOfPhase, toneOfWorkPackage } from '../lib/status.js';
import { ago, exact } from '../lib/time.js';
import { viewer } from '../lib/viewer.js';
import { plural, words } from '../lib/words.js';
import { notAll } from '../part/more.js';
import '../part/progress.js';

const SHOWN = 50;
const NAMED = 4;

/** The missions of the organisation: how far each has come, who drives, and what is wrong. */
class Missions extends Element {
  constructor() {
    super();
    this.text = '';
    this.phase = '';
    this.most = SHOWN;
    this.watch(missions);
    this.watch(viewer);
  }

  connectedCallback() {
    super.connectedCallback();
    missions.load().catch((refusal) => outcomes.refused(refusal));
  }

  #shown() {
    return missions.items.filter((mission) => (!this.phase || mission.phase === this.phase)
      && (!this.text || `${mission.title} ${mission.slug} ${mission.mid8}`.toLowerCase().includes(this.text))).slice(0, this.most);
  }

  render() {
    const shown = this.#shown();
    const phases = [...new Set(missions.items.map((mission) => mission.phase))];
    return html`<div class="page">
      <header><h1>Missions</h1><span class="faint small">${missions.loaded ? plural(missions.items.length, 'mission') : ''}</span>
        <span class="row push"><label class="hidden-words" for="missions-filter">Filter missions</label><input id="missions-filter" type="search" placeholder="Filter by title or handle" @input=${(event) => { this.text = event.target.value.toLowerCase(); this.requestUpdate(); }}>
        <label class="hidden-words" for="missions-phase">Phase</label><select id="missions-phase" @change=${(event) => { this.phase = event.target.value; this.requestUpdate(); }}><option value="">Every phase</option>${phases.map((phase) => html`<option value=${phase}>${words(phase)}</option>`)}</select></span></header>
      ${shown.length === 0 ? this.#empty() : html`<div class="sheet"><table><thead><tr><th scope="col">Mission</th><th scope="col">Phase</th><th scope="col">Progress</th><th scope="col">Drives</th><th scope="col">Warnings</th><th scope="col">Begun</th></tr></thead>
        <tbody>${repeat(shown, (mission) => mission.missionId, (mission) => this.#row(mission))}</tbody></table></div>
        ${shown.length === this.most ? html`<button class="more" @click=${() => { this.most += SHOWN * 4; this.requestUpdate(); }}>Show more</button>` : nothing}`}${notAll(missions.items)}
    </div>`;
  }

  #empty() {
    return html`<div class="sheet empty"><strong>${missions.items.length ? 'No mission fits the filter' : 'No missions yet'}</strong>
      ${missions.items.length ? nothing : html`<p>Take over a repository with <code>qd adopt PATH</code>, then begin one there: <code>qd specify "What it is about"</code>.</p>`}</div>`;
  }

  #row(mission) {
    const total = COLUMNS.reduce((sum, status) => sum + mission.summary[status], 0);
    const parts = COLUMNS.map((status) => ({ label: words(status), count: mission.summary[status], tone: toneOfWorkPackage(status), full: ['done', 'approved'].includes(status) })).filter((part) => part.count);
    return html`<tr class="go"><td><a data-view href=${missions.address(mission)}><strong>${mission.title}</strong></a><br><span class="faint mono tiny">${mission.slug}</span></td>
      <td><span class="tag ${toneOfPhase(mission.phase)}">${words(mission.phase)}</span>${mission.authority === 'native' ? nothing : html` <span class="tag line">${words(mission.authority)}</span>`}</td>
      <td>${total ? html`<qd-progress .parts=${parts} .total=${total} .done=${mission.summary.done + mission.summary.approved}></qd-progress>` : html`<span class="faint">not planned yet</span>`}</td>
      <td>${others(mission).length ? drivers(others(mission)) : html`<span class="faint">nobody</span>`}</td>
      <td>${mission.openWarnings ? html`<span class="tag wait">${mission.openWarnings} open</span>` : html`<span class="faint">none</span>`}</td>
      <td class="nowrap faint" title=${exact(mission.createdAt)}>${ago(mission.createdAt)}</td></tr>`;
  }
}

const others = (mission) => mission.drivers.filter((name) => !viewer.alone || name !== viewer.name);

/** The first few by name; the others are counted. */
function drivers(names) {
  const more = names.length - NAMED;
  return html`<span title=${names.join(', ')}>${names.slice(0, NAMED).join(', ')}${more > 0 ? html` <span class="faint">and ${more} more</span>` : nothing}</span>`;
}

customElements.define('qd-missions', Missions);
