/*
 * A button that moves while it is pressed is pressed all the same.
 *
 * Leaving a field to press a button may take away the field's message, or show one; what stands below moves, the mouse is released
 * beside the button, and the browser counts no click. Here the press is carried out when the mouse itself has stayed where it was. Who
 * moves it away before letting go has changed their mind, as always.
 */
(() => {
  const STILL = 8;
  let pressed;

  const inside = (element, event) => event.composedPath().includes(element);

  window.addEventListener(
    "pointerdown",
    (event) => {
      const element = event.composedPath().find((part) => part instanceof Element && part.matches("vaadin-button, a[href]"));
      pressed = element && event.button === 0 ? { element, x: event.clientX, y: event.clientY } : undefined;
    },
    true,
  );

  window.addEventListener(
    "pointerup",
    (event) => {
      const was = pressed;
      pressed = undefined;
      const moved = was && Math.hypot(event.clientX - was.x, event.clientY - was.y) > STILL;
      if (was && !moved && !inside(was.element, event) && was.element.isConnected && !was.element.disabled) {
        was.element.click();
      }
    },
    true,
  );
})();
