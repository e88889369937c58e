import { Element } from '../lib/element.js';

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
      this.moved();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.listened?.removeEventListener('change', this.again);
    this.listened = null;
  }

  /** The mission was read anew. */
  moved() {}
}
