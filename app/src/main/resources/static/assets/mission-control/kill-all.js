import { api } from '../lib/api.js';
import { Element, html, nothing } from '../lib/element.js';
import { fleet } from '../lib/fleet.js';
import { attempt } from '../lib/outcome.js';
import { plural, words } from '../lib/words.js';

const WORDS = 'KILL ALL';

/** Stops every agent, of one provider or of all, and keeps others from starting; wants the words typed out. */
class KillAll extends Element {
  constructor() {
    super();
    this.scope = '';
    this.typed = '';
    this.watch(fleet);
  }

  show() {
    this.scope = '';
    this.typed = '';
    this.requestUpdate();
    this.updateComplete.then(() => this.querySelector('dialog').showModal());
  }

  render() {
    const live = fleet.live;
    const names = [...new Set(live.map((session) => session.provider))].sort();
    const hit = live.filter((session) => !this.scope || session.provider === this.scope);
    return html`<dialog aria-labelledby="kill-all-title">
      <form method="dialog" @submit=${(event) => this.#kill(event)}>
        <header><h2 id="kill-all-title">Kill all agents</h2></header>
        <div class="body">
          <label class="field">Which<select @change=${(event) => { this.scope = event.target.value; this.requestUpdate(); }}>
            <option value="" ?selected=${!this.scope}>All providers</option>
            ${names.map((name) => html`<option value=${name} ?selected=${name === this.scope}>Only ${name}</option>`)}</select></label>
          <div class="note" data-tone="stop"><p>${hit.length ? html`<strong>${plural(hit.length, 'session')} will be stopped at once</strong>, with all their processes.` : html`<strong>No session is live.</strong>`}
            No agent ${this.scope ? `of ${this.scope}` : ''} starts, is spoken to or recovers until somebody releases them, also after a restart of the server. Work that is not committed stays in its worktree.</p></div>
          <label class="field">Type ${WORDS} to confirm<input autocomplete="off" spellcheck="false" .value=${this.typed} @input=${(event) => { this.typed = event.target.value; this.requestUpdate(); }}></label>
        </div>
        <footer><button type="button" @click=${() => this.querySelector('dialog').close()}>Cancel</button>
          <button type="submit" class="main danger" ?disabled=${this.typed !== WORDS}>${hit.length ? `Kill ${plural(hit.length, 'session')}` : 'Let none start'}</button></footer>
      </form></dialog>`;
  }

  async #kill(event) {
    event.preventDefault();
    const done = await attempt(
      () => api.post('/mission-control/kill-all', { provider: this.scope || null, confirmation: this.typed }),
      (stopped) => `${outcome(stopped.receipts)} Agents start again once they are released.`,
    );
    // That agents are stopped, and by whom, everybody is told when it happens, which is before the answer.
    if (done) this.querySelector('dialog').close();
  }
}

/** How many of them each provider stopped, and what became of the others. */
function outcome(receipts) {
  if (receipts.length === 0) return 'No session was live.';
  const counts = Map.groupBy(receipts, (receipt) => `${fleet.sessions.get(receipt.sessionId)?.provider ?? 'elsewhere'}: ${words(receipt.state).toLowerCase()}${receipt.reason ? ` (${receipt.reason})` : ''}`);
  return `${[...counts].map(([what, some]) => `${what} ${some.length}`).join(', ')}.`;
}

export async function release(scope) {
  await attempt(() => api.post('/mission-control/release', { scope }), (left) => (left.scopes.length ? `Released; still stopped: ${left.scopes.join(', ')}.` : 'Agents may start again.'));
}

/** Says that agents are stopped, for as long as they are. */
export const latchBanner = (latch, mayOperate) => (!latch.on ? nothing : html`
  <div class="banner" data-tone="stop" role="status"><strong>Agents are stopped</strong>
    <span>${latch.scope === '*' ? 'All providers' : `Provider ${latch.scope}`}${latch.by ? `, by ${latch.by}` : ''}. None starts or goes on until they are released.</span>
    ${mayOperate ? html`<span class="row push">${latch.stops.map((stop) => html`<button @click=${() => release(stop.scope)}>Release ${stop.scope === '*' ? 'all' : stop.scope}</button>`)}</span>` : nothing}</div>`);

customElements.define('qd-kill-all', KillAll);
