/* The distribution of a theme's answers, one dot for each, at its true place on the scale. */

const svg = (tag, attributes, text) => {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  if (text) node.textContent = text;
  return node;
};

const WIDTH = 340;
const EDGE = 16;

export function dots({ distribution, mean, n }, { min, max }, words, plain) {
  const radius = n > 20 ? 6 : 8;
  const x = (value) => EDGE + ((value - min) / (max - min)) * (WIDTH - 2 * EDGE);
  // Each dot lies as low as it can without touching one already there.
  const placed = [];
  for (const { value, count } of distribution) {
    for (let i = 0; i < count; i++) {
      const at = x(value);
      let level = 0;
      while (placed.some((d) => d.level === level && Math.abs(d.at - at) < 2 * radius)) level++;
      placed.push({ at, level });
    }
  }
  const top = Math.max(0, ...placed.map((d) => d.level));
  const base = (top + 1) * 2 * radius + 14;
  const picture = svg('svg', { class: 'dots', viewBox: `0 0 ${WIDTH} ${base + 26}`, role: 'img', 'aria-label': words });
  picture.append(svg('line', { class: 'axis', x1: EDGE, x2: WIDTH - EDGE, y1: base, y2: base }));
  const stride = max - min > 12 ? Math.ceil((max - min) / 10) : 1;
  for (let value = min; value <= max; value += stride) picture.append(svg('text', { x: x(value), y: base + 18 }, plain(value)));
  for (const { at, level } of placed) picture.append(svg('circle', { cx: at, cy: base - radius - 1 - level * 2 * radius, r: radius }));
  picture.append(svg('line', { class: 'mean', x1: x(mean), x2: x(mean), y1: 0, y2: base + 4 }));
  return picture;
}
