import { api } from './api.js';
import { oneAtATime } from './reading.js';
import { Store } from './store.js';
import { stream } from './stream.js';

const PAUSE = 1000;
// Past so many, reading the list is less than asking for each.
const EACH = 5;

/** The missions by id, so that a session can say which one it works on. */
class Missions extends Store {
  items = [];
  loaded = false;
  #byId = new Map();
  #again = null;
  #all = false;
  #moved = new Set();

  constructor() {
    super();
    stream.on('mission', ({ mission }) => this.#soon(() => this.#moved.add(mission)));
    ['open', 'resync'].forEach((name) => stream.on(name, () => this.#soon(() => { this.#all = true; })));
  }

  load() {
    this.#all = true;
    return this.#keepUp();
  }

  #keepUp = oneAtATime(async () => {
    const moved = [...this.#moved];
    const all = this.#all || moved.length > EACH;
    this.#all = false;
    this.#moved.clear();
    try {
      await (all ? this.#readAll() : this.#readEach(moved));
    } catch (refusal) {
      this.#all = true;
      throw refusal;
    }
    this.loaded = true;
    this.changed();
  });

  async #readAll() {
    this.items = await api.all('/missions');
    this.#byId = new Map(this.items.map((mission) => [mission.missionId, mission]));
  }

  async #readEach(ids) {
    const answers = await Promise.all(ids.map((id) => api.get(`/missions/${id}`)));
    answers.forEach(({ mission }) => this.#byId.set(mission.missionId, mission));
    const known = this.items.map(({ missionId }) => this.#byId.get(missionId));
    const made = answers.map(({ mission }) => mission).filter((mission) => !known.includes(mission));
    this.items = Object.assign([...made, ...known], { more: this.items.more });
  }

  /** By what people call it, unless there are two of that name. */
  address(mission) {
    const namesakes = this.items.filter((other) => other.slug === mission.slug);
    return `/missions/${namesakes.length > 1 ? mission.missionId : mission.slug}`;
  }

  named(id) {
    return this.#byId.get(id);
  }

  /** Where much happens at once it is read once, but not only when it is quiet again. */
  #soon(note) {
    note();
    this.#again ??= setTimeout(() => {
      this.#again = null;
      this.#keepUp().catch(() => {});
    }, PAUSE);
  }
}

export const missions = new Missions();
