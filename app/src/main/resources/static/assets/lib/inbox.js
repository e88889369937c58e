import { api } from './api.js';
import { oneAtATime } from './reading.js';
import { Store } from './store.js';
import { stream } from './stream.js';

const PAUSE = 300;

/** Everything of all missions that waits for the viewer, the oldest first. */
class Inbox extends Store {
  items = [];
  loaded = false;
  #again = null;

  constructor() {
    super();
    // Told where something else waits, and with every connection.
    stream.on('inbox', () => this.#soon());
  }

  load = oneAtATime(async () => {
    this.items = await api.all('/inbox');
    this.loaded = true;
    this.changed();
  });

  /** What the agent of a session asks the viewer; null where it asks nothing. */
  of(session) {
    return this.items.find((item) => item.askedBy.id === session) ?? null;
  }

  #soon() {
    this.#again ??= setTimeout(() => {
      this.#again = null;
      this.load().catch(() => {});
    }, PAUSE);
  }
}

export const inbox = new Inbox();
