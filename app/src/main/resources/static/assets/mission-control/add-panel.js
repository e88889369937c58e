import { api } from '../lib/api.js';
import { Element, html, nothing } from '../lib/element.js';
import { fleet } from '../lib/fleet.js';
import { layout } from '../lib/layout.js';
import { missions } from '../lib/missions.js';
import { attempt } from '../lib/outcome.js';
import { providers } from '../lib/providers.js';
import { isOver, stateOf, toneOf } from '../lib/status.js';
import { viewer } from '../lib/viewer.js';
import { words } from '../lib/words.js';
import { nameOfSession } from './controls.js';

const OVER = ['completed', 'canceled'];

/** Puts a session on the page, or starts one. */
class AddPanel extends Element {
  constructor() {
    super();
    this.repositories = [];
    this.profiles = [];
    this.workPackages = [];
    this.kind = 'demo';
    this.place = '';
    this.watch(fleet);
    this.watch(providers);
  }

  async show() {
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector('dialog').showModal();
    [this.repositories, this.profiles] = await attempt(() => Promise.all([api.all('/repositories'), api.all('/agent-profiles')])) ?? [[], []];
    await this.#choose(this.#places()[0]?.value ?? '');
  }

  #places() {
    const under = missions.items.filter((mission) => !OVER.includes(mission.phase));
    return [
      ...under.map((mission) => ({ value: `m:${mission.missionId}`, text: mission.title })),
      ...this.repositories.map((repository) => ({ value: `r:${repository.id}`, text: `${repository.name} (no mission)` })),
    ];
  }

  async #choose(place) {
    this.place = place;
    this.workPackages = [];
    this.requestUpdate();
    if (place.startsWith('m:')) {
      const plan = await attempt(() => api.get(`/missions/${place.slice(2)}/plan`));
      // Whoever chose another one meanwhile is not offered this one's.
      if (this.place === place) this.workPackages = plan?.workPackages ?? [];
      this.requestUpdate();
    }
  }

  render() {
    const free = fleet.all.filter((session) => !layout.panels.includes(session.id)).sort((one, other) => isOver(one) - isOver(other) || other.id.localeCompare(one.id)).slice(0, 40);
    return html`<dialog aria-labelledby="add-title"><div class="frame">
      <header><h2 id="add-title">Add panel</h2></header>
      <div class="body">
        <h3>A session there is</h3>
        ${free.length === 0 ? html`<p class="faint small">${fleet.sessions.size ? 'Every session is on the page already.' : 'There is none yet.'}</p>` : html`<ul class="plain choices">${free.map((session) => html`
          <li><button class="bare" @click=${() => this.#pin(session.id)}><span class="dot" data-tone=${toneOf(session)}></span><span class="clip">${nameOfSession(session)}</span><span class="faint tiny">${stateOf(session)}</span><span class="tag line push">${session.provider}</span></button></li>`)}</ul>`}
        ${viewer.mayOperate ? this.#form() : nothing}
      </div>
      <footer><button @click=${() => this.querySelector('dialog').close()}>Close</button></footer></div></dialog>`;
  }

  #form() {
    const names = providers.items.length ? providers.items.filter((provider) => provider.state === 'available').map((provider) => provider.name) : ['demo', 'internal'];
    return html`<h3>A new one</h3>
      <form class="stack" @submit=${(event) => { event.preventDefault(); this.#spawn(event.target); }}>
        <div class="pair"><label class="field">Provider<select name="provider" @change=${(event) => { this.kind = event.target.value; this.requestUpdate(); }}>${names.map((name) => html`<option ?selected=${name === this.kind}>${name}</option>`)}</select></label>
        <label class="field">Works on<select name="place" @change=${(event) => this.#choose(event.target.value)}>
          ${this.#places().map(({ value, text }) => html`<option value=${value} ?selected=${value === this.place}>${text}</option>`)}</select></label></div>
        ${this.place.startsWith('m:') ? html`<div class="pair"><label class="field">Work package<select name="workPackage"><option value="">What comes next</option>${this.workPackages.map((one) => html`<option value=${one.id}>${one.id} ${one.title} (${words(one.status).toLowerCase()})</option>`)}</select></label>
        <label class="field">Profile<select name="profile"><option value="">As its step says</option>${this.profiles.map((one) => html`<option value=${one.id}>${one.title}</option>`)}</select></label></div>` : nothing}
        <div class="pair"><label class="field"><span>Name <span class="hint">may be left out</span></span><input name="agentType" autocomplete="off"></label>
        ${this.kind === 'demo' ? nothing : html`<label class="field">Command<input name="command" placeholder="claude-agent-acp" required autocomplete="off"></label>`}</div>
        <label class="field">What it is told first<textarea name="prompt" placeholder=${this.kind === 'demo' ? 'say hello' : 'Left empty, a mission gives it its own prompt.'}></textarea></label>
        <div><button class="main">Spawn agent</button></div>
      </form>`;
  }

  #pin(id) {
    layout.pin(id);
    this.querySelector('dialog').close();
  }

  async #spawn(form) {
    const given = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim() || null]));
    const [kind, id] = [given.place?.slice(0, 1), given.place?.slice(2)];
    const body = { provider: given.provider, prompt: given.prompt, agentType: given.agentType, command: given.command?.split(/\s+/) };
    if (kind === 'm') Object.assign(body, { mission: id, workPackage: given.workPackage, profile: given.profile });
    const where = kind === 'r' ? `?repository=${id}` : '';
    const session = await attempt(() => api.post(`/mission-control/sessions${where}`, body), (spawned) => `${nameOfSession(spawned)} was started.`);
    if (session) {
      fleet.take(session);
      this.#pin(session.id);
    }
  }
}

customElements.define('qd-add-panel', AddPanel);
