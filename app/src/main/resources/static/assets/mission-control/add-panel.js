import { api } from '../lib/api.js';
import { Element, html, nothing } from '../lib/element.js';
import { fleet } from '../lib/fleet.js';
import { layout } from '../lib/layout.js';
import { missions } from '../lib/missions.js';
import { attempt } from '../lib/outcome.js';
import { providers } from '../lib/providers.js';
import { isOver, stateOf, toneOf } from '../lib/status.js';
import { viewer } from '../lib/viewer.js';
import { nameOfSession } from './controls.js';

/** Puts a session on the page, or starts one. */
class AddPanel extends Element {
  constructor() {
    super();
    this.repositories = [];
    this.kind = 'demo';
    this.watch(fleet);
    this.watch(providers);
  }

  async show() {
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector('dialog').showModal();
    this.repositories = await attempt(() => api.all('/repositories')) ?? [];
    this.requestUpdate();
  }

  render() {
    const free = fleet.all.filter((session) => !layout.panels.includes(session.id)).sort((one, other) => isOver(one) - isOver(other) || other.id.localeCompare(one.id)).slice(0, 40);
    return html`<dialog aria-labelledby="add-title"><div class="frame">
      <header><h2 id="add-title">Add panel</h2></header>
      <div class="body">
        <h3>A session there is</h3>
        ${free.length === 0 ? html`<p class="faint small">Every session is on the page already.</p>` : html`<ul class="plain choices">${free.map((session) => html`
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
        <label class="field">Works on<select name="place">
          ${missions.items.map((mission) => html`<option value="m:${mission.missionId}">${mission.title}</option>`)}
          ${this.repositories.map((repository) => html`<option value="r:${repository.id}">${repository.name} (no mission)</option>`)}</select></label></div>
        <div class="pair"><label class="field">Work package, where the mission has one<input name="workPackage" placeholder="WP01"></label>
        ${this.kind === 'demo' ? nothing : html`<label class="field">Command<input name="command" placeholder="claude-agent-acp" required></label>`}</div>
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
    const body = { provider: given.provider, prompt: given.prompt, command: given.command?.split(/\s+/) };
    if (kind === 'm') Object.assign(body, { mission: id, workPackage: given.workPackage });
    const where = kind === 'r' ? `?repository=${id}` : '';
    const session = await attempt(() => api.post(`/mission-control/sessions${where}`, body), (spawned) => `${nameOfSession(spawned)} was started.`);
    if (session) {
      fleet.sessions.set(session.id, session);
      this.#pin(session.id);
    }
  }
}

customElements.define('qd-add-panel', AddPanel);
