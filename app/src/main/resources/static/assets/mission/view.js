import { Element, html, nothing } from '../lib/element.js';
import { router } from '../lib/router.js';
import { COLUMNS, toneOfPhase, toneOfWorkPackage } from '../lib/status.js';
import { words } from '../lib/words.js';
import { refusalNote } from '../part/refusal.js';
import '../part/progress.js';
import './artifacts.js';
import './board.js';
import './context.js';
import './decisions.js';
import './lanes.js';
import './outcome.js';
import './presence.js';
import './timeline.js';
import './warnings.js';
import { MissionData } from './data.js';

const TABS = [
  ['board', 'Board', (data) => html`<qd-board .data=${data}></qd-board>`],
  ['lanes', 'Lanes', (data) => html`<qd-lanes .data=${data}></qd-lanes>`],
  ['timeline', 'Timeline', (data) => html`<qd-timeline .data=${data}></qd-timeline>`],
  ['decisions', 'Decisions', (data) => html`<qd-decisions .data=${data}></qd-decisions>`],
  ['artifacts', 'Artifacts', (data) => html`<qd-artifacts .data=${data}></qd-artifacts>`],
  ['outcome', 'Outcome', (data) => html`<qd-outcome .data=${data}></qd-outcome>`],
  ['context', 'Context', (data) => html`<qd-context .data=${data}></qd-context>`],
];

/** One mission: its work, its people, its warnings, and everything that led here. */
class Mission extends Element {
  static properties = { handle: { attribute: false } };

  constructor() {
    super();
    this.watch(router);
    this.again = () => this.requestUpdate();
  }

  willUpdate() {
    if (this.data?.handle !== this.handle) {
      this.data?.close();
      this.data = new MissionData(this.handle);
      this.data.addEventListener('change', this.again);
      this.data.load();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.data?.close();
    this.data = null;
  }

  render() {
    const { data } = this;
    if (!data.details) {
      return html`<div class="page">${data.failure ? html`${refusalNote(data.failure)}<a data-view href="/missions">All missions</a>` : html`<p class="faint">Reading the mission…</p>`}</div>`;
    }
    const chosen = new URLSearchParams(location.search).get('tab') ?? 'board';
    const tab = TABS.find(([name]) => name === chosen) ?? TABS[0];
    return html`<div class="page wide">
      ${this.#head(data)}${refusalNote(data.failure)}
      <div class="tabs" role="tablist" aria-label="Views of the mission" @keydown=${(event) => this.#key(event)}>${TABS.map(([name, text]) => html`
        <a data-view role="tab" id="tab-${name}" aria-controls="tab-panel" aria-selected=${name === tab[0]} tabindex=${name === tab[0] ? 0 : -1} href="${location.pathname}?tab=${name}">${text}</a>`)}</div>
      <div class="mission-body"><section id="tab-panel" role="tabpanel" aria-labelledby="tab-${tab[0]}" tabindex="-1">${tab[2](data)}</section>
        <aside class="stack" aria-label="Now"><qd-warnings .data=${data}></qd-warnings><qd-presence .data=${data}></qd-presence></aside></div>
    </div>`;
  }

  #head({ details, status }) {
    const { mission } = details;
    const total = status.workPackages.length;
    const parts = COLUMNS.map((name) => ({ label: words(name), count: status.summary[name], tone: toneOfWorkPackage(name), full: ['done', 'approved'].includes(name) })).filter((part) => part.count);
    return html`<header class="mission-head"><div><p class="tiny"><a data-view href="/missions">Missions</a> <span class="faint">/ ${mission.slug}</span></p><h1>${mission.title}</h1>
        ${details.purpose ? html`<p class="soft small">${details.purpose}</p>` : nothing}</div>
      <div class="row push wrap"><span class="tag ${toneOfPhase(mission.phase)}">${words(mission.phase)}</span>
        ${total ? html`<qd-progress .parts=${parts} .total=${total} .done=${status.summary.done + status.summary.approved}></qd-progress>` : nothing}
        <span class="tag line">${mission.missionType}</span><span class="tag line" title="The branch it lands on">→ ${details.targetBranch}</span><span class="faint tiny">version ${status.version}</span></div></header>`;
  }

  #key(event) {
    const tabs = [...this.querySelectorAll('[role=tab]')];
    const at = tabs.indexOf(event.target);
    const to = { ArrowRight: tabs[(at + 1) % tabs.length], ArrowLeft: tabs.at(at - 1), Home: tabs[0], End: tabs.at(-1) }[event.key];
    if (at >= 0 && to) {
      event.preventDefault();
      to.focus();
      router.go(`${location.pathname}${new URL(to.href).search}`);
    }
  }
}

customElements.define('qd-mission', Mission);
