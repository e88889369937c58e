import { onSignedOut, signOut } from './lib/api.js';
import { Element, html, nothing } from './lib/element.js';
import { fleet } from './lib/fleet.js';
import { icon } from './lib/icons.js';
import { listen } from './lib/keys.js';
import { layout } from './lib/layout.js';
import { missions } from './lib/missions.js';
import { attempt, outcomes } from './lib/outcome.js';
import { providers } from './lib/providers.js';
import { router } from './lib/router.js';
import { stream } from './lib/stream.js';
import { viewer } from './lib/viewer.js';
import { latchBanner } from './mission-control/kill-all.js';
import './mission-control/audit.js';
import './part/confirm.js';
import './part/help.js';
import './part/toasts.js';

const VIEWS = [
  { path: /^\/mission-control$/, title: 'Mission Control', module: './mission-control/view.js', draw: () => html`<qd-mission-control></qd-mission-control>` },
  { path: /^\/inbox$/, title: 'Inbox', module: './inbox/view.js', draw: () => html`<qd-inbox></qd-inbox>` },
  { path: /^\/missions$/, title: 'Missions', module: './missions/view.js', draw: () => html`<qd-missions></qd-missions>` },
  { path: /^\/missions\/([^/]+)$/, title: 'Mission', module: './mission/view.js', draw: ([, handle]) => html`<qd-mission .handle=${decodeURIComponent(handle)}></qd-mission>` },
  { path: /^\/settings$/, title: 'Settings', module: './settings/view.js', draw: () => html`<qd-settings></qd-settings>` },
];
const AGAIN = 2000;
const THEMES = { system: 'light', light: 'dark', dark: 'system' };

/** The frame: where one is, who one is, whether the server is heard, and the view. */
class App extends Element {
  constructor() {
    super();
    this.gone = false;
    [router, stream, viewer, fleet, layout].forEach((store) => this.watch(store));
    onSignedOut(() => { this.gone = true; stream.stop(); this.requestUpdate(); });
    layout.addEventListener('refused', (event) => outcomes.refused(event.detail));
    router.addEventListener('change', () => { this.arrived = true; });
  }

  connectedCallback() {
    super.connectedCallback();
    listen((what) => this.querySelector(`qd-${what}`)?.show());
    this.#begin();
  }

  /** Nothing is shown, and nothing kept, before it is known who looks and how they arranged it: asked for until it is. */
  async #begin() {
    const known = await attempt(() => Promise.all([viewer.load(), layout.load()]));
    stream.start();
    if (known) {
      await attempt(() => fleet.load());
      // What follows adds to what is shown; without it the page works all the same.
      missions.load().catch(() => {});
      providers.load().catch(() => {});
    } else if (!this.gone) {
      setTimeout(() => this.#begin(), AGAIN);
    }
  }

  render() {
    const view = VIEWS.find((candidate) => candidate.path.test(router.path)) ?? VIEWS[0];
    document.title = `${fleet.waiting ? `(${fleet.waiting}) ` : ''}${view.title} · Quarterdeck`;
    import(view.module).catch((failure) => outcomes.refused(failure));
    return html`
      <a class="skip" href="#view">Skip to the view</a>
      ${this.#bar(view)}
      <div>${this.#banner()}${latchBanner(fleet.latch, viewer.mayOperate)}</div>
      <main id="view" tabindex="-1">${viewer.user && layout.loaded ? view.draw(view.path.exec(router.path)) : nothing}</main>
      ${viewer.mayOperate ? html`<qd-kill-all></qd-kill-all>` : nothing}<qd-audit></qd-audit><qd-help></qd-help>
      <qd-toasts></qd-toasts><qd-confirm></qd-confirm>`;
  }

  updated() {
    if (this.arrived) {
      this.arrived = false;
      this.querySelector('main').focus({ preventScroll: true });
    }
  }

  #bar(view) {
    const link = (path, text, more = nothing) => html`<a data-view href=${path} aria-current=${view.title === text || (text === 'Missions' && view.title === 'Mission') ? 'page' : nothing}>${text}${more}</a>`;
    const badge = fleet.waiting ? html`<span class="count" aria-label="${fleet.waiting} waiting">${fleet.waiting}</span>` : nothing;
    return html`<header class="bar">
      <a class="brand" data-view href="/mission-control"><img src="/assets/quarterdeck.svg" alt="">Quarterdeck</a>
      <nav aria-label="Orchestration"><span class="caps" aria-hidden="true">Orchestration</span>
        ${link('/mission-control', 'Mission Control')}${link('/inbox', 'Inbox', badge)}${link('/missions', 'Missions')}${link('/settings', 'Settings')}</nav>
      <span class="who push">
        <span class="link row" data-tone=${stream.state === 'live' ? 'go' : 'wait'}><span class="dot ${stream.state === 'live' ? '' : 'busy'}"></span>${stream.state === 'live' ? 'Live' : 'Connecting'}</span>
        <button class="bare square" aria-label="Keys" title="Keys (?)" @click=${() => this.querySelector('qd-help').show()}>?</button>
        <button class="bare" aria-label="Appearance: ${layout.theme}" title="Appearance: ${layout.theme}" @click=${() => layout.paint(THEMES[layout.theme])}>${icon('sun')} ${layout.theme}</button>
        ${viewer.user ? html`${viewer.alone ? nothing : html`<span class="small row person">${icon('person')} ${viewer.name} <span class="tag">${viewer.mayAdminister ? 'admin' : viewer.user.roles.at(-1)}</span></span>`}
        <button class="bare square" title="Sign out" aria-label="Sign out" @click=${signOut}>${icon('out')}</button>` : nothing}</span>
    </header>`;
  }

  #banner() {
    if (this.gone) return html`<div class="banner" data-tone="stop" role="alert"><strong>Signed out</strong><span>The session is over. Nothing is lost.</span><a class="push" href="/sign-in">Sign in again</a></div>`;
    if (stream.state !== 'lost') return nothing;
    return html`<div class="banner" data-tone="wait" role="alert"><strong>Connection lost</strong><span>What you see may be old. The page comes back by itself and leaves nothing out.</span><button class="push" @click=${() => stream.retry()}>Try now</button></div>`;
  }
}

customElements.define('qd-app', App);
