/*
 * The lines of the effect chain, and drawing them with the mouse.
 *
 * Lines are decoration: every card says in words what it leads to, and with the keyboard one chooses in the card. They are drawn anew
 * when cards come, go, grow or are tied to something else, and not at all where the columns stand below each other.
 */
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const NEXT = { ACTIVITY: "SUBGOAL", SUBGOAL: "EFFECT" };
  const PORT = 28;

  const element = (name, attributes) => {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  };

  const curve = (from, to) => {
    const middle = (from.x + to.x) / 2;
    return `M${from.x} ${from.y} C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
  };

  const attach = (root) => {
    if (root.stegvisChain) {
      return;
    }
    root.stegvisChain = true;
    const lines = root.querySelector(".fu-chain-lines");
    const svg = element("svg", { width: "100%", height: "100%", focusable: "false" });
    lines.append(svg);
    let waiting = false;
    let pulled;

    const cards = () => [...root.querySelectorAll("[data-row]")];
    const place = (card, side) => {
      const outer = root.getBoundingClientRect();
      const box = card.getBoundingClientRect();
      return { x: (side === "right" ? box.right : box.left) - outer.left, y: box.top - outer.top + Math.min(PORT, box.height / 2) };
    };

    const draw = () => {
      waiting = false;
      const all = cards();
      const byRow = new Map(all.map((card) => [card.dataset.row, card]));
      const drawn = [];
      for (const card of all) {
        const served = byRow.get(card.dataset.serves);
        if (!served) {
          continue;
        }
        const from = place(card, "right");
        const to = place(served, "left");
        if (to.x <= from.x) {
          continue;
        }
        const near = [card, served].some((each) => each.matches(":hover, :focus-within"));
        const look = near ? "fu-line fu-line-near" : "fu-line";
        drawn.push(element("path", { d: curve(from, to), class: look }), element("circle", { cx: to.x, cy: to.y, r: 4, class: look }));
      }
      if (pulled?.to) {
        drawn.push(element("path", { d: curve(place(pulled.card, "right"), pulled.to), class: "fu-line fu-line-near fu-line-pulled" }));
      }
      svg.replaceChildren(...drawn);
    };
    const soon = () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(draw);
      }
    };

    const sizes = new ResizeObserver(soon);
    const watch = () => {
      sizes.disconnect();
      sizes.observe(root);
      cards().forEach((card) => sizes.observe(card));
      soon();
    };
    new MutationObserver(watch).observe(root.querySelector(".fu-chain-columns"), {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["data-serves"],
    });
    ["mouseover", "mouseleave", "focusin", "focusout"].forEach((name) => root.addEventListener(name, soon));
    watch();

    const under = (event) => {
      const card = document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-row]");
      return card && root.contains(card) && card.dataset.kind === NEXT[pulled.card.dataset.kind] ? card : undefined;
    };
    const letGo = () => {
      pulled = undefined;
      delete root.dataset.pulling;
      cards().forEach((card) => card.classList.remove("fu-card-target"));
      soon();
    };

    root.addEventListener("pointerdown", (event) => {
      const grip = event.target.closest?.(".fu-grip");
      if (!grip || event.button !== 0) {
        return;
      }
      event.preventDefault();
      pulled = { card: grip.closest("[data-row]") };
      root.dataset.pulling = NEXT[pulled.card.dataset.kind];
      root.setPointerCapture(event.pointerId);
    });
    root.addEventListener("pointermove", (event) => {
      if (!pulled) {
        return;
      }
      const outer = root.getBoundingClientRect();
      const target = under(event);
      pulled.to = target ? place(target, "left") : { x: event.clientX - outer.left, y: event.clientY - outer.top };
      cards().forEach((card) => card.classList.toggle("fu-card-target", card === target));
      soon();
    });
    root.addEventListener("pointerup", (event) => {
      if (!pulled) {
        return;
      }
      const target = under(event);
      const detail = target && { from: pulled.card.dataset.row, to: target.dataset.row };
      letGo();
      if (detail) {
        root.dispatchEvent(new CustomEvent("chain-link", { detail }));
      }
    });
    root.addEventListener("pointercancel", letGo);
    window.addEventListener("keydown", (event) => {
      if (pulled && event.key === "Escape") {
        letGo();
      }
    });
  };

  window.stegvisChain = { attach };
})();
