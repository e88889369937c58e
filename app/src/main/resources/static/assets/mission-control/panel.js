import { Element, html, nothing } from '../lib/element.js';
import { fleet } from '../lib/fleet.js';
import { icon } from '../lib/icons.js';
import { inbox } from '../lib/inbox.js';
import { typing, single } from '../lib/keys.js';
import { layout } from '../lib/layout.js';
import { missions } from '../lib/missions.js';
import { providers } from '../lib/providers.js';
import { isOver, stateOf, toneOf } from '../lib/status.js';
import { tasks } from '../lib/tasks.js';
import { exact, span } from '../lib/time.js';
import { viewer } from '../lib/viewer.js';
import { plural, short, words } from '../lib/words.js';
import { controls, pause, resume } from './controls.js';
import { standing, taskOf } from './label.js';
import './composer.js';
import './conversation.js';
import './questions.js';

/** One session, to follow and to step in. */
class Panel extends Element {
  static properties = { session: { attribute: false } };

  constructor() {
    super();
    this.barging = false;
    this.full = false;
    [fleet, missions, inbox, tasks].forEach((store) => this.watch(store));
    this.tick();
  }

  render() {
    const session = fleet.sessions.get(this.session);
    if (!session) return html`<section class="panel" data-tone="rest"><header>${this.#lead('Unknown session', 'rest', 'Gone')}<span class="row push">${this.#remove('the panel')}</span></header>
      <div class="empty"><p>This session is not among the newest any more.</p></div></section>`;
    const name = `${session.agentType} ${short(session.id)}`;
    return html`<section class="panel ${this.full ? 'full' : ''}" tabindex="-1" data-tone=${toneOf(session)} aria-label=${name} data-session=${session.id} @keydown=${(event) => this.#key(event)}>
      <header>
        ${this.#lead(session.agentType, toneOf(session), standing(session), session)}
        <span class="row push tools" role="toolbar" aria-label="Controls of ${name}">${controls(session)}
          <button class="bare square" aria-pressed=${this.full} title=${this.full ? 'Shrink' : 'Expand'} aria-label="${this.full ? 'Shrink' : 'Expand'} ${name}" @click=${() => this.#expand()}>${icon(this.full ? 'shrink' : 'expand')}</button>
          ${this.#remove(name)}</span>
      </header>
      ${this.#facts(session)}
      <qd-conversation .session=${session.id} .label=${`What ${name} says`}></qd-conversation>
      ${isOver(session) ? this.#ended(session) : html`<qd-questions .session=${session.id} .asked=${session.status === 'waiting'} .revision=${session.revision}></qd-questions>${this.#foot(session)}`}
    </section>`;
  }

  #lead(title, tone, state, session) {
    return html`<span class="state" data-tone=${tone}><span class="dot ${state === 'Running' ? 'busy' : ''}"></span>${state}</span>
      <h2 class="clip" title=${session?.id ?? title}>${title}${session ? html` <span class="faint mono tiny">${short(session.id)}</span>` : nothing}</h2>`;
  }

  #facts(session) {
    const mission = missions.named(session.missionId);
    const below = fleet.below(session.id);
    const { usage } = session;
    const tokens = (usage.inputTokens ?? 0) + (usage.outputTokens ?? 0);
    const task = taskOf(session);
    return html`<div class="facts-line tiny soft"><span class="tag line">${session.provider}</span>
      ${mission ? html`<a data-view href=${missions.address(mission)} class="clip">${mission.title}</a>` : html`<span class="faint">No mission</span>`}
      ${session.workPackageId ? html`<span class="clip" title="${task.title}${task.priority === null ? '' : `, priority ${task.priority}`}"><span class="tag sea">${session.workPackageId}</span> ${tasks.of(session) ? `${task.title} · ${task.status}` : nothing}</span>` : nothing}
      ${below.length ? html`<span title=${below.map((child) => `${child.agentType} ${short(child.id)}: ${child.status}`).join(', ')}>${plural(below.length, 'agent')} below</span>` : nothing}
      ${tokens ? html`<span>${tokens.toLocaleString()} tokens</span>` : nothing}
      ${usage.cost !== null && usage.cost !== undefined ? html`<span>${usage.cost} ${usage.currency ?? ''}</span>` : nothing}
      <span class="push nowrap" title="Began ${exact(session.spawnedAt)}, by ${session.spawnedBy}">${span(session.startedAt ?? session.spawnedAt, session.completedAt ?? undefined)}</span></div>`;
  }

  #foot(session) {
    if (!viewer.mayOperate) return nothing;
    const modes = providers.capabilitiesOf(session.provider);
    return html`<footer>
      <button class="bare barge" aria-expanded=${this.barging} @click=${() => this.#barge()}>${icon('hand')} Barge in</button>
      ${this.barging ? html`<qd-composer .session=${session.id} .modes=${modes}></qd-composer>` : nothing}</footer>`;
  }

  #ended(session) {
    const why = [session.endReason && words(session.endReason), session.endDetail, session.exitCode !== null && session.exitCode !== undefined && `exit code ${session.exitCode}`].filter(Boolean).join(' · ');
    return html`<p class="over tiny" data-tone=${toneOf(session)}>${stateOf(session)} ${exact(session.completedAt)}${why ? ` · ${why}` : ''}</p>`;
  }

  #remove(name) {
    return html`<button class="bare square" title="Remove from the page" aria-label="Remove ${name} from the page" @click=${() => layout.unpin(this.session)}>${icon('close')}</button>`;
  }

  async #barge() {
    this.barging = !this.barging;
    this.requestUpdate();
    await this.updateComplete;
    const composer = this.querySelector('qd-composer');
    await composer?.updateComplete;
    if (composer) composer.focus();
    else this.querySelector('.barge').focus();
  }

  #expand() {
    this.full = !this.full;
    this.requestUpdate();
  }

  #key(event) {
    if (event.key === 'Escape' && this.full) {
      this.#expand();
      return;
    }
    const session = fleet.sessions.get(this.session);
    if (!single.on || typing(event) || !viewer.mayOperate || isOver(session)) return;
    const still = session.status === 'paused' || session.pausing;
    const steps = {
      r: () => this.#barge(),
      p: () => (still ? resume(session) : pause(session)),
      a: () => this.querySelector('qd-questions').settle('allow'),
      d: () => this.querySelector('qd-questions').settle('reject'),
    };
    if (steps[event.key]) {
      event.preventDefault();
      steps[event.key]();
    }
  }
}

customElements.define('qd-panel', Panel);
