import { api } from './api.js';
import { Store } from './store.js';
import { stream } from './stream.js';

const PAUSE = 300;

/** The work packages that agents are on: what they are called, how urgent they are and how they stand. */
class Tasks extends Store {
  #plans = new Map();
  #due = new Set();
  #timer = null;

  constructor() {
    super();
    stream.on('mission', (news) => this.#plans.has(news.mission) && this.#soon(news.mission));
    ['open', 'resync'].forEach((name) => stream.on(name, () => [...this.#plans.keys()].forEach((mission) => this.#soon(mission))));
  }

  /** Null where the session has none, or its mission is not read yet. */
  of(session) {
    if (!session.missionId || !session.workPackageId) return null;
    if (!this.#plans.has(session.missionId)) {
      this.#plans.set(session.missionId, new Map());
      this.#soon(session.missionId);
    }
    return this.#plans.get(session.missionId).get(session.workPackageId) ?? null;
  }

  #soon(mission) {
    this.#due.add(mission);
    this.#timer ??= setTimeout(() => this.#read(), PAUSE);
  }

  async #read() {
    this.#timer = null;
    const due = [...this.#due];
    this.#due.clear();
    for (const mission of due) {
      try {
        const { workPackages } = await api.get(`/missions/${mission}/plan`);
        this.#plans.set(mission, new Map(workPackages.map((one) => [one.id, one])));
      } catch {
        // Known by its id all the same.
      }
    }
    this.changed();
  }
}

export const tasks = new Tasks();
