import { api } from '../lib/api.js';
import { Element, html, nothing } from '../lib/element.js';
import { icon } from '../lib/icons.js';
import { attempt } from '../lib/outcome.js';
import { oneAtATime } from '../lib/reading.js';
import { viewer } from '../lib/viewer.js';

/** What an agent wants to be allowed, to be answered where it works. */
class Questions extends Element {
  static properties = { session: { attribute: false }, asked: { attribute: false }, revision: { attribute: false } };

  constructor() {
    super();
    this.items = [];
  }

  willUpdate(changed) {
    // It may have been answered and have asked anew between two looks: waiting still, but for something else.
    if (changed.has('asked') || (this.asked && changed.has('revision'))) this.#load();
  }

  render() {
    return this.items.map((question) => html`
      <div class="question" role="group" aria-label="Permission asked for">
        ${icon('hand')}<span>${question.title}</span>
        ${viewer.mayOperate
          ? html`<span class="row push">${question.options.map((option) => html`<button @click=${() => this.#answer(question, option)}>${option.name}</button>`)}</span>`
          : nothing}
      </div>`);
  }

  #load = oneAtATime(async () => {
    let items = [];
    if (this.asked) {
      try {
        ({ items } = await api.get(`/mission-control/sessions/${this.session}/questions`));
      } catch {
        // A session that ended meanwhile asks nothing.
      }
    }
    this.items = this.asked ? items : [];
    this.requestUpdate();
  });

  async #answer(question, option) {
    await attempt(() => api.post(`/mission-control/sessions/${this.session}/questions/${question.id}/answer`, { option: option.id }), `Answered: ${option.name}.`);
    await this.#load();
  }
}

customElements.define('qd-questions', Questions);
