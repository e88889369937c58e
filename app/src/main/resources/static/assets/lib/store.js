/** Something others look at; many changes in a row are told once. */
export class Store extends EventTarget {
  #told = true;

  changed() {
    if (this.#told) {
      this.#told = false;
      setTimeout(() => {
        this.#told = true;
        this.dispatchEvent(new Event('change'));
      }, 40);
    }
  }
}
