import { answered, query, Refusal } from './api.js';
import { outcomes } from './outcome.js';
import { Store } from './store.js';

const SOURCE = '/api/mission-control/stream';
// The server is heard every 15 seconds, even when it has nothing to tell.
const SILENCE = 40_000;
const PATIENCE = [500, 1000, 2000, 4000];

/** The one connection of this tab on which the server tells what happens; it comes back by itself and leaves nothing out. */
class Stream extends Store {
  state = 'connecting';
  #listeners = new Map();
  #sessions = [];
  #unknown = new Set();
  #place = null;
  #abort = null;
  #running = false;
  #failures = 0;
  #lastHeard = 0;

  /** Returns what ends it. */
  on(name, listener) {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    return () => this.#listeners.set(name, this.#listeners.get(name).filter((other) => other !== listener));
  }

  start() {
    if (!this.#running) {
      this.#running = true;
      setInterval(() => this.#listen(), 5000);
      addEventListener('online', () => this.retry());
      addEventListener('pagehide', () => this.#abort?.abort());
      this.#follow();
    }
  }

  /** Which sessions' messages are told; one without a place in the place reached begins with its last ones. */
  watch(sessions) {
    if (sessions.join() !== this.#sessions.join()) {
      const grown = this.#sessions.every((session, at) => sessions[at] === session);
      this.#place = grown ? this.#place : null;
      this.#sessions = [...sessions];
      this.#abort?.abort('changed');
    }
  }

  retry() {
    this.#abort?.abort('retry');
  }

  stop() {
    this.#running = false;
    this.#abort?.abort();
    this.#stand('ended');
  }

  async #follow() {
    while (this.#running) {
      this.#abort = new AbortController();
      const { signal } = this.#abort;
      try {
        await this.#read(signal);
      } catch (failure) {
        if (failure instanceof Refusal && failure.status === 401) {
          return this.stop();
        }
        if (failure instanceof Refusal && failure.code === 'AGENT_SESSION_NOT_FOUND') {
          this.#leaveOut(failure.subject);
          continue;
        }
        this.#told(failure, signal);
      }
      if (signal.reason !== 'changed' && this.#running) {
        this.#stand('lost');
        await this.#pause();
      }
    }
  }

  /** One panel of a session nobody knows must not silence all others; the server's database is another one, perhaps. */
  #leaveOut(session) {
    this.#unknown.add(session);
    this.#place = null;
    this.#tell('resync', { reason: 'restored', session: null });
  }

  #told(failure, signal) {
    if (!(failure instanceof Refusal)) {
      // That the connection was lost is a TypeError, and shown by the banner.
      if (!signal.aborted && !(failure instanceof TypeError)) outcomes.refused(failure);
    } else if (failure.status < 500 && failure.status !== 0) {
      // A place the server does not know would be refused for ever.
      if (failure.status === 400) this.#place = null;
      outcomes.refused(failure);
    }
  }

  async #read(signal) {
    const anew = this.#place === null;
    const sessions = this.#sessions.filter((session) => !this.#unknown.has(session));
    const address = SOURCE + query({ sessions: sessions.join(), after: this.#place });
    const response = await fetch(address, { signal, headers: { Accept: 'text/event-stream' }, cache: 'no-store' });
    if (!response.ok) {
      await answered(response);
    }
    this.#lastHeard = Date.now();
    this.#failures = 0;
    this.#stand('live');
    this.#tell('open', { anew });
    for await (const event of events(response.body, () => { this.#lastHeard = Date.now(); })) {
      if (signal.aborted) {
        return;
      }
      if (event.data) {
        this.#tell(event.name, JSON.parse(event.data));
      }
      if (!signal.aborted) {
        this.#place = event.id ?? this.#place;
      }
    }
  }

  /** A listener that fails is none of the others' business, nor the connection's. */
  #tell(name, data) {
    this.#listeners.get(name)?.forEach((listener) => {
      try {
        listener(data);
      } catch (failure) {
        outcomes.refused(failure);
      }
    });
  }

  #listen() {
    if (this.state === 'live' && Date.now() - this.#lastHeard > SILENCE) {
      this.#abort?.abort('silent');
    }
  }

  #stand(state) {
    if (this.state !== state) {
      this.state = state;
      this.changed();
    }
  }

  #pause() {
    const wait = PATIENCE[Math.min(this.#failures++, PATIENCE.length - 1)];
    const { promise, resolve } = Promise.withResolvers();
    setTimeout(resolve, wait);
    this.#abort = new AbortController();
    this.#abort.signal.addEventListener('abort', resolve);
    return promise;
  }
}

/** Server-sent events as they arrive; {@code heard} is called for every sign of life. */
async function* events(body, heard) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    heard();
    const parts = (rest + value).split('\n\n');
    rest = parts.pop();
    for (const part of parts) {
      const event = read(part);
      if (event.data || event.id) {
        yield event;
      }
    }
  }
}

function read(text) {
  const event = { name: 'message', id: null, data: '' };
  for (const line of text.split('\n')) {
    const colon = line.indexOf(': ');
    const value = line.slice(colon + 2);
    switch (line.slice(0, colon)) {
      case 'event': event.name = value; break;
      case 'id': event.id = value; break;
      case 'data': event.data += value; break;
      default: break;
    }
  }
  return event;
}

export const stream = new Stream();
