import { api, Refusal } from './api.js';
import { Store } from './store.js';

// As many as the server tells of on one connection.
const MOST = 24;

/** How the viewer arranged the page; kept on the server, so that it is the same at the next desk. */
class Layout extends Store {
  panels = [];
  sidebar = true;
  theme = 'system';
  loaded = false;
  #saving = null;

  async load() {
    const kept = await api.get('/mission-control/layout');
    Object.assign(this, kept);
    this.loaded = true;
    this.#paint();
    this.changed();
  }

  pin(id) {
    if (this.panels.includes(id)) {
      return;
    }
    if (this.panels.length >= MOST) {
      this.#refused(new Refusal(409, {
        code: 'PAGE_FULL',
        detail: `The page shows ${MOST} panels, and no more.`,
        nextStep: 'remove a panel you do not need, then add this one',
      }));
      return;
    }
    this.#arrange({ panels: [...this.panels, id] });
  }

  unpin(id) {
    this.#arrange({ panels: this.panels.filter((panel) => panel !== id) });
  }

  showSidebar(sidebar) {
    this.#arrange({ sidebar });
  }

  paint(theme) {
    this.#arrange({ theme });
    this.#paint();
  }

  #arrange(change) {
    Object.assign(this, change);
    this.changed();
    clearTimeout(this.#saving);
    // Before it was read, saving would put the usual in place of what is kept.
    if (this.loaded) {
      this.#saving = setTimeout(() => this.#save(), 300);
    }
  }

  async #save() {
    const { panels, sidebar, theme } = this;
    try {
      await api.put('/mission-control/layout', { panels, sidebar, theme });
    } catch (refusal) {
      this.#refused(refusal);
    }
  }

  #refused(refusal) {
    this.dispatchEvent(new CustomEvent('refused', { detail: refusal }));
  }

  #paint() {
    localStorage.setItem('qd-theme', this.theme);
    document.documentElement.dataset.theme = this.theme;
  }
}

export const layout = new Layout();
