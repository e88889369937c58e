import { api } from './api.js';
import { Store } from './store.js';

const PART = 200;
// What a reader could not take in at once anyway; a longer text becomes the next row.
const LONGEST = 6000;
// What is followed live is kept this far back; what is older is read again by whoever scrolls to it.
const KEPT = 1500;
const SLACK = 500;
// Who scrolls on meanwhile does not ask with every turn of the wheel.
const RESPITE = 2000;
const SHOWN_ELSEWHERE = ['usage_update'];

/** What was said in one session, without a gap, as rows: pieces of one text make one row, a tool's result joins its call. */
export class Conversation extends Store {
  rows = [];
  first = 0;
  last = 0;
  reading = false;
  ended = false;
  /** Whether its reader is at the end, and so misses nothing of what is long past. */
  followed = true;
  /** Grows when rows are put in front, by as many as there are, and shrinks when the first ones are let go. */
  prepended = 0;
  /** Whether the last read was refused; whoever looks may ask again. */
  failed = false;
  #calls = new Map();
  #notBefore = 0;
  #beginnings = 0;

  constructor(session) {
    super();
    this.session = session;
  }

  get hasEarlier() {
    return this.first > 1 && !this.ended;
  }

  /** The newest, where nothing is known yet. */
  async begin() {
    if (this.last === 0 && !this.reading) {
      await this.#read(null, (items) => this.#takeNewest(items));
    }
  }

  async earlier() {
    if (this.hasEarlier && !this.reading && Date.now() >= this.#notBefore) {
      await this.#read(this.first, (items) => {
        this.#putInFront(items);
        // What is older than this was kept long enough.
        this.ended = items.length === 0;
      });
    }
  }

  /** What is known of it is not so any more: the database was restored, or what comes next was kept long enough. */
  restart() {
    this.#clear();
    this.last = 0;
    this.ended = false;
    this.changed();
    this.begin().catch(() => {});
  }

  add(message) {
    if (message.sequence <= this.last) {
      return;
    }
    if (this.last > 0 && message.sequence > this.last + 1) {
      this.#clear();
    }
    this.first ||= message.sequence;
    this.last = message.sequence;
    this.#append(this.rows, this.#calls, message);
    if (this.followed && !this.reading && this.rows.length > KEPT + SLACK) {
      this.#letGo(this.rows.length - KEPT);
    }
    this.changed();
  }

  #letGo(many) {
    this.rows = this.rows.slice(many);
    this.prepended -= many;
    this.first = this.rows[0].key;
    this.ended = false;
    for (const [call, row] of this.#calls) {
      if (row.key < this.first) this.#calls.delete(call);
    }
  }

  /** What was told live meanwhile begins later than what was read. */
  #takeNewest(items) {
    if (this.first && items.some((message) => message.sequence === this.first)) {
      this.#putInFront(items.filter((message) => message.sequence < this.first));
    }
    items.forEach((message) => this.add(message));
  }

  #clear() {
    this.rows = [];
    this.#calls.clear();
    this.first = 0;
    // What is being read belongs before what is gone.
    this.#beginnings++;
    this.reading = false;
  }

  async #read(cursor, take) {
    const beginning = this.#beginnings;
    this.reading = true;
    this.failed = false;
    this.changed();
    try {
      const answer = await api.get(`/mission-control/sessions/${this.session}/messages`, { cursor, limit: PART });
      if (beginning === this.#beginnings) take(answer.items);
    } catch (failure) {
      this.failed = true;
      this.#notBefore = Date.now() + RESPITE;
      throw failure;
    } finally {
      if (beginning === this.#beginnings) this.reading = false;
      this.changed();
    }
  }

  #putInFront(items) {
    if (items.length === 0) {
      return;
    }
    const rows = [];
    items.forEach((message) => this.#append(rows, this.#calls, message));
    this.rows = rows.concat(this.rows);
    this.prepended += rows.length;
    this.first = items[0].sequence;
  }

  #append(rows, calls, message) {
    if (message.kind === 'status' && SHOWN_ELSEWHERE.includes(message.content)) {
      return;
    }
    const before = rows.at(-1);
    if (continues(before, message)) {
      before.text += message.content;
      before.version++;
      return;
    }
    const row = { key: message.sequence, message, text: message.content, result: null, version: 0 };
    const call = message.metadata.toolCall;
    if (call && message.kind === 'tool_result' && calls.has(call)) {
      const called = calls.get(call);
      called.result = message;
      called.version++;
      return;
    }
    if (call && message.kind === 'tool_call') {
      const called = calls.get(call);
      if (called) {
        called.message = { ...message, sequence: called.message.sequence };
        called.text = message.content || called.text;
        called.version++;
        return;
      }
      calls.set(call, row);
    }
    rows.push(row);
  }
}

function continues(before, message) {
  return before
    && message.metadata.chunk === 'true'
    && before.message.metadata.chunk === 'true'
    && before.message.kind === message.kind
    && before.message.role === message.role
    && before.text.length < LONGEST;
}
