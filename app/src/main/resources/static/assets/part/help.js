import { Element, html } from '../lib/element.js';
import { single } from '../lib/keys.js';
import { viewer } from '../lib/viewer.js';

const KEYS = [
  ['Everywhere', [['?', 'This help'], ['g, then m', 'Mission Control'], ['g, then i', 'Inbox'], ['g, then l', 'Missions'], ['g, then s', 'Settings'], ['g, then a', 'Audit trail']]],
  ['In the roster', [['↑ ↓ or k j', 'The agent before, the next one'], ['→ ←', 'Show and hide those below it'], ['Enter', 'Put it on the page']]],
  ['In a panel', [['Esc', 'Out of full screen']]],
];
const OPERATE = {
  Everywhere: [['Ctrl+Shift+K', 'Ask whether to kill all agents']],
  'In a panel': [['r', 'Say something to the agent'], ['p', 'Pause, or resume'], ['a', 'Allow what it asks for'], ['d', 'Deny it']],
};

/** Which keys do what. */
class Help extends Element {
  async show() {
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  render() {
    return html`<dialog aria-labelledby="help-title"><div class="frame">
      <header><h2 id="help-title">Keys</h2></header>
      <div class="body">${KEYS.map(([where, keys]) => html`<section><h3>${where}</h3><dl class="facts keys">${[...keys, ...(viewer.mayOperate ? OPERATE[where] ?? [] : [])].map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl></section>`)}
        <label class="tick"><input type="checkbox" .checked=${single.on} @change=${(event) => { single.on = event.target.checked; }}>Keys without Ctrl work, too</label></div>
      <footer><button @click=${() => this.querySelector('dialog').close()}>Close</button></footer></div></dialog>`;
  }
}

customElements.define('qd-help', Help);
