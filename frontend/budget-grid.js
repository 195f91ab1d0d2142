/*
 * Lets one type in the budget as in a spreadsheet. The cells are ordinary inputs in ordinary tables, named and read as such; this only
 * moves the focus, takes a pasted block apart and remembers what can be taken back. What a cell says is stored by typed-text.js; a block
 * is sent to the server as a whole, which stores all of it or nothing.
 */
(() => {
  const CELL = "input[data-cell]";
  const MOST_STEPS = 200;
  /** An answer that is lost, as with the connection, must not take the undoing with it. */
  const LONGEST_WAIT = 15_000;
  const histories = new Map();
  let start = null;

  const rootOf = (cell) => cell.closest("[data-budget-grid]");
  const cellOf = (event) => (event.target.matches?.(CELL) && rootOf(event.target) ? event.target : null);
  const plain = (text) => text.replace(/[\s\u00a0\u202f]/g, "");

  /** Kept by application, not by what is drawn: the page is drawn anew when lines come or go. */
  const historyOf = (root) => {
    const key = root.dataset.budget;
    if (!histories.has(key)) {
      histories.set(key, { undo: [], redo: [], sent: null, sentAt: 0 });
    }
    return histories.get(key);
  };

  const remember = (history, changes) => {
    history.undo.push(changes);
    history.undo.splice(0, history.undo.length - MOST_STEPS);
    history.redo.length = 0;
  };

  const cellAt = (root, at) => root.querySelector(`input[data-cell="${CSS.escape(at)}"]`);

  /** The rows of a cell's table as rows of cells. */
  const rowsAround = (cell) =>
    [...cell.closest("table").tBodies[0].rows]
      .map((row) => [...row.querySelectorAll(CELL)])
      .filter((cells) => cells.length > 0);

  const placeOf = (cell) => {
    const rows = rowsAround(cell);
    const row = rows.findIndex((cells) => cells.includes(cell));
    return { rows, row, column: rows[row].indexOf(cell) };
  };

  const goTo = (element) => {
    if (element) {
      element.focus();
      element.select?.();
    }
    return Boolean(element);
  };

  /** The next table up or down goes on where this one ends. */
  const vertically = (cell, step) => {
    const { rows, row, column } = placeOf(cell);
    if (rows[row + step]) {
      return goTo(rows[row + step][column]);
    }
    const tables = [...rootOf(cell).querySelectorAll("table")].filter((table) => table.querySelector(CELL));
    const next = tables[tables.indexOf(cell.closest("table")) + step];
    if (!next) {
      return true;
    }
    const around = rowsAround(next.querySelector(CELL));
    return goTo(around[step > 0 ? 0 : around.length - 1][column]);
  };

  const inOrder = (cell, step) => {
    const { rows } = placeOf(cell);
    const cells = rows.flat();
    return goTo(cells[cells.indexOf(cell) + step]);
  };

  const left = (cell) => {
    const { rows, row, column } = placeOf(cell);
    // Before the first amount stands the line's own button.
    return goTo(rows[row][column - 1] ?? cell.closest("tr").querySelector("th button"));
  };

  const right = (cell) => {
    const { rows, row, column } = placeOf(cell);
    return goTo(rows[row][column + 1]);
  };

  const atStart = (cell) => cell.selectionStart === 0 && (cell.selectionEnd === 0 || cell.selectionEnd === cell.value.length);
  const atEnd = (cell) =>
    cell.selectionEnd === cell.value.length && (cell.selectionStart === cell.value.length || cell.selectionStart === 0);

  /** Remembers what has been written in the cell since one came to it. */
  const commit = (cell) => {
    if (start && start.cell === cell && plain(start.text) !== plain(cell.value)) {
      const history = historyOf(rootOf(cell));
      remember(history, [{ cell: cell.dataset.cell, before: start.text, after: cell.value }]);
    }
    start = { cell, text: cell.value };
  };

  const send = (root, kind, cells, beyond) =>
    root.dispatchEvent(new CustomEvent("budget-block", { detail: { kind, cells, beyond } }));

  const write = (root, change, text) => {
    const cell = cellAt(root, change.cell);
    if (!cell) {
      return;
    }
    cell.value = text;
    cell.dispatchEvent(new Event("input", { bubbles: true }));
    goTo(cell);
    start = { cell, text };
  };

  const step = (cell, from, to, side) => {
    commit(cell);
    const root = rootOf(cell);
    const history = historyOf(root);
    // One block at a time: a key that is held down must not take back what the server has not answered for.
    if (history.sent && performance.now() - history.sentAt < LONGEST_WAIT) {
      return;
    }
    // What was written in a line that has gone cannot be taken back.
    while (history[from].length > 0 && !history[from].at(-1).every((change) => cellAt(root, change.cell))) {
      history[from].pop();
    }
    const changes = history[from].at(-1);
    if (!changes) {
      return;
    }
    if (changes.length === 1) {
      history[from].pop();
      history[to].push(changes);
      write(root, changes[0], changes[0][side]);
    } else {
      // A block goes back as it came: all of it or nothing. It changes stacks once the server has stored it.
      history.sent = changes;
      history.sentAt = performance.now();
      send(root, from, changes.map((change) => ({ cell: change.cell, text: change[side] })), 0);
    }
  };

  /** The server has stored a block: it can be taken back, or done again. */
  const stored = (root, kind, changes) => {
    const history = historyOf(root);
    if (kind === "paste") {
      remember(history, changes);
    } else {
      const done = history.sent;
      history.sent = null;
      const at = history[kind].lastIndexOf(done);
      if (at >= 0) {
        history[kind].splice(at, 1);
        history[kind === "undo" ? "redo" : "undo"].push(done);
      }
    }
    if (document.activeElement?.matches(CELL)) {
      start = { cell: document.activeElement, text: document.activeElement.value };
    }
  };

  /** The server has stored nothing of a block: it can be tried again. */
  const refused = (root) => {
    historyOf(root).sent = null;
  };

  const paste = (cell, text) => {
    const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n").map((line) => line.split("\t"));
    if (lines.length === 1 && lines[0].length === 1) {
      return false;
    }
    const { rows, row, column } = placeOf(cell);
    const cells = [];
    let beyond = 0;
    lines.forEach((line, down) =>
      line.forEach((amount, across) => {
        const target = rows[row + down]?.[column + across];
        if (target) {
          cells.push({ cell: target.dataset.cell, text: amount.trim() });
        } else if (amount.trim()) {
          beyond++;
        }
      }),
    );
    send(rootOf(cell), "paste", cells, beyond);
    return true;
  };

  document.addEventListener("keydown", (event) => {
    const cell = cellOf(event);
    if (!cell || event.isComposing) {
      return;
    }
    const command = event.ctrlKey || event.metaKey;
    let done = false;
    if (command && !event.altKey && event.key.toLowerCase() === "z") {
      step(cell, event.shiftKey ? "redo" : "undo", event.shiftKey ? "undo" : "redo", event.shiftKey ? "after" : "before");
      done = true;
    } else if (command && event.key.toLowerCase() === "y") {
      step(cell, "redo", "undo", "after");
      done = true;
    } else if (command || event.altKey) {
      return;
    } else if (event.key === "Enter") {
      done = vertically(cell, event.shiftKey ? -1 : 1);
    } else if (event.key === "Tab") {
      done = inOrder(cell, event.shiftKey ? -1 : 1);
    } else if (event.shiftKey) {
      return;
    } else if (event.key === "ArrowDown") {
      done = vertically(cell, 1);
    } else if (event.key === "ArrowUp") {
      done = vertically(cell, -1);
    } else if (event.key === "ArrowLeft" && atStart(cell)) {
      done = left(cell);
    } else if (event.key === "ArrowRight" && atEnd(cell)) {
      done = right(cell);
    } else if (event.key === "Escape" && start?.cell === cell && !cell.readOnly) {
      write(rootOf(cell), { cell: cell.dataset.cell }, start.text);
      done = true;
    }
    if (done) {
      event.preventDefault();
    }
  });

  document.addEventListener("paste", (event) => {
    const cell = cellOf(event);
    if (cell && rootOf(cell).dataset.budgetGrid === "edit" && paste(cell, event.clipboardData?.getData("text/plain") ?? "")) {
      event.preventDefault();
    }
  });

  document.addEventListener("focusin", (event) => {
    const cell = cellOf(event);
    if (cell) {
      start = { cell, text: cell.value };
    }
  });

  document.addEventListener("focusout", (event) => {
    const cell = cellOf(event);
    if (!cell) {
      return;
    }
    commit(cell);
    start = null;
    // Figures are grouped once one has left them, so that the caret never jumps.
    const digits = plain(cell.value);
    if (/^\d{4,15}$/.test(digits)) {
      setTimeout(() => {
        if (document.activeElement !== cell && plain(cell.value) === digits) {
          cell.value = digits.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
        }
      });
    }
  });

  window.stegvisBudget = { stored, refused };
})();
