import { api } from '../lib/api.js';
import { Element, html, live, nothing } from '../lib/element.js';
import { attempt } from '../lib/outcome.js';
import { exact } from '../lib/time.js';
import { viewer } from '../lib/viewer.js';
import { words } from '../lib/words.js';
import { confirmed } from '../part/confirm.js';
import { notAll } from '../part/more.js';
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
    this.items = await attempt(() => api.all('/users')) ?? this.items;
    viewer.countPeople(this.items?.length ?? 2);
    this.requestUpdate();
  }

  render() {
    if (!viewer.mayAdminister) return html`<div class="sheet empty"><strong>Only an admin sees the people</strong><p>You are ${viewer.name}, ${viewer.user.roles.join(', ')}.</p></div>`;
    return html`${secret(this.fresh, () => { this.fresh = null; this.requestUpdate(); })}
      <div class="sheet"><header><h2>Users and roles</h2></header>
      <table><thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Since</th><th scope="col"><span class="hidden-words">Actions</span></th></tr></thead>
        <tbody>${(this.items ?? []).map((user) => this.#row(user))}</tbody></table></div>${notAll(this.items)}
      <form class="sheet body row end" @submit=${(event) => { event.preventDefault(); this.#add(event.target); }}>
        <label class="field grow">Name<input name="name" required autocomplete="off"></label>
        <label class="field">Role<select name="role">${ROLES.map(([role, may]) => html`<option value=${role}>${words(role)}: ${may}</option>`)}</select></label><button class="main">Add person</button></form>`;
  }

  #row(user) {
    const self = user.id === viewer.user.id;
    const role = user.roles.at(-1);
    return html`<tr><td><strong>${user.name}</strong>${self ? html` <span class="tag">you</span>` : nothing}</td>
      <td>${self ? html`<span class="tag sea">${words(role)}</span>` : html`<label><span class="hidden-words">Role of ${user.name}</span><select @change=${(event) => this.#change(user, event.target)}>${ROLES.map(([name]) => html`<option value=${name} .selected=${live(name === role)}>${words(name)}</option>`)}</select></label>`}</td>
      <td class="faint">${exact(user.addedAt)}</td>
      <td class="row"><button @click=${() => this.#link(user)}>Password link</button>${self ? nothing : html`<button class="danger" aria-label="Remove ${user.name}" @click=${() => this.#remove(user)}>Remove</button>`}</td></tr>`;
  }

  async #change(user, field) {
    const role = field.value;
    const sure = await confirmed({ title: `Make ${user.name} an ${role}?`, text: `${user.name} ${ROLES.find(([name]) => name === role)[1]} from now on. Sessions that are open end, so that none goes on with what it no longer may.`, action: 'Change role', danger: false });
    if (sure !== null) {
      await attempt(() => api.put(`/users/${user.id}/role`, { role }), `${user.name} is ${words(role).toLowerCase()} now.`);
      await this.#load();
    }
    this.requestUpdate();
  }

  async #remove(user) {
    const sure = await confirmed({ title: `Remove ${user.name}?`, text: 'Tokens, links, password and sessions end with the membership. What was done stays in the logs.', action: 'Remove' });
    if (sure !== null && await attempt(() => api.remove(`/users/${user.id}`), `${user.name} was removed.`)) await this.#load();
  }

  async #link(user) {
    const link = await attempt(() => api.post('/password-links', { user: user.name }));
    if (link) {
      this.fresh = { of: user.name, what: 'link to set a password', secret: `${location.origin}${link.path}` };
      this.requestUpdate();
    }
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
