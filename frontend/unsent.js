/*
 * When the session has ended, or the page must be loaded again, a person loses neither the place nor the words.
 *
 * The notice that Vaadin shows is made known to screen readers and given a button. What was typed in ordinary fields is kept for this
 * window, and put back in the same fields when the same person is on the same page again; a dialog's fields when it is opened.
 * Texts that save themselves are kept by typed-text.js. Passwords are never kept.
 */
(() => {
  const KEY = "stegvis.unsent";
  const FIELDS = "vaadin-text-field, vaadin-text-area, vaadin-date-picker, vaadin-time-picker";
  const typedIn = new Map();

  const account = () => document.querySelector("[data-account]")?.dataset.account;

  const read = () => {
    try {
      return JSON.parse(sessionStorage.getItem(KEY));
    } catch {
      return null;
    }
  };

  const write = (kept) => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      /* Without storage the words are lost, but the person is not kept from signing in. */
    }
  };

  /** What a person would call the field: the dialog or section it stands in, and its label. */
  const nameOf = (field) => {
    const dialog = field.closest("vaadin-dialog")?.headerTitle;
    const section = field.closest("section, fieldset, [role=group]")?.querySelector("h2, h3, legend")?.textContent;
    return [dialog ?? "", section ?? "", field.label ?? "", field.accessibleName ?? ""].join("\n");
  };

  const all = () => [...document.querySelectorAll(FIELDS)].filter((field) => !field.closest(".sv-typed"));

  /** Fields that are called the same are told apart by their order. */
  const named = () => {
    const seen = new Map();
    return all().map((field) => {
      const name = nameOf(field);
      const turn = (seen.get(name) ?? 0) + 1;
      seen.set(name, turn);
      return { field, name: name + "\n" + turn };
    });
  };

  const keep = () => {
    const who = account();
    const fields = named()
      .filter(({ field }) => typedIn.has(field) && !field.readonly)
      .map(({ field, name }) => ({ name, text: field.value, focus: field.contains(document.activeElement) }));
    if (who && fields.length > 0) {
      write({ who, page: location.pathname, fields });
    }
  };

  const putBack = () => {
    const kept = read();
    const who = account();
    if (!kept || !who || document.querySelector(".v-system-error")) {
      return;
    }
    if (kept.who !== who) {
      sessionStorage.removeItem(KEY);
      return;
    }
    if (kept.page !== location.pathname) {
      return;
    }
    const here = named();
    const left = kept.fields.filter(({ name, text, focus }) => {
      const field = here.find((each) => each.name === name)?.field;
      if (!field || field.readonly) {
        return true;
      }
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
      typedIn.set(field, name);
      if (focus) {
        requestAnimationFrame(() => field.focus());
      }
      return false;
    });
    if (left.length === 0) {
      sessionStorage.removeItem(KEY);
    } else if (left.length < kept.fields.length) {
      write({ ...kept, fields: left });
    }
  };

  const explain = (notice) => {
    keep();
    notice.setAttribute("role", "alert");
    const button = document.createElement("button");
    button.className = "sv-button";
    // Its click goes on to the notice, which loads the page again.
    button.textContent = document.documentElement.dataset.goOn ?? "";
    if (button.textContent) {
      notice.append(button);
    }
  };

  /** A section that others have changed has been drawn anew: what stood half written in it is put into the fields that are there now. */
  const rebuilt = () => {
    const here = named();
    for (const [gone, name] of [...typedIn].filter(([field]) => !field.isConnected && field.value)) {
      typedIn.delete(gone);
      const field = here.find((each) => each.name === name)?.field;
      if (field && !field.value && !field.readonly) {
        field.closest("details")?.setAttribute("open", "");
        field.value = gone.value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
  };

  document.addEventListener("input", (event) => {
    const field = event.target.closest?.(FIELDS);
    if (field) {
      typedIn.set(field, named().find((each) => each.field === field)?.name ?? "");
      // The focus stays where one was typing, and one may go on.
      if (document.querySelector("body > .v-system-error")) {
        keep();
      }
    }
  });

  let planned = false;
  new MutationObserver(() => {
    // What has gone because it was sent must not come back with the next section.
    for (const field of [...typedIn.keys()].filter((each) => !each.isConnected)) {
      typedIn.delete(field);
    }
    const notice = document.querySelector("body > .v-system-error:not([role])");
    if (notice) {
      explain(notice);
    }
    if (!planned && sessionStorage.getItem(KEY)) {
      planned = true;
      requestAnimationFrame(() => {
        planned = false;
        putBack();
      });
    }
  }).observe(document.body, { childList: true, subtree: true });

  window.stegvisUnsent = { rebuilt };
})();
