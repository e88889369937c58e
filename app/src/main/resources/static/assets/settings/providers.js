import { api } from '../lib/api.js';
import { Element, html, nothing } from '../lib/element.js';
import { attempt } from '../lib/outcome.js';
import { providers } from '../lib/providers.js';
import { ago } from '../lib/time.js';
import { viewer } from '../lib/viewer.js';
import { words } from '../lib/words.js';

/** The runtimes agents run in, whether they answer, and what each can do. */
class Providers extends Element {
  constructor() {
    super();
    this.busy = null;
    this.watch(providers);
  }

  connectedCallback() {
    super.connectedCallback();
    attempt(() => providers.load());
  }

  render() {
    return html`<div class="sheet"><header><h2>Providers of agents</h2></header>
      ${providers.items.length === 0 ? html`<div class="empty"><p>No provider is known yet.</p></div>` : html`<table><thead><tr><th scope="col">Provider</th><th scope="col">State</th><th scope="col">Can</th><th scope="col">Looked at</th><th scope="col"><span class="hidden-words">Actions</span></th></tr></thead>
        <tbody>${providers.items.map((provider) => this.#row(provider))}</tbody></table>`}</div>
      <p class="small soft">What runs on this machine is part of the product: <code>internal</code> runs any program that speaks the Agent Client Protocol, <code>demo</code> a scripted agent that needs no key.</p>`;
  }

  #row(provider) {
    const works = provider.state === 'available';
    return html`<tr><td><strong>${provider.name}</strong><br><span class="tiny faint">${provider.kind ?? ''}</span></td>
      <td><span class="tag ${works ? 'go' : 'stop'}">${words(provider.state)}</span>${provider.reason ? html`<p class="tiny soft">${provider.reason}</p>` : nothing}
        ${provider.isolated === false ? html`<p><span class="tag wait" title="Agents run as the same user as the server and can read what that user can.">Agents not isolated</span></p>` : nothing}</td>
      <td><span class="row wrap">${provider.capabilities.map((name) => html`<span class="tag line">${words(name)}</span>`)}</span></td>
      <td class="nowrap faint">${provider.checkedAt ? ago(provider.checkedAt) : 'never'}</td>
      <td>${viewer.mayAdminister ? html`<button ?disabled=${this.busy === provider.name} @click=${() => this.#test(provider)}>Test</button>` : nothing}</td></tr>`;
  }

  async #test(provider) {
    this.busy = provider.name;
    this.requestUpdate();
    await attempt(() => api.post(`/agent-providers/${encodeURIComponent(provider.name)}/test`), (answer) => `${provider.name}: ${words(answer.state ?? 'available')}${answer.reason ? `, ${answer.reason}` : ''}.`);
    this.busy = null;
    await attempt(() => providers.load());
    this.requestUpdate();
  }
}

customElements.define('qd-providers', Providers);
