import { Element, html, nothing, repeat } from '../lib/element.js';
import { fleet } from '../lib/fleet.js';
import { icon } from '../lib/icons.js';
import { layout } from '../lib/layout.js';
import { missions } from '../lib/missions.js';
import { isOver, stateOf, toneOf } from '../lib/status.js';
import { span } from '../lib/time.js';
import { short } from '../lib/words.js';
import { controls } from './controls.js';

const SHOWN = 60;

/** Every session by who spawned whom; walked with the arrow keys. */
class Roster extends Element {
  constructor() {
    super();
    this.text = '';
    this.ended = false;
    this.closed = new Set();
    this.most = SHOWN;
    this.current = null;
    this.watch(fleet);
    this.watch(layout);
    this.watch(missions);
    this.tick();
  }

  render() {
    const rows = this.#rows(fleet.tree((session) => this.#wanted(session)), 1);
    const drawn = rows.slice(0, this.most);
    this.current = drawn.some((row) => row.session.id === this.current) ? this.current : drawn[0]?.session.id ?? null;
    return html`
      <header><h2>Agents</h2><span class="faint tiny">${fleet.live.length} live</span>
        <button class="bare square push" title="Hide the roster" aria-label="Hide the roster" @click=${() => layout.showSidebar(false)}>${icon('close')}</button></header>
      <div class="filter">
        <label class="hidden-words" for="roster-filter">Filter agents</label>
        <input id="roster-filter" type="search" placeholder="Filter by agent, provider, mission" .value=${this.text} @input=${(event) => { this.text = event.target.value.toLowerCase(); this.requestUpdate(); }}>
        <label class="tick tiny soft"><input type="checkbox" .checked=${this.ended} @change=${(event) => { this.ended = event.target.checked; this.requestUpdate(); }}>Ended too</label>
      </div>
      ${drawn.length === 0 ? this.#empty() : html`
        <div class="tree" role="tree" aria-label="Agents" @keydown=${(event) => this.#key(event)}>
          ${repeat(drawn, (row) => row.session.id, (row) => this.#row(row))}</div>
        ${rows.length > drawn.length ? html`<button class="more" @click=${() => { this.most += SHOWN * 2; this.requestUpdate(); }}>${rows.length - drawn.length} more</button>` : nothing}`}`;
  }

  #empty() {
    return html`<div class="empty small"><p>${this.text ? 'No agent fits the filter.' : 'No agent is at work. Spawn one with Add panel, or with qd agents spawn.'}</p></div>`;
  }

  #wanted(session) {
    if (!this.ended && isOver(session)) return false;
    const mission = missions.named(session.missionId);
    return !this.text || [session.agentType, session.provider, session.status, session.id, session.workPackageId, mission?.title, mission?.slug, session.taskId]
      .some((part) => part?.toLowerCase().includes(this.text));
  }

  #rows(branches, level) {
    return branches.flatMap((branch) => [
      { ...branch, level, closed: this.closed.has(branch.session.id) },
      ...(this.closed.has(branch.session.id) ? [] : this.#rows(branch.children, level + 1)),
    ]);
  }

  #row({ session, orphan, children, level, closed }) {
    const mission = missions.named(session.missionId);
    const pinned = layout.panels.includes(session.id);
    const label = session.workPackageId ? `${session.workPackageId} · ${mission?.title ?? 'mission'}` : session.taskId ?? mission?.title ?? session.directory.split('/').at(-1);
    return html`<div class="leaf ${pinned ? 'pinned' : ''}" role="treeitem" data-id=${session.id} data-level=${level} aria-level=${level} aria-selected=${pinned} aria-expanded=${children.length ? String(!closed) : nothing}
        aria-label="${session.agentType} ${short(session.id)}, ${stateOf(session)}, ${label}" tabindex=${session.id === this.current ? 0 : -1} @click=${() => this.#pin(session)} @focus=${() => { this.current = session.id; }}>
      ${children.length
        ? html`<button class="bare square twist" tabindex="-1" aria-label=${closed ? 'Show those below' : 'Hide those below'} @click=${(event) => { event.stopPropagation(); this.#turn(session.id); }}>${icon(closed ? 'right' : 'down')}</button>`
        : html`<span class="twist"></span>`}
      <span class="dot" data-tone=${toneOf(session)} title=${stateOf(session)}></span>
      <span class="what"><span class="row"><span class="clip">${session.agentType} <span class="faint mono tiny">${short(session.id)}</span></span><span class="tag line">${session.provider}</span>${pinned ? html`<span class="hidden-words">on the page</span>` : nothing}</span>
        <span class="clip tiny faint">${label} · ${stateOf(session)} · ${span(session.startedAt ?? session.spawnedAt, session.completedAt ?? undefined)}${orphan ? ' · parent unknown' : ''}</span></span>
      <span class="row tools" @click=${(event) => event.stopPropagation()}>${controls(session)}</span>
    </div>`;
  }

  updated() {
    for (const leaf of this.querySelectorAll('.leaf')) leaf.style.setProperty('--level', leaf.dataset.level);
  }

  #pin(session) {
    this.current = session.id;
    if (layout.panels.includes(session.id)) this.say('reveal', session.id);
    else layout.pin(session.id);
  }

  #turn(id) {
    if (!this.closed.delete(id)) this.closed.add(id);
    this.requestUpdate();
  }

  #key(event) {
    if (!event.target.matches('.leaf')) return;
    const leaves = [...this.querySelectorAll('.leaf')];
    const at = leaves.indexOf(event.target);
    const { id } = event.target.dataset;
    const open = event.target.getAttribute('aria-expanded');
    const steps = {
      ArrowDown: () => leaves[at + 1]?.focus(),
      ArrowUp: () => leaves[at - 1]?.focus(),
      Home: () => leaves[0].focus(),
      End: () => leaves.at(-1).focus(),
      ArrowRight: () => (open === 'false' ? this.#turn(id) : leaves[at + 1]?.focus()),
      ArrowLeft: () => (open === 'true' ? this.#turn(id) : leaves.slice(0, at).findLast((leaf) => leaf.dataset.level < event.target.dataset.level)?.focus()),
      Enter: () => this.#pin(fleet.sessions.get(id)),
      ' ': () => this.#pin(fleet.sessions.get(id)),
    };
    if (steps[event.key]) {
      event.preventDefault();
      steps[event.key]();
    }
  }
}

customElements.define('qd-roster', Roster);
