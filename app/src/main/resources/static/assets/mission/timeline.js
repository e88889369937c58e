import { api } from '../lib/api.js';
import { html, nothing, repeat } from '../lib/element.js';
import { icon } from '../lib/icons.js';
import { attempt } from '../lib/outcome.js';
import { clock, exact } from '../lib/time.js';
import { nameOf, words } from '../lib/words.js';
import { Part } from './part.js';

const GROUPS = ['mission', 'planning', 'work_packages', 'runs', 'integration', 'artifacts', 'participation', 'warnings', 'decisions', 'comments', 'adoption'];
const PART = 50;

/** What happened, the newest first; filtered by the server, so that a filter looks at everything. */
class TimelineView extends Part {
  constructor() {
    super();
    this.entries = null;
    this.cursor = null;
    this.group = '';
    this.actor = '';
    this.wp = '';
  }

  moved() {
    if (this.entries === null || (this.entries[0]?.version ?? 0) < this.data.version) this.#read();
  }

  get #filter() {
    return { group: this.group, actor: this.actor, wp: this.wp };
  }

  async #read() {
    this.entries ??= [];
    const page = await attempt(() => api.get(`${this.data.path}/timeline`, { ...this.#filter, limit: PART }));
    if (page) {
      const known = this.entries.filter((entry) => entry.version < (page.items.at(-1)?.version ?? Infinity));
      this.entries = this.fresh ? page.items : [...page.items, ...known];
      this.cursor = this.fresh || known.length === 0 ? page.nextCursor : this.cursor;
      this.fresh = false;
    }
    this.requestUpdate();
  }

  async #older() {
    const page = await attempt(() => api.get(`${this.data.path}/timeline`, { ...this.#filter, cursor: this.cursor, limit: PART }));
    if (page) {
      this.entries = [...this.entries, ...page.items];
      this.cursor = page.nextCursor;
    }
    this.requestUpdate();
  }

  render() {
    const people = [...this.data.state.participants, ...this.data.state.departed];
    return html`<div class="sheet timeline"><header class="wrap">
        ${this.#choice('group', 'Everything', GROUPS.map((group) => [group, words(group)]))}
        ${this.#choice('actor', 'Everybody', people.map((one) => [one.id, one.displayName ?? one.id]))}
        ${this.#choice('wp', 'Every work package', this.data.status.workPackages.map(({ id }) => [id, id]))}
        <form class="row push" @submit=${(event) => { event.preventDefault(); this.#comment(event.target); }}><label class="hidden-words" for="comment">Comment</label><input id="comment" name="content" placeholder="Say something to everybody" required><button>Comment</button></form></header>
      ${this.entries?.length === 0 ? html`<div class="empty"><p>Nothing of this kind has happened.</p></div>` : html`<ol class="plain">${repeat(this.entries ?? [], (entry) => entry.id, (entry) => this.#entry(entry))}</ol>`}
      ${this.cursor ? html`<button class="more" @click=${() => this.#older()}>Show older</button>` : nothing}</div>`;
  }

  #choice(name, all, options) {
    return html`<label class="hidden-words" for="timeline-${name}">${all}</label><select id="timeline-${name}" @change=${(event) => { this[name] = event.target.value; this.fresh = true; this.#read(); }}>
      <option value="">${all}</option>${options.map(([value, text]) => html`<option value=${value} ?selected=${value === this[name]}>${text}</option>`)}</select>`;
  }

  #entry(entry) {
    const tone = entry.severity === 'warning' ? 'wait' : { warnings: 'hold', decisions: 'hold', integration: 'go' }[entry.group] ?? 'rest';
    return html`<li data-tone=${tone}><time class="tiny faint" datetime=${entry.occurredAt} title=${exact(entry.occurredAt)}>${clock(entry.occurredAt)}</time>
      <span class="dot"></span><div><p><strong>${nameOf(entry.actor)}</strong>${entry.actor.kind === 'llm_agent' ? html` ${icon('agent')}` : nothing} ${entry.text}</p>
        ${entry.rationale ? html`<p class="soft small why">${entry.rationale}</p>` : nothing}
        <p class="tiny faint">${words(entry.group)}${entry.source === 'local' ? nothing : html` · ${entry.source}`}${entry.retroactive ? ' · found later' : ''}${entry.commitContext?.head ? html` · <span class="mono">${entry.commitContext.head.slice(0, 8)}</span>` : nothing} · v${entry.version}</p></div></li>`;
  }

  async #comment(form) {
    const done = await attempt(() => api.post(`${this.data.path}/comments`, { content: form.content.value }), 'Everybody on the mission sees it.');
    if (done) form.reset();
    this.data.load();
  }
}

customElements.define('qd-timeline', TimelineView);
