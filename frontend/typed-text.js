/*
 * Keeps what a person types until the server has said that it is stored.
 *
 * Every key press is written to the browser's own storage together with the version the text was based on. The entry goes away
 * when the server confirms that very text. What is left after a lost connection, a restart or an ended session is put back in its
 * field at the next visit and sent once.
 */
(() => {
  const PREFIX = "stegvis.typed.";
  const FOCUS = "stegvis.focus";
  const attached = new Map();
  const waiting = new Set();
  let lastSaved = "";

  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(PREFIX + key));
    } catch {
      return null;
    }
  };
  const write = (key, entry) => {
    try {
      localStorage.setItem(PREFIX + key, JSON.stringify(entry));
    } catch {
      /* A full or forbidden storage leaves the ordinary way over the network. */
    }
  };
  const drop = (key) => localStorage.removeItem(PREFIX + key);

  const offline = () => {
    const state = window.Vaadin?.connectionState?.state;
    return !navigator.onLine || state === "connection-lost" || state === "reconnecting";
  };

  const showStatus = () => {
    for (const status of document.querySelectorAll("[data-save-status]")) {
      const text = waiting.size === 0 ? lastSaved : offline() ? status.dataset.offline : status.dataset.saving;
      if (text && status.textContent !== text) {
        status.textContent = text;
      }
    }
  };

  const remember = (element) => {
    const { key, version, stored } = attached.get(element);
    if (element.value === stored) {
      forget(key);
      return;
    }
    const earlier = read(key);
    write(key, { text: element.value, base: earlier ? earlier.base : version });
    waiting.add(key);
    showStatus();
  };

  const ended = () => document.querySelector("body > .v-system-error") !== null;

  const leave = (element) => {
    // Who is asked to sign in again has not left the field: it is where one comes back to.
    if (!ended()) {
      sessionStorage.removeItem(FOCUS);
    }
    const field = attached.get(element);
    if (field && waiting.has(field.key)) {
      element.dispatchEvent(new CustomEvent("typed-left", { detail: { text: element.value, base: field.version } }));
    }
  };

  /** Begins to keep a field's text. */
  const attach = (element, key, version) => {
    for (const gone of [...attached.keys()].filter((each) => each !== element && !each.isConnected)) {
      attached.delete(gone);
    }
    if (!attached.has(element)) {
      element.addEventListener("input", () => remember(element));
      element.addEventListener("focusin", () => sessionStorage.setItem(FOCUS, key));
      element.addEventListener("focusout", () => leave(element));
    }
    attached.set(element, { key, version, stored: attached.get(element)?.stored ?? element.value });
    const kept = read(key);
    if (kept && kept.text === element.value) {
      forget(key);
    } else if (kept) {
      waiting.add(key);
      element.value = kept.text;
      element.dispatchEvent(new CustomEvent("typed-kept", { detail: { text: kept.text, base: kept.base } }));
    }
    if (sessionStorage.getItem(FOCUS) === key) {
      requestAnimationFrame(() => element.focus());
    }
    showStatus();
  };

  /** The server has stored this text under this version. The field may be gone: one may have gone on to another page. */
  const saved = (key, text, version, message) => {
    for (const field of attached.values()) {
      if (field.key === key) {
        field.version = version;
        field.stored = text;
      }
    }
    const kept = read(key);
    if (!kept || kept.text === text) {
      drop(key);
      waiting.delete(key);
    } else {
      write(key, { text: kept.text, base: version });
    }
    lastSaved = message;
    showStatus();
  };

  /** The server has not stored it and has said why at the field. The text stays here. */
  const refused = (key, message) => {
    waiting.delete(key);
    lastSaved = message;
    showStatus();
  };

  /** The person has given up the own text for the stored one. */
  const forget = (key) => {
    drop(key);
    waiting.delete(key);
    showStatus();
  };

  /** Marks a part of the text, so that one sees what a message is about. */
  const mark = (element, start, end) => {
    const input = element.inputElement ?? element;
    if (input && input.setSelectionRange) {
      input.focus();
      input.setSelectionRange(start, end);
    }
  };

  window.addEventListener("online", showStatus);
  window.addEventListener("offline", showStatus);
  const watchConnection = () => {
    if (window.Vaadin?.connectionState) {
      window.Vaadin.connectionState.addStateChangeListener(showStatus);
    } else {
      setTimeout(watchConnection, 200);
    }
  };
  watchConnection();
  window.addEventListener("beforeunload", (event) => {
    if (waiting.size > 0 && !offline() && !ended()) {
      event.preventDefault();
    }
  });

  window.stegvisTyped = { attach, saved, refused, forget, mark };
})();
