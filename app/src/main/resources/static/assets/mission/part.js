import { Element } from '../lib/element.js';
import { outcomes } from '../lib/outcome.js';
import { oneAtATime } from '../lib/reading.js';

const RESPITE = 5000;

/** A part of a mission's page; drawn anew whenever the mission is. */
export class Part extends Element {
  static properties = { data: { attribute: false } };

  willUpdate() {
    if (this.listened !== this.data) {
      this.again ??= () => {
        this.moved();
        this.requestUpdate();
      };
      this.listened?.removeEventListener('change', this.again);
      this.listened = this.data;
      this.listened.addEventListener('change', this.again);
      this.readAt = null;
      this.moved();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.listened?.removeEventListener('change', this.again);
    this.listened = null;
    this.#noLater();
  }

  /** What a part shows besides what the page knows of the mission: read once for each version of it. */
  async read() {}

  /** The mission was read anew; many beats of those who are there change nothing in what a part reads. */
  moved() {
    if (this.readAt !== this.data.version && !this.later) this.keepUp();
  }

  keepUp = oneAtATime(async () => {
    const { data } = this;
    const { version } = data;
    try {
      await this.read(data);
      this.readAt = version;
    } catch (refusal) {
      outcomes.refused(refusal);
      this.#again();
    }
    this.requestUpdate();
  });

  /** Something else of the same mission was chosen. */
  anew() {
    this.#noLater();
    this.keepUp();
  }

  /** Not with the next beat: what was refused just now would be refused again. */
  #again() {
    this.readAt = null;
    this.#noLater();
    this.later = this.isConnected && setTimeout(() => this.anew(), RESPITE);
  }

  #noLater() {
    clearTimeout(this.later);
    this.later = null;
  }
}
