import { Element, html, nothing, repeat } from '../lib/element.js';
import { fleet } from '../lib/fleet.js';
import { icon } from '../lib/icons.js';
import { inbox } from '../lib/inbox.js';
import { layout } from '../lib/layout.js';
import { missions } from '../lib/missions.js';
import { isOver, toneOf } from '../lib/status.js';
import { tasks } from '../lib/tasks.js';
import { span } from '../lib/time.js';
import { short } from '../lib/words.js';
import { controls } from './controls.js';
import { needsViewer, standing, taskOf } from './label.js';

// As the style sheet has it: rows of one height can be placed without being drawn.
const HIGH = 46;
const BEYOND = 6;

/** Every session by who spawned whom, of which only what can be seen is drawn; walked with the arrow keys. */
class Roster extends Element {
  constructor() {
    super();
    this.text = '';
    this.ended = false;
    this.closed = new Set();
    this.current = null;
    this.rows = [];
    [fleet, layout, missions, inbox, tasks].forEach((store) => this.watch(store));
    this.tick();
    this.resized = new ResizeObserver(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.seen = null;
  }

  render() {
    this.rows = this.#rows(fleet.tree((session) => this.#wanted(session)), 1);
    this.current = this.#at(this.current) >= 0 ? this.current : this.rows[0]?.session.id ?? null;
    return html`
      <header><h2>Agents</h2><span class="faint tiny">${fleet.live.length} live</span>
        <button class="bare square push" title="Hide the roster" aria-label="Hide the roster" @click=${() => layout.showSidebar(false)}>${icon('close')}</button></header>
      <div class="filter">
        <label class="hidden-words" for="roster-filter">Filter agents by name, provider, state or mission</label>
        <input id="roster-filter" type="search" placeholder="Filter" .value=${this.text} @input=${(event) => { this.text = event.target.value.toLowerCase(); this.requestUpdate(); }}>
        <label class="tick tiny soft"><input type="checkbox" .checked=${this.ended} @change=${(event) => { this.ended = event.target.checked; this.requestUpdate(); }}>Ended too</label>
      </div>
      ${this.rows.length === 0 ? this.#empty() : html`
        <div class="tree" @scroll=${() => this.requestUpdate()}>
          <div role="tree" aria-label="Agents" data-height=${this.rows.length * HIGH} @keydown=${(event) => this.#key(event)}>
            ${repeat(this.#drawn(), ({ row }) => row.session.id, ({ row, at }) => this.#row(row, at))}</div></div>`}`;
  }

  #empty() {
    return html`<div class="empty small"><p>${this.text ? 'No agent fits the filter.' : 'No agent is at work. Spawn one with Add panel, or with qd agents spawn.'}</p></div>`;
  }

  #wanted(session) {
    if (!this.ended && isOver(session)) return false;
    const mission = missions.named(session.missionId);
    return !this.text || [session.agentType, session.provider, standing(session), session.id, session.workPackageId, mission?.title, mission?.slug, session.taskId, tasks.of(session)?.title]
      .some((part) => part?.toLowerCase().includes(this.text));
  }

  #rows(branches, level) {
    return branches.flatMap((branch, at) => [
      { ...branch, level, place: at + 1, among: branches.length, closed: this.closed.has(branch.session.id) },
      ...(this.closed.has(branch.session.id) ? [] : this.#rows(branch.children, level + 1)),
    ]);
  }

  /** What can be seen, and the row the keyboard is on: a row that is taken away would take the focus along. */
  #drawn() {
    const box = this.querySelector('.tree');
    const first = Math.max(0, Math.floor((box?.scrollTop ?? 0) / HIGH) - BEYOND);
    const last = first + Math.ceil((box?.clientHeight || window.innerHeight) / HIGH) + 2 * BEYOND;
    return this.rows.map((row, at) => ({ row, at })).filter(({ row, at }) => (at >= first && at < last) || row.session.id === this.current);
  }

  #at(id) {
    return this.rows.findIndex((row) => row.session.id === id);
  }

