import { Store } from './store.js';

/** Which view is shown; the connection of the tab outlives a change of views. */
class Router extends Store {
  constructor() {
    super();
    addEventListener('popstate', () => this.changed());
    addEventListener('click', (event) => this.#follow(event));
  }

  get path() {
    return location.pathname;
  }

  go(path) {
    if (path !== location.pathname + location.search) {
      history.pushState(null, '', path);
      this.changed();
    }
  }

  #follow(event) {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const ours = link && link.origin === location.origin && link.hasAttribute('data-view');
    if (ours && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.go(link.pathname + link.search);
    }
  }
}

export const router = new Router();
