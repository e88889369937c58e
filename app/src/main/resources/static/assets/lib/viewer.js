import { api } from './api.js';
import { Store } from './store.js';

/** Who looks at the page, and what they may do. The server decides; this only keeps from offering what it will refuse. */
class Viewer extends Store {
  user = null;
  /** Whether there is nobody else: then the page says nothing of people. */
  alone = false;

  async load() {
    this.user = await api.get('/users/self');
    // Whoever is no admin has one beside them.
    const people = this.mayAdminister ? (await api.get('/users', { limit: 2 })).items.length : 2;
    this.countPeople(people);
  }

  countPeople(people) {
    this.alone = people === 1;
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
