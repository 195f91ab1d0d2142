/*
 * Comments in a form: keeps what is half written in the browser until it has been sent, and leads from @ in the words to the list of
 * people who can be named. Without it comments are written all the same.
 */
(() => {
  const PREFIX = "stegvis.comment.";
  const AT = /(^|[\s(])@$/;

  const read = (key) => {
    try {
      return localStorage.getItem(PREFIX + key);
    } catch {
      return null;
    }
  };
  const write = (key, text) => {
    try {
      localStorage.setItem(PREFIX + key, text);
    } catch {
      /* Without storage the words live as long as the page. */
    }
  };
  const forget = (key) => {
    try {
      localStorage.removeItem(PREFIX + key);
    } catch {
      /* Nothing was kept. */
    }
  };

  const caretOf = (field) => field.inputElement?.selectionStart ?? field.value.length;

  const tell = (field) => {
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  /** Begins to keep a field's words; those kept from before are put back. */
  const attach = (field, key, picker) => {
    field.commentKey = key;
    if (!field.commentKept) {
      field.commentKept = true;
      field.addEventListener("input", (event) => {
        if (field.value === "") {
          forget(field.commentKey);
        } else {
          write(field.commentKey, field.value);
        }
        field.commentCaret = caretOf(field);
        if (event.isTrusted && event.data === "@" && AT.test(field.value.slice(0, field.commentCaret)) && field.commentPicker) {
          field.commentPicker.focus();
          field.commentPicker.opened = true;
        }
      });
      field.addEventListener("focusout", () => {
        field.commentCaret = caretOf(field);
      });
    }
    field.commentPicker = picker;
    const kept = read(key);
    if (kept && field.value !== kept) {
      field.value = kept;
      tell(field);
    }
  };

  /** Writes a name where the caret was, after the @ that may stand there already. */
  const insert = (field, name) => {
    const caret = Math.min(field.commentCaret ?? field.value.length, field.value.length);
    const before = field.value.slice(0, caret).replace(AT, "$1");
    const gap = before === "" || /[\s(]$/.test(before) ? "" : " ";
    const words = before + gap + "@" + name + " ";
    field.value = words + field.value.slice(caret);
    tell(field);
    field.focus();
    requestAnimationFrame(() => field.inputElement?.setSelectionRange(words.length, words.length));
  };

  /** On a wide screen comments stand open beside the form; on a phone they are unfolded when wanted. */
  const unfold = (details) => {
    details.open = window.matchMedia("(min-width: 801px)").matches;
  };

  window.stegvisComments = { attach, insert, forget, unfold };
})();
