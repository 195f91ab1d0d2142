/*
 * <pd-timer left="240000">: what is left of the room's time, counted down from when the attribute was set. Only the passing of time is
 * used, never the time of day: a computer whose clock is wrong shows what all others show.
 */
customElements.get("pd-timer") ||
  customElements.define(
    "pd-timer",
    class extends HTMLElement {
      static observedAttributes = ["left"];
      #ends = 0;
      #tick;

      connectedCallback() {
        this.#tick = setInterval(() => this.#draw(), 250);
        this.#draw();
      }

      disconnectedCallback() {
        clearInterval(this.#tick);
      }

      attributeChangedCallback() {
        this.#ends = performance.now() + Number(this.getAttribute("left"));
        this.#draw();
      }

      #draw() {
        const seconds = Math.max(0, Math.ceil((this.#ends - performance.now()) / 1000));
        const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
        if (this.textContent !== text) this.textContent = text;
        this.toggleAttribute("over", seconds === 0);
      }
    },
  );
