import { api } from '../lib/api.js';
import { html, nothing } from '../lib/element.js';
import { icon } from '../lib/icons.js';
import { attempt } from '../lib/outcome.js';
import { ago, exact } from '../lib/time.js';
import { viewer } from '../lib/viewer.js';
import { words } from '../lib/words.js';
import { Part } from './part.js';

/** Who takes part, in which role, who drives, and what each is on. */
class Presence extends Part {
  constructor() {
    super();
    this.watch(viewer);
    this.tick();
  }

  render() {
    const { invitations } = this.data.state;
    const participants = this.data.state.participants.filter((one) => !viewer.alone || one.kind !== 'human');
    if (viewer.alone && participants.length === 0 && this.data.self) return nothing;
    return html`<section class="sheet presence"><header><h2>${viewer.alone ? 'Agents' : 'People and agents'}</h2><span class="faint tiny push">${participants.length}</span></header>
      ${viewer.alone && participants.length === 0 ? html`<p class="body small soft">Take part to be warned and to answer.</p>` : participants.length === 0 ? html`<p class="body small soft">Nobody has joined. Join to be seen, to be warned, and to answer.</p>` : html`<ul class="plain people">${participants.map((one) => this.#person(one))}</ul>`}
      ${invitations.length ? html`<p class="body tiny soft">Invited: ${invitations.map((one) => one.displayName ?? one.id).join(', ')}</p>` : nothing}
      ${viewer.mayOperate && !(viewer.alone && this.data.self) ? html`<div class="own">${this.#own()}</div>` : nothing}</section>`;
  }

  #person(one) {
    const running = one.executing[0];
    return html`<li class=${one.stale ? 'stale' : ''} data-tone=${one.stale ? 'rest' : one.drives ? 'go' : 'hold'}>
      <span class="face">${icon(one.kind === 'human' ? 'person' : 'agent')}</span>
      <span class="what"><span class="row"><strong class="clip">${one.displayName ?? one.id}</strong><span class="tag">${words(one.role)}</span>${one.drives ? html`<span class="tag go">drives</span>` : nothing}</span>
        <span class="tiny faint">${one.focus ? html`on <span class="mono">${one.focus.target}</span> · ` : nothing}${running ? html`executes ${running.step} · ` : nothing}<span title=${exact(one.lastSeen)}>${one.stale ? 'not heard of for half an hour' : `seen ${ago(one.lastSeen)}`}</span></span></span></li>`;
  }

  #own() {
    const { self, status } = this.data;
    if (!self) return html`<button class="main" @click=${() => this.#do('join', {}, 'You take part now.')}>Join</button>`;
    const focus = self.focus?.kind === 'wp' ? self.focus.target : '';
    return html`<button aria-pressed=${self.drives} @click=${() => this.#do('drive-intent', { intent: self.drives ? 'inactive' : 'active' }, self.drives ? 'You do not drive any more.' : 'You drive now.')}>${self.drives ? 'Driving' : 'Drive'}</button>
      <label class="row tiny soft">Focus <select @change=${(event) => event.target.value && this.#do('focus', { kind: 'wp', target: event.target.value }, `You are on ${event.target.value} now.`)}>
        <option value="">–</option>${status.workPackages.map(({ id }) => html`<option value=${id} ?selected=${id === focus}>${id}</option>`)}</select></label>
      <button class="bare push" @click=${() => this.#do('leave', {}, 'You left the mission.')}>Leave</button>`;
  }

  async #do(what, body, success) {
    await attempt(() => api.post(`${this.data.path}/${what}`, body), success);
    this.data.load();
  }
}

customElements.define('qd-presence', Presence);
