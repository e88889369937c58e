import { html, nothing } from '../lib/element.js';

/** A refusal with all that helps: what it is called, why, and what to do next. */
export const refusalText = (refusal) => html`
  <div><span class="code">${refusal.code}</span> ${refusal.message}
    ${refusal.observed || refusal.expected ? html`<span class="soft">${[refusal.observed && `Seen: ${refusal.observed}.`, refusal.expected && `Wanted: ${refusal.expected}.`].filter(Boolean).join(' ')}</span>` : nothing}
    ${refusal.candidates.length ? html`<span class="soft">One of: ${refusal.candidates.join(', ')}.</span>` : nothing}
    <div class="next">Next: ${refusal.nextStep}</div></div>`;

export const refusalNote = (refusal) => (refusal ? html`<div class="note" data-tone="stop" role="alert">${refusalText(refusal)}</div>` : nothing);
