import { Refusal } from './api.js';
import { Store } from './store.js';

const SHOWN = 6000;

/** What became of what one did. */
class Outcomes extends Store {
  items = [];
  #next = 1;

  done(text) {
    this.#add({ text, tone: 'go', refusal: null }, SHOWN);
  }

  /** Stays until it is put away: it says what to do next. */
  refused(refusal) {
    const known = refusal instanceof Refusal ? refusal : new Refusal(0, { code: 'PAGE_FAILED', detail: String(refusal?.message ?? refusal), nextStep: 'reload the page' });
    this.#add({ text: known.message, tone: 'stop', refusal: known }, SHOWN * 5);
  }

  close(item) {
    this.items = this.items.filter((other) => other !== item);
    this.changed();
  }

  #add(item, shown) {
    item.key = this.#next++;
    this.items = [...this.items.filter((other) => other.text !== item.text), item].slice(-4);
    this.changed();
    setTimeout(() => this.close(item), shown);
  }
}

export const outcomes = new Outcomes();

/** Does something, and shows what became of it; the answer, or null where it was refused. */
export async function attempt(action, success) {
  try {
    const answer = await action();
    const text = typeof success === 'function' ? success(answer) : success;
    if (text) outcomes.done(text);
    return answer ?? true;
  } catch (refusal) {
    outcomes.refused(refusal);
    return null;
  }
}
