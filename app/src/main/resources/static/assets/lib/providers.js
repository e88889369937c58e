import { api } from './api.js';
import { Store } from './store.js';

/** The runtimes agents run in, and what each can do. */
class Providers extends Store {
  items = [];

  async load() {
    this.items = (await api.get('/agent-providers')).items;
    this.changed();
  }

  /** Null where nobody has said. */
  capabilitiesOf(name) {
    return this.items.find((provider) => provider.name === name)?.capabilities ?? null;
  }
}

export const providers = new Providers();
