import { api } from '../lib/api.js';
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

  constructor(handle) {
    super();
    this.handle = handle;
    this.path = `/missions/${encodeURIComponent(handle)}`;
    stream.on('mission', (news) => this.#open && news.mission === this.id && this.load());
    stream.on('presence', (news) => this.#open && news.mission === this.id && this.#seen(news));
    ['back', 'resync'].forEach((name) => stream.on(name, () => this.#open && this.load()));
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

  async load() {
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
