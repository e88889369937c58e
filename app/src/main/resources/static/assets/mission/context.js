import { api } from '../lib/api.js';
import { html, nothing } from '../lib/element.js';
import { words } from '../lib/words.js';
import { refusalNote } from '../part/refusal.js';
import { Part } from './part.js';

/** What a command given here would know: branches, worktrees, rules and where each artifact goes. */
class ContextPart extends Part {
  constructor() {
    super();
    this.context = null;
  }

  async read({ path }) {
    this.context = await api.get(`${path}/context`);
  }

  render() {
    if (!this.context) return html`<p class="faint">Resolving the context…</p>`;
    const { entry, mission, repository, missionRefusal, repositoryRefusal, siteRefusal } = this.context;
    return html`${[repositoryRefusal, missionRefusal, siteRefusal].map((refusal) => (refusal ? refusalNote({ observed: null, expected: null, ...refusal }) : nothing))}
      <div class="two">${section('Who', { ...entry.actor, permissions: entry.permissions })}${mission ? section('Branches', mission.branchRefs) : nothing}
      ${section('Checkouts', mission?.workspace ?? repository?.workspace)}${section('Rules', mission?.governance ?? repository?.governance)}</div>
      ${mission ? html`<section class="sheet"><header><h2>Where artifacts go</h2></header><table><thead><tr><th scope="col">Artifact</th><th scope="col">Read from</th><th scope="col">Committed to</th><th scope="col">Path</th></tr></thead>
        <tbody>${mission.artifactPlacement.map((place) => html`<tr><td>${words(place.kind)}</td><td class="mono tiny">${place.readFrom}</td><td class="mono tiny">${place.commitTarget.ref}</td><td class="mono tiny">${place.path}</td></tr>`)}</tbody></table></section>` : nothing}
      <details class="sheet raw-context"><summary class="small">As the server resolved it</summary><pre class="words" tabindex="0">${JSON.stringify(this.context, null, 2)}</pre></details>`;
  }
}

const section = (title, value) => (value ? html`<section class="sheet"><header><h2>${title}</h2></header><div class="body"><dl class="facts">${facts(value, '')}</dl></div></section>` : nothing);

function facts(value, before) {
  return Object.entries(value).flatMap(([name, one]) => {
    if (one === null || one === undefined || (Array.isArray(one) && one.length === 0)) return [];
    if (typeof one === 'object' && !Array.isArray(one)) return facts(one, `${before}${split(name)} · `);
    return [html`<dt>${before}${split(name)}</dt><dd class="mono tiny">${Array.isArray(one) ? one.join(', ') : String(one)}</dd>`];
  });
}

const split = (name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

customElements.define('qd-context', ContextPart);
