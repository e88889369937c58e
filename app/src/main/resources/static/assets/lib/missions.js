import { api } from './api.js';
import { Store } from './store.js';
import { stream } from './stream.js';

const PAUSE = 1000;

/** The missions by id, so that a session can say which one it works on. */
class Missions extends Store {
  items = [];
  loaded = false;
  #byId = new Map();
  #again = null;

  constructor() {
    super();
    stream.on('mission', () => this.#soon());
    stream.on('open', () => this.#soon());
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

  /** Where much happens at once it is read once, but not only when it is quiet again. */
  #soon() {
    this.#again ??= setTimeout(() => {
      this.#again = null;
      this.load().catch(() => {});
    }, PAUSE);
  }
}

export const missions = new Missions();
