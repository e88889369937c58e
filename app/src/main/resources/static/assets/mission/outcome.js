import { api } from '../lib/api.js';
import { html, nothing } from '../lib/element.js';
import { exact } from '../lib/time.js';
import { nameOf, words } from '../lib/words.js';
import { Part } from './part.js';

/** How the work ended or stands: reviews, what may be claimed, guards that were passed over, and what happened with the target. */
class OutcomeView extends Part {
  constructor() {
    super();
    this.found = null;
  }

  async read({ path }) {
    const [reviews, forced, readiness, integration] = await Promise.all([
      api.get(`${path}/reviews`), api.get(`${path}/forced`), api.get(`${path}/readiness`), api.get(`${path}/timeline`, { group: 'integration', limit: 20 }),
    ]);
    this.found = { reviews: reviews.items, forced: forced.moves, readiness, integration: integration.items };
  }

  render() {
    if (!this.found) return html`<p class="faint">Reading the outcome…</p>`;
    const { reviews, forced, readiness, integration } = this.found;
    const { mission } = this.data.details;
    return html`<section class="sheet"><header><h2>Outcome</h2></header><div class="body"><dl class="facts">
        <dt>Phase</dt><dd>${words(mission.phase)}</dd><dt>Status from</dt><dd>${words(mission.authority)}</dd>
        <dt>Linked elsewhere</dt><dd>${this.data.state.linkedSessions.length ? this.data.state.linkedSessions.map((one) => one.linked ?? one.id).join(', ') : 'nowhere; this server is its home'}</dd>
        <dt>Differences found</dt><dd>${this.data.details.findings || 'none'}</dd>
        <dt>May be claimed</dt><dd>${readiness.ready.join(', ') || 'nothing now'}</dd></dl></div></section>
      ${readiness.waiting.length ? html`<section class="sheet"><header><h2>What waits, and why</h2></header><table><tbody>${readiness.waiting.map((one) => html`<tr><td class="nowrap"><strong class="mono">${one.workPackage}</strong></td><td>${one.why.message}</td><td class="mono tiny faint">${one.why.code}</td></tr>`)}</tbody></table></section>` : nothing}
      ${integration.length ? html`<section class="sheet"><header><h2>Acceptance and merge</h2></header><table><tbody>${integration.map((entry) => html`<tr><td class="nowrap faint">${exact(entry.occurredAt)}</td><td>${nameOf(entry.actor)} ${entry.text}</td></tr>`)}</tbody></table></section>` : nothing}
      ${reviews.length ? html`<section class="sheet"><header><h2>Reviews</h2></header><table><thead><tr><th scope="col">Work package</th><th scope="col">Verdict</th><th scope="col">By</th><th scope="col">Found</th></tr></thead><tbody>${reviews.toReversed().map((one) => html`<tr><td><strong class="mono">${one.workPackage}</strong> <span class="faint tiny">cycle ${one.cycle}</span></td><td><span class="tag ${one.verdict === 'approved' ? 'go' : 'wait'}">${words(one.verdict)}</span></td><td>${nameOf(one.reviewer)}${one.selfReview ? html` <span class="tag">own work</span>` : nothing}</td><td>${one.findings.map((finding) => html`<p>${finding.text}${finding.file ? html` <span class="mono tiny faint">${finding.file}${finding.line ? `:${finding.line}` : ''}</span>` : nothing}</p>`)}</td></tr>`)}</tbody></table></section>` : nothing}
      ${forced.length ? html`<section class="sheet"><header><h2>Guards passed over</h2></header><table><tbody>${forced.map((one) => html`<tr><td><strong class="mono">${one.workPackage}</strong></td><td>${words(one.from)} → ${words(one.to)}</td><td>${nameOf(one.by)}, ${exact(one.at)}</td><td>${one.reason}</td></tr>`)}</tbody></table></section>` : nothing}`;
  }
}

customElements.define('qd-outcome', OutcomeView);
