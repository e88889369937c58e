import { Element, html, nothing, repeat } from '../lib/element.js';
import { fleet } from '../lib/fleet.js';
import { icon } from '../lib/icons.js';
import { layout } from '../lib/layout.js';
import { viewer } from '../lib/viewer.js';
import { plural } from '../lib/words.js';
import './add-panel.js';
import './panel.js';
import './roster.js';

const COUNTS = [['running', 'Running', 'go'], ['waiting', 'Waiting', 'wait'], ['paused', 'Paused', 'hold'], ['failed', 'Failed or killed', 'stop'], ['over', 'Done', 'rest']];

/** Every agent at a glance, and the ones that matter close up. */
class MissionControl extends Element {
  constructor() {
    super();
    this.watch(fleet);
    this.watch(layout);
    this.watch(viewer);
  }

  connectedCallback() {
    super.connectedCallback();
    const wanted = new URLSearchParams(location.search).get('session');
    if (wanted) layout.pin(wanted);
  }

  willUpdate() {
    fleet.watch(layout.panels);
  }

  /** A link to a session leads to its panel. */
  updated() {
    const wanted = new URLSearchParams(location.search).get('session');
    const panel = wanted && this.querySelector(`[data-panel="${wanted}"] .panel`);
    if (panel && wanted !== this.led) {
      this.led = wanted;
      this.#reveal(wanted);
      panel.focus({ preventScroll: true });
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    fleet.watch([]);
  }

  render() {
    const counts = fleet.counts();
    return html`<div class="deck ${layout.sidebar ? 'with-roster' : ''}">
      <header class="counts">
        <h1>Mission Control</h1>
        <ul class="plain row" aria-label="Agents by state">${COUNTS.map(([name, text, tone]) => html`<li data-tone=${tone} class=${counts[name] ? '' : 'none'}><span class="dot"></span><strong>${counts[name]}</strong> ${text}</li>`)}</ul>
        ${fleet.waiting ? html`<a data-view href="/inbox" class="needs">${icon('bell')} ${fleet.waiting === 1 ? '1 waits for you' : `${fleet.waiting} wait for you`}</a>` : nothing}
        <span class="row push">
          ${layout.sidebar ? nothing : html`<button @click=${() => layout.showSidebar(true)}>${icon('tree')} Roster</button>`}
          <button @click=${() => document.querySelector('qd-audit').show()}>${icon('book')} Audit</button>
          <button class="main" @click=${() => this.querySelector('qd-add-panel').show()}>${icon('plus')} Add panel</button>
          ${viewer.mayOperate ? html`<button class="danger" ?disabled=${fleet.live.length === 0 && fleet.latch.on} title="Ctrl+Shift+K" @click=${() => document.querySelector('qd-kill-all').show()}>${icon('kill')} Kill all</button>` : nothing}
        </span>
      </header>
      ${layout.sidebar ? html`<aside aria-label="Roster"><qd-roster @reveal=${(event) => this.#reveal(event.detail)}></qd-roster></aside>` : nothing}
      <section class="panels" data-count=${layout.panels.length} aria-label="Panels">${layout.panels.length ? repeat(layout.panels, (id) => id, (id) => html`<qd-panel .session=${id} data-panel=${id}></qd-panel>`) : this.#empty()}</section>
      <qd-add-panel></qd-add-panel>
    </div>`;
  }

  #empty() {
    const live = fleet.live.length;
    return html`<div class="empty"><strong>${live ? `${plural(live, 'agent')} at work, none on the page` : 'No agent is at work'}</strong>
      <p>${live ? 'Choose one in the roster to follow what it says and step in.' : viewer.mayOperate ? 'Spawn one with Add panel, or in a terminal: ' : 'Somebody with the operator role can spawn one.'}${live || !viewer.mayOperate ? nothing : html`<code>qd agents spawn --provider demo --prompt 'say hello'</code>`}</p>
      ${live ? html`<button class="main" @click=${() => fleet.live.slice(0, 4).forEach((session) => layout.pin(session.id))}>Show the first ${Math.min(4, live)}</button>` : nothing}</div>`;
  }

  #reveal(id) {
    this.querySelector(`[data-panel="${id}"]`)?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }
}

customElements.define('qd-mission-control', MissionControl);
