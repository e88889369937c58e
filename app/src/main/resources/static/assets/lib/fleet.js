import { api } from './api.js';
import { Conversation } from './conversation.js';
import { inbox } from './inbox.js';
import { outcomes } from './outcome.js';
import { oneAtATime } from './reading.js';
import { isOver } from './status.js';
import { Store } from './store.js';
import { stream } from './stream.js';

const ENDED_SHOWN = 200;
const AGAIN = 5000;

/** Every session there is, what is said in those that are watched, what waits for the viewer, and whether agents are stopped. */
class Fleet extends Store {
  sessions = new Map();
  waiting = 0;
  latch = { on: false, stops: [] };
  /** Those known to ask something, also where no mission puts it into an inbox. */
  #asking = new Set();
  #conversations = new Map();
  #era = 0;

  constructor() {
    super();
    stream.on('session', (session) => this.take(session));
    stream.on('message', (message) => this.#conversations.get(message.sessionId)?.add(message));
    stream.on('inbox', (news) => { this.waiting = news.waiting; this.changed(); });
    stream.on('latch', (latch) => { this.latch = latch; this.changed(); });
    stream.on('resync', (told) => this.#resync(told));
    stream.on('open', ({ anew }) => this.#opened(anew));
  }

  load = oneAtATime(() => this.#read());

  /** Those that ended are told by nobody: they are looked up. */
  async #read() {
    const era = this.#era;
    const before = this.live;
    const [live, newest] = await Promise.all([
      api.all('/mission-control/sessions', { live: true }),
      api.get('/mission-control/sessions', { limit: ENDED_SHOWN }),
      inbox.load(),
    ]);
    if (era !== this.#era) return;
    [...newest.items, ...live].forEach((session) => this.take(session));
    if (stream.state !== 'live') this.waiting = inbox.items.length;
    this.changed();
    const found = new Set([...newest.items, ...live].map(({ id }) => id));
    const ended = before.filter((session) => !found.has(session.id) && this.sessions.get(session.id) === session);
    await Promise.all(ended.map(({ id }) => this.#ask(id)));
  }

  async #ask(id) {
    try {
      this.take(await api.get(`/mission-control/sessions/${id}`));
    } catch (refusal) {
      if (refusal.status !== 404) throw refusal;
      this.sessions.delete(id);
      this.changed();
    }
  }

  /** Of two looks at a session the newer one counts, whichever comes last. */
  take(session) {
    if ((this.sessions.get(session.id)?.revision ?? 0) <= session.revision) {
      this.sessions.set(session.id, session);
      this.changed();
    }
  }

  asks(id) {
    return this.#asking.has(id) || inbox.of(id) !== null;
  }

  noteAsking(id, asks) {
    if (asks !== this.#asking.has(id)) {
      if (asks) this.#asking.add(id);
      else this.#asking.delete(id);
      this.changed();
    }
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

  /** Every agent below, not only those it spawned itself. */
  below(id) {
    return this.all.filter((session) => session.parentId === id).flatMap((child) => [child, ...this.below(child.id)]);
  }

  /** A stream that goes on where it was tells what ended meanwhile; one that begins anew tells only what is under way. */
  #opened(anew) {
    if (anew) this.#reread();
    this.#conversations.forEach((conversation) => conversation.begin().catch(() => {}));
  }

  #resync({ reason, session }) {
    if (session) {
      this.#conversations.get(session)?.restart();
      return;
    }
    if (reason === 'restored') {
      this.#era++;
      this.sessions.clear();
      this.#conversations.forEach((conversation) => conversation.restart());
    }
    this.#reread();
  }

  #reread() {
    this.load().catch((refusal) => {
      outcomes.refused(refusal);
      if (refusal.status !== 401) setTimeout(() => this.#reread(), AGAIN);
    });
  }
}

const NEED = ['waiting', 'running', 'spawning', 'paused', 'failed', 'killed', 'completed'];
const calm = (session) => !(session.status === 'waiting' && fleet.asks(session.id));
const byNeed = (one, other) => (isOver(one) - isOver(other)) || (calm(one) - calm(other))
  || (isOver(one) ? other.id.localeCompare(one.id) : NEED.indexOf(one.status) - NEED.indexOf(other.status))
  || one.id.localeCompare(other.id);

export const fleet = new Fleet();
