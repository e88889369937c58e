import { api } from '../lib/api.js';
import { oneAtATime } from '../lib/reading.js';
import { Store } from '../lib/store.js';
import { stream } from '../lib/stream.js';
import { viewer } from '../lib/viewer.js';

const BEAT = 60_000;

/** One mission as its page shows it: read anew whenever its log grows. */
export class MissionData extends Store {
  details = null;
  status = null;
  plan = null;
  state = null;
  failure = null;
  #open = true;
  #listening;

  constructor(handle) {
    super();
    this.handle = handle;
    this.path = `/missions/${encodeURIComponent(handle)}`;
    this.#listening = [
      // Which mission this is it does not know before it was read.
      stream.on('mission', (news) => [news.mission, null].includes(this.id) && this.load()),
      stream.on('presence', (news) => news.mission === this.id && this.#seen(news)),
      ...['open', 'resync'].map((name) => stream.on(name, () => this.load())),
    ];
    this.beating = setInterval(() => this.#beat(), BEAT);
  }

  get id() {
    return this.details?.mission.missionId ?? null;
  }

  get version() {
    return this.status?.version ?? 0;
  }

  get self() {
    return this.state?.participants.find((one) => one.id === viewer.user?.id) ?? null;
  }

  get openWarnings() {
    return (this.state?.warnings ?? []).filter((warning) => !warning.over && !warning.cleared);
  }

  load = oneAtATime(() => this.#read());

  async #read() {
    if (!this.#open) return;
    try {
      [this.details, this.status, this.plan, this.state] = await Promise.all(
        ['', '/status', '/plan', '/collaboration'].map((part) => api.get(this.path + part)),
      );
      this.failure = null;
    } catch (refusal) {
      this.failure = refusal;
    }
    this.changed();
  }

  close() {
    this.#open = false;
    this.#listening.forEach((end) => end());
    clearInterval(this.beating);
  }

  nameOf(participant) {
    const known = [...(this.state?.participants ?? []), ...(this.state?.departed ?? [])].find((one) => one.id === participant);
    return known?.displayName ?? participant;
  }

  planned(id) {
    return this.plan?.workPackages.find((workPackage) => workPackage.id === id) ?? null;
  }

  #seen({ participant, at }) {
    const one = this.state?.participants.find((other) => other.id === participant);
    if (one) {
      Object.assign(one, { lastSeen: at, stale: false });
      this.changed();
    }
  }

  /** Says that the viewer is there, while they look. */
  async #beat() {
    if (this.self && document.visibilityState === 'visible' && stream.state === 'live') {
      await api.post(`${this.path}/heartbeat`, {}, {}).catch(() => {});
    }
  }
}
