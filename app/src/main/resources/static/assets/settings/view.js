import { Element, html } from '../lib/element.js';
import { router } from '../lib/router.js';
import { viewer } from '../lib/viewer.js';
import './charter.js';
import './providers.js';
import './tokens.js';
import './users.js';

const PARTS = [
  ['providers', 'Providers', () => html`<qd-providers></qd-providers>`],
  ['users', 'Users and roles', () => html`<qd-users></qd-users>`],
  ['tokens', 'Tokens', () => html`<qd-tokens></qd-tokens>`],
  ['charter', 'Charter', () => html`<qd-charter></qd-charter>`],
];

/** What the organisation has set up. */
class Settings extends Element {
  constructor() {
    super();
    this.watch(router);
    this.watch(viewer);
  }

  render() {
    const chosen = new URLSearchParams(location.search).get('part') ?? 'providers';
    const part = PARTS.find(([name]) => name === chosen) ?? PARTS[0];
    return html`<div class="page"><header><h1>Settings</h1></header>
      <div class="settings"><nav aria-label="Settings"><ul class="plain">${PARTS.map(([name, text]) => html`<li><a data-view href="/settings?part=${name}" aria-current=${name === part[0] ? 'page' : 'false'}>${text}</a></li>`)}</ul></nav>
      <section aria-label=${part[1]} class="stack">${part[2]()}</section></div></div>`;
  }
}

customElements.define('qd-settings', Settings);
