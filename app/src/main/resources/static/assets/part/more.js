import { html, nothing } from '../lib/element.js';

/** Says of a list that it was not read to its end. */
export const notAll = (items) => (items?.more ? html`<p class="small soft" role="note">These are the first ${items.length}. There are more, and the page shows no more at once; the terminal lists all.</p>` : nothing);
