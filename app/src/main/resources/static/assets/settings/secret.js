import { html, nothing } from '../lib/element.js';
import { attempt } from '../lib/outcome.js';

/** A token, or what else is secret, for the one moment it is shown. */
export const secret = (fresh, close) => (!fresh ? nothing : html`<div class="note" data-tone="wait" role="status"><div class="grow">
  <strong>The ${fresh.what ?? 'token'} of ${fresh.of}, shown this once</strong><p><code class="secret">${fresh.secret}</code></p><p class="soft">Keep it now; the server stores only its hash.</p></div>
  <button @click=${() => attempt(() => navigator.clipboard.writeText(fresh.secret), 'Copied.')}>Copy</button><button class="bare" @click=${close}>I have it</button></div>`);
