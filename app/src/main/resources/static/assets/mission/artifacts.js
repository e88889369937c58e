import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { api } from '../lib/api.js';
import { html, nothing } from '../lib/element.js';
import { rendered } from '../lib/markdown.js';
import { attempt } from '../lib/outcome.js';
import { words } from '../lib/words.js';
import { Part } from './part.js';

/** What was written for the mission, as it is committed. */
class Artifacts extends Part {
  constructor() {
    super();
    this.items = null;
    this.chosen = null;
    this.shown = null;
    this.text = null;
  }

  async read(data) {
    this.items = (await api.get(`${data.path}/artifacts`)).items;
    this.chosen = this.items.find(({ path }) => path === this.chosen?.path) ?? this.items[0] ?? null;
    // Committed anew it is another text; that of before stands there until it is read.
    if (this.chosen && this.chosen.content !== this.shown) await this.#take(this.chosen);
  }

  async #open(item) {
    this.chosen = item;
    this.text = null;
    this.requestUpdate();
    await attempt(() => this.#take(item));
    this.requestUpdate();
  }

  async #take(item) {
    const { text } = await api.get(`${this.data.path}/artifacts/text`, { path: item.path });
    // Whoever chose another one meanwhile is not shown this one under its name.
    if (this.chosen.path === item.path) {
      this.text = text;
      this.shown = item.content;
    }
  }

  render() {
    if (!this.items) return html`<p class="faint">Reading what was written…</p>`;
    if (this.items.length === 0) return html`<div class="sheet empty"><strong>Nothing is written yet</strong><p>The spec goes to <code>${this.data.details.directory}/spec.md</code>; <code>qd plan</code> reads what is committed.</p></div>`;
    return html`<div class="sheet papers"><nav aria-label="Artifacts"><ul class="plain">${this.items.map((item) => html`<li><button class="bare" aria-current=${item.path === this.chosen?.path ? 'true' : nothing} @click=${() => this.#open(item)}><span class="clip">${item.path}</span>${item.kind === 'work_package' ? nothing : html`<span class="tiny faint">${words(item.kind)}</span>`}</button></li>`)}</ul></nav>
      <article class="paper" tabindex="0" aria-label=${this.chosen?.path ?? ''}>${this.text === null ? html`<p class="faint">Reading…</p>` : this.chosen.path.endsWith('.md') ? unsafeHTML(rendered(this.text)) : html`<pre class="words">${this.text}</pre>`}</article></div>`;
  }
}

customElements.define('qd-artifacts', Artifacts);
