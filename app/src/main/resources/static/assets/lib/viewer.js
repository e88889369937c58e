import { api } from './api.js';
import { Store } from './store.js';

/** Who looks at the page, and what they may do. The server decides; this only keeps from offering what it will refuse. */
class Viewer extends Store {
  user = null;

  async load() {
    this.user = await api.get('/users/self');
    this.changed();
  }

  get name() {
    return this.user?.name ?? '';
  }

  get mayOperate() {
    return this.#has('operator') || this.mayAdminister;
  }

  get mayAdminister() {
    return this.#has('admin');
  }

  #has(role) {
    return this.user?.roles.includes(role) ?? false;
  }
}

export const viewer = new Viewer();
