import { html, nothing, repeat } from '../lib/element.js';
import { COLUMNS, toneOfWorkPackage } from '../lib/status.js';
import { ago, exact } from '../lib/time.js';
import { viewer } from '../lib/viewer.js';
import { nameOf, words } from '../lib/words.js';
import { refusalNote } from '../part/refusal.js';
import { move } from './moves.js';
import { Part } from './part.js';

const ALWAYS = ['planned', 'in_progress', 'for_review', 'in_review', 'approved', 'done'];

/** Work packages by their status; dragging one, or choosing where it goes, is a transition that may be refused. */
class Board extends Part {
  constructor() {
    super();
    this.dragged = null;
    this.over = null;
    this.refusal = null;
  }

  render() {
    const all = this.data.status.workPackages;
    if (all.length === 0) {
      return html`<div class="sheet empty"><strong>No work packages yet</strong><p>Write the spec and the plan, cut the work with <code>qd tasks</code>, then lay it out with <code>qd finalize</code>.</p></div>`;
    }
    const shown = COLUMNS.filter((status) => ALWAYS.includes(status) || this.dragged || all.some((workPackage) => workPackage.status === status));
    return html`${this.refusal ? html`<div class="refused">${refusalNote(this.refusal)}<button class="bare" @click=${() => this.#forget()}>Put away</button></div>` : nothing}
      <div class="board" tabindex="0" role="region" aria-label="Board">${shown.map((status) => this.#column(status, all.filter((workPackage) => workPackage.status === status)))}</div>`;
  }

  updated() {
    this.querySelector('.board')?.style.setProperty('--columns', this.querySelectorAll('.column').length);
  }

  #column(status, items) {
    return html`<section class="column ${this.over === status ? 'over' : ''}" data-status=${status} data-tone=${toneOfWorkPackage(status)} aria-label=${words(status)}
        @dragover=${(event) => this.#hover(event, status)} @dragleave=${() => this.#hover(null, null)} @drop=${(event) => this.#drop(event, status)}>
      <h2 class="row"><span class="dot"></span>${words(status)}<span class="faint">${items.length}</span></h2>
      <ul class="plain">${repeat(items, (item) => item.id, (item) => html`<li>${this.#card(item)}</li>`)}</ul></section>`;
  }

  #card(item) {
    const planned = this.data.planned(item.id);
    const there = this.data.state.participants.filter((one) => one.focus?.kind === 'wp' && one.focus.target === item.id && !(viewer.alone && one.kind === 'human'));
    const done = planned?.subtasks.filter((subtask) => subtask.done).length ?? 0;
    return html`<article class="card" data-wp=${item.id} draggable=${viewer.mayOperate} @dragstart=${(event) => this.#lift(event, item)} @dragend=${() => this.#let()}>
      <header class="row"><strong class="mono">${item.id}</strong>${planned?.lane ? html`<span class="tag line">lane ${planned.lane}</span>` : nothing}
        ${item.forceCount ? html`<span class="tag stop" title="Guards were passed over">forced ${item.forceCount}</span>` : nothing}</header>
      <p>${item.title}</p>
      <footer class="tiny soft row wrap">
        ${planned?.subtasks.length ? html`<span>${done}/${planned.subtasks.length} subtasks</span>` : nothing}
        ${planned?.dependencies.length ? html`<span title="It waits for these">after ${planned.dependencies.join(', ')}</span>` : nothing}
        ${planned?.implementer ? html`<span>${nameOf(planned.implementer)}</span>` : nothing}
        ${item.lastTransitionAt ? html`<span class="faint" title=${exact(item.lastTransitionAt)}>${ago(item.lastTransitionAt)}</span>` : nothing}</footer>
      ${there.length ? html`<p class="tiny there">${there.map((one) => html`<span class="tag ${one.drives ? 'go' : ''}">${one.displayName ?? one.id}${one.drives ? ' drives' : ''}</span>`)}</p>` : nothing}
      ${viewer.mayOperate ? html`<label class="move tiny"><span class="hidden-words">Move ${item.id} to</span><select @change=${(event) => this.#choose(event, item)}>
        <option value="" selected>Move to…</option>${COLUMNS.filter((status) => status !== item.status).map((status) => html`<option value=${status}>${words(status)}</option>`)}</select></label>` : nothing}
    </article>`;
  }

  #lift(event, item) {
    event.dataTransfer.setData('text/plain', item.id);
    event.dataTransfer.effectAllowed = 'move';
    // A page that changes while the drag begins would end it.
    setTimeout(() => { this.dragged = item; this.requestUpdate(); });
  }

  #let() {
    this.dragged = null;
    this.over = null;
    this.requestUpdate();
  }

  #hover(event, status) {
    event?.preventDefault();
    if (this.over !== status) {
      this.over = status;
      this.requestUpdate();
    }
  }

  #drop(event, status) {
    event.preventDefault();
    const id = event.dataTransfer.getData('text/plain');
    const item = this.data.status.workPackages.find((workPackage) => workPackage.id === id);
    this.#let();
    if (item && item.status !== status) this.#move(item, status);
  }

  #choose(event, item) {
    const to = event.target.value;
    event.target.value = '';
    if (to) this.#move(item, to);
  }

  async #move(item, to) {
    this.refusal = await move(this.data, item, to);
    this.requestUpdate();
  }

  #forget() {
    this.refusal = null;
    this.requestUpdate();
  }
}

customElements.define('qd-board', Board);
