import { api } from '../lib/api.js';
import { html, nothing, svg } from '../lib/element.js';
import { toneOfWorkPackage } from '../lib/status.js';
import { plural, words } from '../lib/words.js';
import { Part } from './part.js';

const WIDE = 190;
const HIGH = 52;
const ACROSS = 60;
const DOWN = 22;
const LEFT = 70;

/** What depends on what, lane by lane, and how the lanes' branches stand. */
class LanesView extends Part {
  constructor() {
    super();
    this.report = null;
  }

  async read({ path, plan }) {
    if (plan.lanes.length) this.report = await api.get(`${path}/lanes`);
  }

  render() {
    const { plan } = this.data;
    if (plan.workPackages.length === 0) return html`<div class="sheet empty"><strong>Nothing is laid out yet</strong><p><code>qd finalize</code> checks the plan and lays it out in lanes.</p></div>`;
    return html`<div class="sheet picture" tabindex="0" role="region" aria-label="Dependencies and lanes">${this.#picture(plan)}</div>
      ${this.report?.lanes.length ? html`<div class="sheet"><table><thead><tr><th scope="col">Lane</th><th scope="col">Work packages</th><th scope="col">Branch</th><th scope="col">Stands</th><th scope="col">Why together</th></tr></thead><tbody>
        ${this.report.lanes.map((lane) => html`<tr><td><strong>${lane.id}</strong></td><td>${lane.workPackages.join(', ')}</td><td class="mono tiny">${lane.branch}${lane.worktree ? html`<br><span class="faint">${lane.worktree}</span>` : nothing}</td>
          <td>${lane.head ? html`<span class="mono tiny">${lane.head.slice(0, 8)}</span>` : html`<span class="faint">not begun</span>`} ${lane.behind ? html`<span class="tag wait">${plural(lane.behind, 'commit')} behind</span>` : nothing} ${lane.conflicts.length ? html`<span class="tag stop" title=${lane.conflicts.join(', ')}>${plural(lane.conflicts.length, 'conflict')}</span>` : nothing}</td>
          <td class="soft">${lane.reasons.join(' ')}</td></tr>`)}</tbody></table></div>` : nothing}
      ${this.report?.overlaps.length ? html`<div class="note" data-tone="wait"><div><strong>Lanes meet</strong> ${this.report.overlaps.map((overlap) => html`<p>${overlap.lanes.join(' and ')}: ${overlap.files.map((file) => file.path).join(', ')}</p>`)}</div></div>` : nothing}`;
  }

  #picture(plan) {
    const lanes = plan.lanes.length ? plan.lanes.map((lane) => lane.id) : [''];
    const depth = depths(plan.workPackages);
    const rows = rowsOf(plan.workPackages, lanes, depth);
    const places = new Map(plan.workPackages.map((one) => [one.id, { x: LEFT + depth.get(one.id) * (WIDE + ACROSS), y: DOWN / 2 + rows.get(one.id) * (HIGH + DOWN) }]));
    const width = LEFT + (Math.max(...depth.values()) + 1) * (WIDE + ACROSS) - ACROSS + 12;
    const height = (Math.max(...rows.values()) + 1) * (HIGH + DOWN);
    const said = plan.workPackages.map((one) => `${one.id} ${one.title}${one.dependencies.length ? ` after ${one.dependencies.join(' and ')}` : ''}`).join('; ');
    return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img" aria-label=${said}>
      ${lanes.map((lane) => {
        const inside = plan.workPackages.filter((one) => one.lane === lane).map((one) => rows.get(one.id));
        if (!lane || inside.length === 0) return nothing;
        const top = Math.min(...inside) * (HIGH + DOWN);
        return svg`<g class="band"><rect x="0" y=${top + 2} width=${width} height=${(Math.max(...inside) - Math.min(...inside) + 1) * (HIGH + DOWN) - 4} rx="6"/><text x="12" y=${top + 26}>lane ${lane}</text></g>`;
      })}
      ${plan.workPackages.flatMap((one) => one.dependencies.filter((id) => places.has(id)).map((id) => edge(places.get(id), places.get(one.id))))}
      ${plan.workPackages.map((one) => node(one, places.get(one.id)))}</svg>`;
  }
}

function depths(workPackages) {
  const known = new Map();
  const byId = new Map(workPackages.map((one) => [one.id, one]));
  const depth = (id, path) => {
    if (!known.has(id)) {
      const before = (byId.get(id)?.dependencies ?? []).filter((other) => byId.has(other) && !path.includes(other));
      known.set(id, before.length ? 1 + Math.max(...before.map((other) => depth(other, [...path, id]))) : 0);
    }
    return known.get(id);
  };
  workPackages.forEach((one) => depth(one.id, []));
  return known;
}

/** A row for each lane, and one more wherever two of a lane stand at the same depth. */
function rowsOf(workPackages, lanes, depth) {
  const rows = new Map();
  let next = 0;
  for (const lane of lanes) {
    const taken = new Map();
    const inside = workPackages.filter((one) => lane === '' || one.lane === lane);
    inside.forEach((one) => {
      const at = taken.get(depth.get(one.id)) ?? 0;
      taken.set(depth.get(one.id), at + 1);
      rows.set(one.id, next + at);
    });
    next += Math.max(0, ...taken.values());
  }
  workPackages.filter((one) => !rows.has(one.id)).forEach((one) => rows.set(one.id, next++));
  return rows;
}

function edge(from, to) {
  const [x1, y1, x2, y2] = [from.x + WIDE, from.y + HIGH / 2, to.x - 5, to.y + HIGH / 2];
  const bend = Math.max(24, (x2 - x1) / 2);
  return svg`<g class="edge"><path d="M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}"/><path class="tip" d="M${x2 - 5} ${y2 - 4} L${x2 + 3} ${y2} L${x2 - 5} ${y2 + 4}z"/></g>`;
}

function node(one, { x, y }) {
  const title = one.title.length > 26 ? `${one.title.slice(0, 25)}…` : one.title;
  return svg`<g class="node" data-tone=${toneOfWorkPackage(one.status)}><title>${one.id} ${one.title}: ${words(one.status)}</title>
    <rect x=${x} y=${y} width=${WIDE} height=${HIGH} rx="5"/><rect class="mark" x=${x} y=${y} width="4" height=${HIGH} rx="2"/>
    <text class="id" x=${x + 14} y=${y + 21}>${one.id}</text><text class="state" x=${x + WIDE - 10} y=${y + 21} text-anchor="end">${words(one.status)}</text><text x=${x + 14} y=${y + 40}>${title}</text></g>`;
}

customElements.define('qd-lanes', LanesView);
