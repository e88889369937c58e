import { api } from './api.js';
import { Store } from './store.js';
import { stream } from './stream.js';

/** The missions by id, so that a session can say which one it works on. */
class Missions extends Store {
  items = [];
  loaded = false;
  #byId = new Map();
  #again = null;

  constructor() {
    super();
    stream.on('mission', () => this.#soon());
    stream.on('back', () => this.#soon());
    stream.on('resync', () => this.#soon());
  }

  async load() {
    this.items = await api.all('/missions');
    this.#byId = new Map(this.items.map((mission) => [mission.missionId, mission]));
    this.loaded = true;
    this.changed();
  }

  named(id) {
    return this.#byId.get(id);
  }

  #soon() {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.load().catch(() => {}), 400);
  }
}

export const missions = new Missions();
