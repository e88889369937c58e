import { html, nothing } from '../lib/element.js';

/** A refusal with all that helps: what it is called, why, and what to do next. */
export const refusalText = (refusal) => html`
  <div><span class="code">${refusal.code}</span> ${refusal.message}
    ${refusal.observed || refusal.expected ? html`<span class="soft">${[refusal.observed && `Seen: ${refusal.observed}.`, refusal.expected && `Wanted: ${refusal.expected}.`].filter(Boolean).join(' ')}</span>` : nothing}
    ${candidates(refusal.candidates)}
    <div class="next">Next: ${refusal.nextStep}</div></div>`;

function candidates(items) {
  if (items.length === 0) return nothing;
  return items.some((item) => item.includes(' '))
    ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
    : html`<span class="soft">Possible: ${items.join(', ')}.</span>`;
}

export const refusalNote = (refusal) => (refusal ? html`<div class="note" data-tone="stop" role="alert">${refusalText(refusal)}</div>` : nothing);
