import { api } from '../lib/api.js';
import { Element, html, nothing } from '../lib/element.js';
import { attempt } from '../lib/outcome.js';
import { exact } from '../lib/time.js';
import { viewer } from '../lib/viewer.js';
import { words } from '../lib/words.js';
import { secret } from './secret.js';

const ROLES = [['observer', 'looks'], ['operator', 'looks and changes missions'], ['admin', 'everything'], ['agent', 'reports within its own session']];

/** The people of the organisation and what each may do. */
class Users extends Element {
  constructor() {
    super();
    this.items = null;
    this.fresh = null;
    this.watch(viewer);
  }

  connectedCallback() {
    super.connectedCallback();
    if (viewer.mayAdminister) this.#load();
  }

  async #load() {
    this.items = await attempt(() => api.all('/users'));
    this.requestUpdate();
  }

  render() {
    if (!viewer.mayAdminister) return html`<div class="sheet empty"><strong>Only an admin sees the people</strong><p>You are ${viewer.name}, ${viewer.user.roles.join(', ')}.</p></div>`;
    return html`${secret(this.fresh, () => { this.fresh = null; this.requestUpdate(); })}
      <div class="sheet"><header><h2>Users and roles</h2></header>
      <table><thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Since</th></tr></thead>
        <tbody>${(this.items ?? []).map((user) => html`<tr><td><strong>${user.name}</strong>${user.id === viewer.user.id ? html` <span class="tag">you</span>` : nothing}</td><td>${user.roles.map((role) => html`<span class="tag ${role === 'admin' ? 'sea' : ''}">${words(role)}</span> `)}</td><td class="faint">${exact(user.addedAt)}</td></tr>`)}</tbody></table></div>
      <form class="sheet body row end" @submit=${(event) => { event.preventDefault(); this.#add(event.target); }}>
        <label class="field grow">Name<input name="name" required autocomplete="off"></label>
        <label class="field">Role<select name="role">${ROLES.map(([role, may]) => html`<option value=${role}>${words(role)}: ${may}</option>`)}</select></label><button class="main">Add person</button></form>`;
  }

  async #add(form) {
    const welcome = await attempt(() => api.post('/users', { name: form.elements.name.value.trim(), role: form.role.value }), (added) => `${added.user.name} was added.`);
    if (welcome) {
      this.fresh = { of: welcome.user.name, secret: welcome.token.secret };
      form.reset();
      await this.#load();
    }
  }
}

customElements.define('qd-users', Users);
