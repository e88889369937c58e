import { api } from '../lib/api.js';
import { html, nothing, repeat } from '../lib/element.js';
import { icon } from '../lib/icons.js';
import { attempt } from '../lib/outcome.js';
import { clock, exact } from '../lib/time.js';
import { viewer } from '../lib/viewer.js';
import { nameOf, words } from '../lib/words.js';
import { Part } from './part.js';

const GROUPS = ['mission', 'planning', 'work_packages', 'runs', 'integration', 'artifacts', 'participation', 'warnings', 'decisions', 'comments', 'adoption'];
const PART = 50;

/** What happened, the newest first; filtered by the server, so that a filter looks at everything. */
class TimelineView extends Part {
  constructor() {
    super();
    this.#begin({ group: '', actor: '', wp: '' });
  }

  #begin(filter) {
    this.filter = filter;
    this.entries = null;
    this.cursor = null;
  }

  #choose(name, value) {
    this.#begin({ ...this.filter, [name]: value });
    this.requestUpdate();
    this.anew();
  }

  async read({ path }) {
    const { filter } = this;
    const page = await api.get(`${path}/timeline`, { ...filter, limit: PART });
    // What was asked for before another choice was made is read anew, and this is not of it.
    if (this.filter !== filter) return;
    const oldest = page.items.at(-1)?.version ?? 0;
    const known = this.entries ?? [];
    const older = known.filter((entry) => entry.version < oldest);
    if (older.length === 0 || oldest > known[0].version + 1) {
      // Between these and what was known may be more than was read.
      this.entries = page.items;
      this.cursor = page.nextCursor;
    } else {
      this.entries = [...page.items, ...older];
    }
  }

  async #older() {
    const { cursor } = this;
    const page = await attempt(() => api.get(`${this.data.path}/timeline`, { ...this.filter, cursor, limit: PART }));
    if (page && this.cursor === cursor) {
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
        ${!viewer.mayOperate ? nothing : html`<form class="row push" @submit=${(event) => { event.preventDefault(); this.#comment(event.target); }}><label class="hidden-words" for="comment">Comment</label><input id="comment" name="content" placeholder=${viewer.alone ? 'Note something' : 'Say something to everybody'} required><button>Comment</button></form>`}</header>
      ${this.entries?.length === 0 ? html`<div class="empty"><p>Nothing of this kind has happened.</p></div>` : html`<ol class="plain">${repeat(this.entries ?? [], (entry) => entry.id, (entry) => this.#entry(entry))}</ol>`}
      ${this.cursor ? html`<button class="more" @click=${() => this.#older()}>Show older</button>` : nothing}</div>`;
  }

  #choice(name, all, options) {
    return html`<label class="hidden-words" for="timeline-${name}">${all}</label><select id="timeline-${name}" @change=${(event) => this.#choose(name, event.target.value)}>
      <option value="">${all}</option>${options.map(([value, text]) => html`<option value=${value} ?selected=${value === this.filter[name]}>${text}</option>`)}</select>`;
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
