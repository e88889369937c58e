import { api } from '../lib/api.js';
import { Element, html, nothing } from '../lib/element.js';
import { attempt } from '../lib/outcome.js';

/** The rules in force, each with where it was said. */
class Charter extends Element {
  constructor() {
    super();
    this.repositories = [];
    this.repository = '';
    this.charter = null;
    this.text = '';
  }

  async connectedCallback() {
    super.connectedCallback();
    this.#load();
    this.repositories = await attempt(() => api.all('/repositories')) ?? [];
    this.requestUpdate();
  }

  async #load() {
    this.charter = await attempt(() => api.get('/charter', { repository: this.repository })) ?? this.charter;
    this.requestUpdate();
  }

  render() {
    if (!this.charter) return html`<p class="faint">Reading the charter…</p>`;
    const { layers, directives } = this.charter;
    const values = this.charter.values.filter((value) => value.key.includes(this.text));
    return html`<div class="sheet"><header><h2>Charter</h2><span class="mono tiny faint clip">${this.charter.version}</span>
        <span class="row push"><label class="hidden-words" for="charter-filter">Filter keys</label><input id="charter-filter" type="search" placeholder="Filter keys" @input=${(event) => { this.text = event.target.value.trim(); this.requestUpdate(); }}>
        <label class="hidden-words" for="charter-of">Where</label><select id="charter-of" @change=${(event) => { this.repository = event.target.value; this.#load(); }}><option value="">Organisation</option>${this.repositories.map((one) => html`<option value=${one.id}>${one.name}</option>`)}</select></span></header>
      <p class="body small soft">Layers, the strongest last: ${layers.map((layer, at) => html`${at ? ' < ' : ''}<strong>${layer.layer}</strong>${layer.branch ? ` at ${layer.branch}` : ''}${layer.problem ? html` <span class="tag stop">${layer.problem.message}</span>` : nothing}`)}</p>
      <table><thead><tr><th scope="col">Key</th><th scope="col">Value</th><th scope="col">Said by</th></tr></thead><tbody>${values.map((value) => html`<tr><td class="mono">${value.key}</td><td class="mono">${shown(value.value)}</td><td class="faint">${value.layer}${value.line ? `, line ${value.line}` : ''}</td></tr>`)}</tbody></table>
      ${values.length === 0 ? html`<div class="empty"><p>No key fits the filter.</p></div>` : nothing}</div>
      ${directives.length ? html`<div class="sheet"><header><h2>Directives</h2></header><ol class="body small">${directives.map((line) => html`<li>${line}</li>`)}</ol></div>` : nothing}`;
  }
}

function shown(value) {
  if (value === null || value === undefined) return '–';
  return Array.isArray(value) ? value.join(', ') || 'none' : String(value);
}

customElements.define('qd-charter', Charter);
