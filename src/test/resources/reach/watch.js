/*
 * Notes in a page, by the browser's own clock, when a marked word was typed, sent to be stored, answered, and shown. Words are marked
 * as q12x, amounts as 7000012; each is typed once in the whole run. All browsers of the run are on one machine, so their clocks are one.
 */
(() => {
  const MARK = /q\d+x|7\d{6}/g;
  const reach = { typed: {}, sent: {}, answered: {}, shown: {} };
  window.reach = reach;

  const marks = (text) => String(text).replace(/\s/g, "").match(MARK) ?? [];
  const note = (when, found) => found.forEach((mark) => (when[mark] ??= Date.now()));

  document.addEventListener("input", (event) => note(reach.typed, marks(event.target.value)), true);

  /** What is shown is set from a script; it counts when the browser is about to draw the frame with it. */
  for (const field of [HTMLTextAreaElement.prototype, HTMLInputElement.prototype]) {
    const value = Object.getOwnPropertyDescriptor(field, "value");
    Object.defineProperty(field, "value", {
      ...value,
      set(text) {
        value.set.call(this, text);
        const found = marks(text).filter((mark) => !(mark in reach.shown));
        if (found.length > 0) {
          requestAnimationFrame(() => this.isConnected && note(reach.shown, found));
        }
      },
    });
  }

  /** The server looks at some words while they are typed; sent is what it is to store. */
  const stored = (body) => {
    try {
      return JSON.parse(body)
        .rpc.filter(
          ({ type, property, event }) => (type === "mSync" && property === "value") || (type === "event" && event === "typed-left"),
        )
        .flatMap((call) => marks(JSON.stringify(call.value ?? call.data)));
    } catch {
      return [];
    }
  };
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (body) {
    const found = typeof body === "string" ? stored(body).filter((mark) => mark in reach.typed) : [];
    note(reach.sent, found);
    this.addEventListener("loadend", () => note(reach.answered, found));
    send.call(this, body);
  };
})();
