import { api } from './api.js';
import { Conversation } from './conversation.js';
import { isOver } from './status.js';
import { Store } from './store.js';
import { stream } from './stream.js';

const ENDED_SHOWN = 200;

/** Every session there is, what is said in those that are watched, what waits for the viewer, and whether agents are stopped. */
class Fleet extends Store {
  sessions = new Map();
  waiting = 0;
  latch = { on: false, stops: [] };
  loaded = false;
  #conversations = new Map();
  #watched = [];

  constructor() {
    super();
    stream.on('session', (session) => this.#take(session));
    stream.on('message', (message) => this.#conversations.get(message.sessionId)?.add(message));
    stream.on('inbox', (inbox) => { this.waiting = inbox.waiting; this.changed(); });
    stream.on('latch', (latch) => { this.latch = latch; this.changed(); });
    stream.on('resync', () => this.load());
    stream.on('back', () => this.load());
  }

  /** Those that ended are told by nobody: they are looked up. */
  async load() {
    const [page, inbox] = await Promise.all([
      api.get('/mission-control/sessions', { limit: ENDED_SHOWN }),
      api.get('/inbox/count'),
    ]);
    page.items.forEach((session) => this.sessions.set(session.id, session));
    this.waiting = inbox.count;
    this.loaded = true;
    this.changed();
  }

  get all() {
    return [...this.sessions.values()];
  }

  get live() {
    return this.all.filter((session) => !isOver(session));
  }

  counts() {
    const counts = { running: 0, waiting: 0, paused: 0, failed: 0, over: 0 };
    for (const session of this.sessions.values()) {
      if (['spawning', 'running'].includes(session.status)) counts.running++;
      else if (session.status === 'waiting') counts.waiting++;
      else if (session.status === 'paused') counts.paused++;
      else if (session.status === 'completed') counts.over++;
      else counts.failed++;
    }
    return counts;
  }

  /** The sessions whose messages this tab follows, and no others. */
  watch(ids) {
    this.#watched = ids;
    for (const id of this.#conversations.keys()) {
      if (!ids.includes(id)) this.#conversations.delete(id);
    }
    stream.watch(ids);
  }

  conversation(id) {
    if (!this.#conversations.has(id)) {
      this.#conversations.set(id, new Conversation(id));
    }
    return this.#conversations.get(id);
  }

  /** The sessions by who spawned whom; one whose parent is not known is a root with a notice. */
  tree(filter = () => true) {
    const children = new Map();
    const roots = [];
    for (const session of this.all.sort(byNeed)) {
      const known = session.parentId && this.sessions.has(session.parentId);
      const list = known ? children.get(session.parentId) ?? children.set(session.parentId, []).get(session.parentId) : roots;
      list.push(session);
    }
    const branch = (session) => {
      const below = (children.get(session.id) ?? []).map(branch).filter(Boolean);
      const orphan = Boolean(session.parentId) && !this.sessions.has(session.parentId);
      return filter(session) || below.length > 0 ? { session, orphan, children: below } : null;
    };
    return roots.map(branch).filter(Boolean);
  }

  below(id) {
    return this.all.filter((session) => session.parentId === id);
  }

  #take(session) {
    this.sessions.set(session.id, session);
    this.changed();
  }
}

const NEED = ['waiting', 'running', 'spawning', 'paused', 'failed', 'killed', 'completed'];
const byNeed = (one, other) => (isOver(one) - isOver(other))
  || (isOver(one) ? other.id.localeCompare(one.id) : NEED.indexOf(one.status) - NEED.indexOf(other.status))
  || one.id.localeCompare(other.id);

export const fleet = new Fleet();
