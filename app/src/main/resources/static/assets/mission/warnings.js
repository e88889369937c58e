import { api } from '../lib/api.js';
import { html, nothing } from '../lib/element.js';
import { icon } from '../lib/icons.js';
import { attempt } from '../lib/outcome.js';
import { ago } from '../lib/time.js';
import { viewer } from '../lib/viewer.js';
import { nameOf, words } from '../lib/words.js';
import { Part } from './part.js';

const ACTIONS = [['continue', 'Continue'], ['hold', 'Hold'], ['reassign', 'Reassign'], ['defer', 'Defer']];

/** Where work meets, and what somebody does about it. */
class Warnings extends Part {
  constructor() {
    super();
    this.chosen = null;
  }

  render() {
    const open = this.data.openWarnings;
    const past = this.data.state.warnings.length - open.length;
    if (open.length === 0 && past === 0) return nothing;
    return html`<section class="sheet warnings"><header>${icon('warn')}<h2>Warnings</h2><span class="faint tiny push">${past ? `${past} settled or passed` : ''}</span></header>
      ${open.length === 0 ? html`<p class="body small soft">None is open.</p>` : html`<ul class="plain">${open.map((warning) => this.#warning(warning))}</ul>`}</section>`;
  }

  #warning(warning) {
    const { overlap } = warning;
    const about = warning.focus ? `${warning.focus.kind} ${warning.focus.target}` : warning.step ?? overlap?.files.map((file) => file.path).join(', ') ?? '';
    return html`<li data-tone=${warning.warning ? 'wait' : 'hold'}>
      <p><strong>${words(overlap ? `${overlap.reason} overlap` : warning.type)}</strong> <span class="mono small">${about}</span></p>
      <p class="tiny soft">${Object.values(warning.names).join(' and ')}${overlap?.lanes.length ? ` · lanes ${overlap.lanes.join(' and ')}` : ''} · ${ago(warning.raisedAt)}${warning.retroactive ? ' · found later' : ''}</p>
      ${warning.acknowledgements.map((done) => html`<p class="tiny soft">${nameOf(done.by)}: ${done.action}${done.rationale ? ` – ${done.rationale}` : ''}</p>`)}
      ${viewer.mayOperate ? this.#answer(warning) : nothing}</li>`;
  }

  #answer(warning) {
    if (this.chosen?.id !== warning.id) {
      return html`<div class="row wrap">${ACTIONS.map(([action, text]) => html`<button class="tight" @click=${() => { this.chosen = { id: warning.id, action }; this.requestUpdate(); }}>${text}</button>`)}</div>`;
    }
    const { action } = this.chosen;
    return html`<form class="stack" @submit=${(event) => { event.preventDefault(); this.#send(warning, event.target); }}>
      ${action === 'reassign' ? html`<label class="field">To<select name="to">${this.data.state.participants.map((one) => html`<option value=${one.id}>${one.displayName ?? one.id}</option>`)}</select></label>` : nothing}
      <label class="field">Why<input name="rationale" placeholder="May be left out"></label>
      <div class="row"><button class="main">${words(action)}</button><button type="button" class="bare" @click=${() => { this.chosen = null; this.requestUpdate(); }}>Cancel</button></div></form>`;
  }

  async #send(warning, form) {
    const { action } = this.chosen;
    const body = { acknowledgement: action, rationale: form.rationale.value.trim() || null, to: form.to?.value ?? null };
    const done = await attempt(() => api.post(`${this.data.path}/warnings/${warning.id}/acknowledgements`, body), `Acknowledged: ${action}.`);
    if (done) this.chosen = null;
    this.data.load();
  }
}

customElements.define('qd-warnings', Warnings);
