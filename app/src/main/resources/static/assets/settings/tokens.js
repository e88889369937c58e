import { api } from '../lib/api.js';
import { Element, html, nothing } from '../lib/element.js';
import { attempt } from '../lib/outcome.js';
import { exact } from '../lib/time.js';
import { viewer } from '../lib/viewer.js';
import { confirmed } from '../part/confirm.js';
import { notAll } from '../part/more.js';
import { secret } from './secret.js';

const LIFETIMES = [['P1D', 'A day'], ['P30D', '30 days'], ['P365D', 'A year'], ['', 'Until revoked']];

/** Personal access tokens: the viewer's own; an admin sees everyone's. */
class Tokens extends Element {
  constructor() {
    super();
    this.items = null;
    this.fresh = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.items = await attempt(() => api.all('/tokens')) ?? this.items ?? [];
    this.requestUpdate();
  }

  render() {
    return html`${secret(this.fresh, () => { this.fresh = null; this.requestUpdate(); })}
      <div class="sheet"><header><h2>Tokens</h2><span class="faint tiny push">${viewer.mayAdminister ? 'of everybody' : 'yours'}</span></header>
      ${this.items?.length === 0 ? html`<div class="empty"><p>You have no token. One lets a terminal or a program speak for you.</p></div>` : html`<table><thead><tr><th scope="col">Label</th><th scope="col">Of</th><th scope="col">Made</th><th scope="col">Expires</th><th scope="col"><span class="hidden-words">Actions</span></th></tr></thead>
        <tbody>${(this.items ?? []).toReversed().map((token) => this.#row(token))}</tbody></table>`}</div>${notAll(this.items)}
      <form class="sheet body row end" @submit=${(event) => { event.preventDefault(); this.#issue(event.target); }}>
        <label class="field grow">Label<input name="label" required autocomplete="off" placeholder="What it is for"></label>
        <label class="field">Lasts<select name="lifetime">${LIFETIMES.map(([value, text]) => html`<option value=${value} ?selected=${value === 'P30D'}>${text}</option>`)}</select></label><button class="main">Make token</button></form>`;
  }

  #row(token) {
    const over = token.revokedAt || (token.expiresAt && new Date(token.expiresAt) < new Date());
    return html`<tr><td><strong>${token.label}</strong>${token.remote ? html` <span class="tag">remote</span>` : nothing}</td><td>${token.userName}</td><td class="faint nowrap">${exact(token.createdAt)}</td>
      <td class="nowrap">${token.revokedAt ? html`<span class="tag">Revoked</span>` : over ? html`<span class="tag">Expired</span>` : token.expiresAt ? exact(token.expiresAt) : 'never'}</td>
      <td>${over ? nothing : html`<button class="danger" aria-label="Revoke ${token.label}" @click=${() => this.#revoke(token)}>Revoke</button>`}</td></tr>`;
  }

  async #issue(form) {
    const { label, lifetime } = form.elements;
    const issued = await attempt(() => api.post('/tokens', { label: label.value.trim(), lifetime: lifetime.value || null }), 'The token was made.');
    if (issued) {
      this.fresh = { of: issued.token.label, secret: issued.secret };
      form.reset();
      await this.#load();
    }
  }

  async #revoke(token) {
    const sure = await confirmed({ title: `Revoke ${token.label}?`, text: `Whatever uses this token of ${token.userName} is refused from now on. It cannot be taken back.`, action: 'Revoke' });
    if (sure !== null && await attempt(() => api.remove(`/tokens/${token.id}`), `${token.label} was revoked.`)) await this.#load();
  }
}

customElements.define('qd-tokens', Tokens);