  #row({ session, orphan, children, level, place, among, closed }, at) {
    const pinned = layout.panels.includes(session.id);
    const task = taskOf(session);
    const urgent = task.priority !== null ? `, priority ${task.priority}` : '';
    const said = `${task.name ? `${task.name} ` : ''}${task.title}${task.status ? `, ${task.status.toLowerCase()}${urgent}` : ''}`;
    return html`<div class="leaf ${pinned ? 'pinned' : ''}" role="treeitem" data-id=${session.id} data-level=${level} data-at=${at} aria-level=${level} aria-posinset=${place} aria-setsize=${among} aria-selected=${pinned} aria-expanded=${children.length ? String(!closed) : nothing}
        aria-label="${session.agentType} ${short(session.id)}, ${standing(session)}, ${said}" title=${said} tabindex=${session.id === this.current ? 0 : -1} @click=${() => this.#pin(session)} @focus=${() => { this.current = session.id; }}>
      ${children.length
        ? html`<button class="bare square twist" tabindex="-1" aria-label=${closed ? 'Show those below' : 'Hide those below'} @click=${(event) => { event.stopPropagation(); this.#turn(session.id); }}>${icon(closed ? 'right' : 'down')}</button>`
        : html`<span class="twist"></span>`}
      <span class="dot" data-tone=${toneOf(session)}></span>
      <span class="what"><span class="row"><span class="clip">${session.agentType} <span class="faint mono tiny">${short(session.id)}</span></span><span class="tag line">${session.provider}</span>${pinned ? html`<span class="hidden-words">on the page</span>` : nothing}</span>
        <span class="row tiny"><span class="clip faint">${task.name ? `${task.name} ` : ''}${task.title}${task.status ? ` · ${task.status}` : ''}${orphan ? ' · parent unknown' : ''}</span>
          <span class="nowrap ${needsViewer(session) ? 'needed' : 'soft'}">${standing(session)} ${span(session.startedAt ?? session.spawnedAt, session.completedAt ?? undefined)}</span></span></span>
      <span class="row tools" @click=${(event) => event.stopPropagation()}>${controls(session)}</span>
    </div>`;
  }

  updated() {
    // Places are set by script: the page allows no style in its markup.
    for (const leaf of this.querySelectorAll('.leaf')) {
      leaf.style.setProperty('--level', leaf.dataset.level);
      leaf.style.top = `${leaf.dataset.at * HIGH}px`;
    }
    const tree = this.querySelector('[role=tree]');
    if (tree) tree.style.height = `${tree.dataset.height}px`;
    if (tree?.parentElement !== this.seen) {
      this.resized.disconnect();
      this.seen = tree?.parentElement;
      if (this.seen) this.resized.observe(this.seen);
    }
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

  async #go(at) {
    const row = this.rows[Math.max(0, Math.min(at, this.rows.length - 1))];
    this.current = row.session.id;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector(`.leaf[data-id="${row.session.id}"]`).focus();
  }

  #key(event) {
    if (!event.target.matches('.leaf') || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = this.#at(event.target.dataset.id);
    const row = this.rows[at];
    const parent = this.rows.slice(0, at).findLastIndex((other) => other.level < row.level);
    const steps = {
      ArrowDown: () => this.#go(at + 1),
      j: () => this.#go(at + 1),
      ArrowUp: () => this.#go(at - 1),
      k: () => this.#go(at - 1),
      Home: () => this.#go(0),
      End: () => this.#go(this.rows.length - 1),
      ArrowRight: () => row.children.length && (row.closed ? this.#turn(row.session.id) : this.#go(at + 1)),
      ArrowLeft: () => (row.children.length && !row.closed ? this.#turn(row.session.id) : parent >= 0 && this.#go(parent)),
      Enter: () => this.#pin(row.session),
      ' ': () => this.#pin(row.session),
    };
    if (steps[event.key]) {
      event.preventDefault();
      steps[event.key]();
    }
  }
}

customElements.define('qd-roster', Roster);
