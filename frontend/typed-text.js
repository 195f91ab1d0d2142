/*
 * Keeps what a person types until the server has said that it is stored, and lets in what others have stored meanwhile.
 *
 * Every key press is written to the browser's own storage together with the version the text was based on. The entry goes away
 * when the server confirms that very text. What is left after a lost connection, a restart or an ended session is put back in its
 * field at the next visit and sent once. Each window has entries of its own, so that two windows of the same person do not take
 * each other's words for their own; what a closed window left is taken over by the next one that comes to the field.
 *
 * Only the browser knows whether somebody is typing: a text that others have stored is shown in a field that says what was stored
 * before, and never in one that has been written in since.
 */
(() => {
  const PREFIX = "stegvis.typed.";
  const FOCUS = "stegvis.focus";
  const WINDOW = "stegvis.window";
  const LOCK = "stegvis.window.";
  /** A window that is being loaded anew lets go of its name a moment after it has asked for it again. */
  const PATIENCE = 800;
  /** Where windows cannot be told from closed ones, words that nobody has touched for this long are nobody's. */
  const UNTOUCHED = 120_000;
  const attached = new Map();
  const waiting = new Set();
  const stopped = new Set();
  let lastSaved = "";
  let here = null;
  let named = false;

  const newName = () => Math.random().toString(36).slice(2) + Date.now().toString(36);
  let own = sessionStorage.getItem(WINDOW) ?? newName();

  const hold = (name) =>
    new Promise((resolve) => {
      const patience = new AbortController();
      const timer = setTimeout(() => patience.abort(), PATIENCE);
      navigator.locks
        .request(LOCK + name, { signal: patience.signal }, () => {
          clearTimeout(timer);
          resolve(true);
          return new Promise(() => {});
        })
        .catch(() => resolve(false));
    });

  /** A copied tab begins with the name of the one it was copied from. */
  const ready = (async () => {
    if (navigator.locks && !(await hold(own))) {
      own = newName();
      await hold(own);
      for (const element of attached.keys()) {
        if (isDirty(element)) {
          remember(element);
        }
      }
    }
    sessionStorage.setItem(WINDOW, own);
    named = true;
  })();

  const entryOf = (key) => PREFIX + key + "#" + own;

  const parse = (entry) => {
    try {
      return JSON.parse(localStorage.getItem(entry));
    } catch {
      return null;
    }
  };
  const read = (key) => parse(entryOf(key));
  const write = (key, kept) => {
    try {
      localStorage.setItem(entryOf(key), JSON.stringify({ ...kept, at: Date.now() }));
    } catch {
      /* A full or forbidden storage leaves the ordinary way over the network. */
    }
  };
  const drop = (key) => localStorage.removeItem(entryOf(key));

  /** All that is kept under keys with this beginning, oldest first: of this window and of those that are no longer there. */
  const kept = async (beginning) => {
    await ready;
    const held = navigator.locks ? (await navigator.locks.query()).held.map((lock) => lock.name) : null;
    const found = [];
    for (const entry of Object.keys(localStorage)) {
      if (!entry.startsWith(PREFIX + beginning)) {
        continue;
      }
      const end = entry.lastIndexOf("#");
      const name = end < 0 ? "" : entry.slice(end + 1);
      const words = parse(entry);
      const there = name !== own && name !== ""
        && (held ? held.includes(LOCK + name) : Date.now() - (words?.at ?? 0) < UNTOUCHED);
      if (words && !there) {
        found.push({ ...words, entry, key: entry.slice(PREFIX.length, end < 0 ? undefined : end), mine: name === own });
      }
    }
    return found.sort((one, other) => (one.at ?? 0) - (other.at ?? 0));
  };

  const offline = () => {
    const state = window.Vaadin?.connectionState?.state;
    return !navigator.onLine || state === "connection-lost" || state === "reconnecting";
  };

  const statusText = (words) => {
    if (waiting.size > 0) {
      const text = !offline() ? words.saving : waiting.size === 1 ? words.offlineOne : words.offlineMany;
      return text?.replace("%", waiting.size);
    }
    // Nothing waits any longer, and nothing has been saved since the page came: what it said at first is true again.
    return stopped.size === 0 ? lastSaved || words.nothing : stopped.size === 1 ? words.refusedOne : words.refusedMany?.replace("%", stopped.size);
  };

  const showStatus = () => {
    for (const status of document.querySelectorAll("[data-save-status]")) {
      const text = statusText(status.dataset);
      if (text && status.textContent !== text) {
        status.textContent = text;
      }
    }
  };

  const isDirty = (element) => element.value !== attached.get(element)?.stored;

  const remember = (element) => {
    const { key, version, stored } = attached.get(element);
    if (element.value === stored) {
      forget(key);
      return;
    }
    const earlier = read(key);
    write(key, { text: element.value, base: earlier ? earlier.base : version, from: earlier ? earlier.from : stored });
    stopped.delete(key);
    waiting.add(key);
    showStatus();
  };

  const ended = () => document.querySelector("body > .v-system-error") !== null;

  const inputOf = (element) => element.inputElement ?? element;

  /** Where one is writing, as exactly as one sees it: a section that is drawn anew gives it back. */
  const note = () => {
    for (const [element, { key }] of attached) {
      if (element.isConnected && element.contains(document.activeElement)) {
        const input = inputOf(element);
        const top = element.getBoundingClientRect().top;
        here = { key, element, start: input.selectionStart, end: input.selectionEnd, top };
        return;
      }
    }
  };

  const select = (element, start, end) => {
    const input = inputOf(element);
    if (start !== null && start !== undefined && input?.setSelectionRange && input.contains(document.activeElement)) {
      input.setSelectionRange(Math.min(start, input.value.length), Math.min(end, input.value.length));
    }
  };

  const comeBack = (element) => {
    const { start, end, top } = here;
    const focus = () => {
      inputOf(element)?.focus?.({ preventScroll: true });
      select(element, start, end);
    };
    focus();
    requestAnimationFrame(() => {
      if (element.isConnected) {
        if (!element.contains(document.activeElement)) {
          focus();
        }
        window.scrollBy(0, element.getBoundingClientRect().top - top);
      }
    });
    here.element = element;
  };

  const leave = (element) => {
    // Who is asked to sign in again has not left the field: it is where one comes back to.
    if (!ended()) {
      sessionStorage.removeItem(FOCUS);
    }
    const field = attached.get(element);
    if (field && waiting.has(field.key)) {
      element.dispatchEvent(
        new CustomEvent("typed-left", { detail: { text: element.value, base: field.version, from: field.stored } }),
      );
    }
    // A field that is taken away because its section is drawn anew has not been left.
    setTimeout(() => {
      if (element.isConnected && here?.element === element && !element.contains(document.activeElement)) {
        here = null;
      }
    });
  };

  /** Puts words back that were kept, as if they had just been typed. */
  const putBack = (element, words) => {
    const { key } = attached.get(element);
    if (words.text === element.value) {
      if (!isDirty(element)) {
        forget(key);
      }
      return;
    }
    const input = inputOf(element);
    const place = input.contains?.(document.activeElement) ? [input.selectionStart, input.selectionEnd] : [null, null];
    waiting.add(key);
    element.value = words.text;
    select(element, here?.key === key ? here.start : place[0], here?.key === key ? here.end : place[1]);
    element.dispatchEvent(
      new CustomEvent("typed-kept", { detail: { text: words.text, base: words.base, from: words.from ?? "" } }),
    );
  };

  const isOpen = (element) => !element.readonly && !element.hasAttribute("readonly");

  let planned = false;
  /** Takes over what windows that are gone have left, once for all fields that have come. */
  const planTakingOver = () => {
    if (planned) {
      return;
    }
    planned = true;
    kept("").then((all) => {
      planned = false;
      for (const [element, field] of [...attached]) {
        if (field.seen || !element.isConnected || !isOpen(element)) {
          continue;
        }
        field.seen = true;
        const left = all.filter((words) => words.key === field.key);
        const mine = left.find((words) => words.mine);
        const others = left.filter((words) => !words.mine && words.text !== mine?.text);
        left.filter((words) => !words.mine && words.text === mine?.text).forEach((words) => localStorage.removeItem(words.entry));
        const last = mine || isDirty(element) ? null : others.pop();
        for (const words of others) {
          element.dispatchEvent(
            new CustomEvent("typed-aside", {
              detail: { text: words.text, base: words.base, from: words.from ?? "", entry: words.entry },
            }),
          );
        }
        if (last) {
          write(field.key, { text: last.text, base: last.base, from: last.from });
          localStorage.removeItem(last.entry);
          putBack(element, last);
        } else if (mine && !isDirty(element)) {
          putBack(element, mine);
        }
      }
      tellElsewhere(all);
      showStatus();
    });
  };

  /** Begins to keep a field's text. */
  const attach = (element, key, version, stored) => {
    for (const gone of [...attached.keys()].filter((each) => each !== element && !each.isConnected)) {
      attached.delete(gone);
    }
    if (!attached.has(element)) {
      element.addEventListener("input", () => {
        remember(element);
        attached.get(element).wroteUpTo = inputOf(element).selectionEnd;
      });
      element.addEventListener("focusin", () => sessionStorage.setItem(FOCUS, key));
      element.addEventListener("focusout", () => leave(element));
    }
    attached.set(element, { key, version, stored });
    const words = named && isOpen(element) ? read(key) : null;
    if (words) {
      putBack(element, words);
    }
    if (here?.key === key && here.element !== element) {
      comeBack(element);
    } else if (sessionStorage.getItem(FOCUS) === key && here === null) {
      requestAnimationFrame(() => element.focus());
    }
    planTakingOver();
    showStatus();
  };

  const fieldsOf = (key) => [...attached].filter(([, field]) => field.key === key);

  /** The server has stored this text under this version. The field may be gone: one may have gone on to another page. */
  const saved = (key, text, version, message) => {
    for (const [, field] of fieldsOf(key)) {
      field.version = version;
      field.stored = text;
    }
    const words = read(key);
    if (!words || words.text === text) {
      drop(key);
      waiting.delete(key);
    } else {
      write(key, { text: words.text, base: version, from: text });
    }
    stopped.delete(key);
    lastSaved = message;
    showStatus();
  };

  /** Something that is chosen, not typed, is stored. */
  const chosen = (message) => {
    lastSaved = message;
    showStatus();
  };

  /** The server has not stored it and has said why at the field. The text stays here. */
  const refused = (key) => {
    waiting.delete(key);
    stopped.add(key);
    showStatus();
  };

  /** The person has given up the own text for the stored one. */
  const forget = (key) => {
    drop(key);
    waiting.delete(key);
    stopped.delete(key);
    showStatus();
  };

  /** Words of a window that is gone are with the server now. */
  const done = (entry) => localStorage.removeItem(entry);

  /**
   * Where the caret is in a text that has become another: it stays with the words around it. Who has put it at the end and not begun to
   * write is at the end still.
   */
  const moved = (caret, before, now, hasWritten) => {
    if (caret >= before.length && !hasWritten) {
      return now.length;
    }
    let start = 0;
    while (start < before.length && before[start] === now[start]) {
      start++;
    }
    if (caret <= start) {
      return caret;
    }
    let end = 0;
    while (end < before.length - start && end < now.length - start && before.at(-1 - end) === now.at(-1 - end)) {
      end++;
    }
    return caret >= before.length - end ? caret + now.length - before.length : Math.min(caret, now.length);
  };

  const flash = (element) => {
    element.removeAttribute("data-changed");
    requestAnimationFrame(() => {
      element.setAttribute("data-changed", "");
      setTimeout(() => element.removeAttribute("data-changed"), 2500);
    });
  };

  const show = (element, field, text, version) => {
    const input = inputOf(element);
    const before = element.value;
    const carets = input.contains?.(document.activeElement) ? [input.selectionStart, input.selectionEnd] : null;
    field.version = version;
    field.stored = text;
    if (before !== text) {
      element.value = text;
      if (carets && carets[0] !== null) {
        const [start, end] = carets.map((caret) => moved(caret, before, text, field.wroteUpTo === caret));
        select(element, start, end);
      }
      flash(element);
    }
    element.dispatchEvent(new CustomEvent("typed-adopted", { detail: { text, base: version } }));
  };

  /** Somebody else has stored this text. */
  const others = (key, text, version, by) => {
    for (const [element, field] of fieldsOf(key)) {
      if (field.version === version && field.stored === text) {
        continue;
      }
      if (element.value === text) {
        forget(key);
        show(element, field, text, version);
      } else if (!isDirty(element) && !waiting.has(key)) {
        show(element, field, text, version);
      } else {
        element.dispatchEvent(new CustomEvent("typed-differs", { detail: { text: by } }));
      }
    }
  };

  /** Somebody has chosen between these words and another text: the field follows, unless one has gone on writing. */
  const settled = (key, words, text, version) => {
    for (const [element, field] of fieldsOf(key)) {
      if (element.value === words || !isDirty(element)) {
        forget(key);
        show(element, field, text, version);
      }
    }
  };

  /** Marks a part of the text, so that one sees what a message is about. */
  const mark = (element, start, end) => {
    const input = inputOf(element);
    if (input && input.setSelectionRange) {
      input.focus();
      input.setSelectionRange(start, end);
    }
  };

  /** The texts of this window that the server does not have, for who may no longer write. */
  const words = (beginning) =>
    kept(beginning).then((all) => [...new Set(all.filter(({ mine }) => mine).map(({ text }) => text))].filter(Boolean));

  /* Being several: where the focus is, and words that have no field on the page. */

  const together = () => document.querySelector("[data-together]");

  const tellElsewhere = (all) => {
    const page = together();
    if (!page) {
      return;
    }
    const shown = new Set([...attached].filter(([element]) => element.isConnected && isOpen(element)).map(([, { key }]) => key));
    const words = all
      .filter(({ key }) => key.startsWith(page.dataset.together) && !shown.has(key))
      .map(({ key, text, base, from, entry }) => ({
        place: key.slice(page.dataset.together.length),
        text,
        base,
        from: from ?? "",
        entry,
      }));
    const told = words.map(({ entry, text }) => entry + text).join();
    if (page.told !== told) {
      page.told = told;
      page.dispatchEvent(new CustomEvent("typed-elsewhere", { detail: { words } }));
    }
  };

  /** Begins to say where the focus is, and which words wait for a field that is not on the page. */
  const begin = (page) => {
    page.told = "";
    page.focused = "";
    tellFocus();
    planTakingOver();
  };

  /** A section has been drawn anew because others have changed what it consists of. */
  const rebuilt = () => {
    planTakingOver();
    if (here === null) {
      const top = scrolled;
      requestAnimationFrame(() => window.scrollTo(0, top));
    }
  };

  let telling = 0;
  const tellFocus = () => {
    clearTimeout(telling);
    telling = setTimeout(() => {
      const page = together();
      const place = document.activeElement?.closest?.("[data-place]")?.dataset.place ?? "";
      if (page && page.focused !== place) {
        page.focused = place;
        page.dispatchEvent(new CustomEvent("field-focus", { detail: { place } }));
      }
    }, 150);
  };

  let scrolled = 0;
  document.addEventListener("focusin", tellFocus);
  document.addEventListener("focusout", tellFocus);
  document.addEventListener("selectionchange", note);
  document.addEventListener("input", note);
  window.addEventListener("scroll", () => {
    scrolled = window.scrollY;
    note();
  }, { passive: true });

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

  window.stegvisTyped = { attach, saved, chosen, refused, forget, done, others, settled, flash, mark, words, begin, rebuilt };
})();
