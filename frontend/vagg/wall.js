/*
 * The wall of a processdag: draws what the server says the room may see, and asks again. It can only look. Nothing on it has to be
 * pressed, and after a lost contact or a restart of the server it goes on by itself.
 */

const $ = (id) => document.getElementById(id);
const main = $('main');
const key = location.pathname.split('/')[2];
const wanted = new URLSearchParams(location.search).get('lang') ?? navigator.language;
const language = wanted.toLowerCase().startsWith('en') ? 'en' : 'sv';
const LONG_POLL = 35000; // the server answers within 25 s
const LOST_AFTER = 1500; // one missed turn is not worth a word on the wall
const SMALLEST = 0.7; // of the size that is meant; smaller cannot be read from the back

let texts = {};
let drawn = ''; // what stands on the wall, but for its counts

// One of something has a sentence of its own where there is one.
const worded = (name, first) => (first === 1 && texts[`vagg.${name}.one`]) || texts['vagg.' + name];
const t = (name, ...values) => (worded(name, values[0]) ?? '').replace(/\{(\d)\}/g, (_, i) => values[i]);
const figure = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const score = (value) => figure.format(value);

function el(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children.filter(Boolean));
  return node;
}
const p = (text, className) => text && el('p', className, text);

/** A picture that the server has drawn, in which it has escaped every text. */
function picture(markup, className) {
  const node = el('div', className);
  node.innerHTML = markup;
  return node;
}

// ---- what stands on the wall ----

function counted(day) {
  if (day.phase === 'vote') return t(day.present == null ? 'voted' : 'voted.present', day.voting.voters, day.present ?? day.joined);
  if (day.phase === 'score') {
    if (day.present != null) return t('answered.present', day.answers, day.present);
    return day.answers > day.joined ? t('answered.only', day.answers) : t('answered', day.answers, day.joined);
  }
  return day.present == null ? t('joined', day.joined) : t('joined.present', day.joined, day.present);
}

function lists(sections) {
  return sections.map(({ heading, lines }) => el('section', '', el('h2', '', heading), el('ul', '', ...lines.map((line) => el('li', '', el('span', 'line', line))))));
}

function figures(result) {
  const pairs = [['highest', score(result.high)], ['mean', score(result.mean)], ['lowest', score(result.low)],
    ['median', score(result.median)], ['answers', String(result.n)]];
  return el('dl', 'pd-figures', ...pairs.map(([name, value]) => el('div', 'pd-figure-' + name, el('dt', '', t('figure.' + name)), el('dd', '', value))));
}

const summed = (name, which, r) => p(t(name, which, score(r.high), score(r.mean), score(r.low), r.n), 'muted');

function result(day) {
  return [
    picture(day.chart, 'pd-chart'),
    figures(day.result),
    ...day.earlier.map((round, i) => summed('round.before', i + 1, round)),
    day.last && summed('last', day.last.date, day.last.result),
  ];
}

const name = ({ theme }) => (theme.round > 1 ? `${theme.name} · ${t('round', theme.round)}` : theme.name);

const screens = {
  lobby: (day) => day.join
    ? [t('lobby.title'), el('div', 'gathering part', el('div', 'lobby',
      el('div', 'side', el('h1', '', t('lobby.title')), p(t('lobby.where', day.join.address)), p(day.join.code, 'pd-code-large'),
        el('p', 'count'), p(t('lobby.anonymous'), 'muted')),
      picture(day.join.qr, 'pd-qr')), day.sections.length && el('div', 'notes carried', ...lists(day.sections)))]
    : [t('lobby.locked'), el('div', 'side part', el('h1', '', t('lobby.locked')), p(t('lobby.lockedText')), el('p', 'count'))],
  think: (day) => [name(day), el('div', 'stage',
    el('div', 'side part', el('h1', '', name(day)), p(day.theme.question, 'question'), p(t('think'), 'muted')),
    day.sections.length && el('div', 'notes part', ...lists(day.sections)))],
  score: (day) => [name(day), el('div', 'side part', el('h1', '', name(day)), p(day.theme.question, 'question'),
    el('p', 'count answered'), p(day.theme.round > 1 ? t('score.again') : t('score.silent'), 'muted'))],
  revealed: (day) => [name(day), el('div', 'stage',
    el('div', 'side part', el('h1', '', name(day)), p(day.theme.question, 'question'), ...result(day)),
    el('div', 'talk part', el('h2', '', t('talk.why', score(day.result.mean))), el('h2', '', t('talk.step')), ...(day.parties ? lists([day.parties]) : [])))],
  notes: (day) => [name(day), el('div', 'stage writing',
    el('div', 'side part', el('h1', '', name(day)), p(day.theme.question, 'question'), ...(day.result ? result(day) : [])),
    day.sections.length && el('div', 'notes part', ...lists(day.sections)))],
  vote: (day) => [t('vote.title'), el('div', 'stage writing',
    el('div', 'side part', el('h1', '', t('vote.title')), p(name(day), 'question'), p(t('vote.text', day.voting.dots)), el('p', 'count answered'),
      p(t('vote.silent'), 'muted')),
    day.sections.length && el('div', 'notes part', ...lists(day.sections)))],
  closing: (day) => [t('closing'), el('div', 'side part', el('h1', '', t('closing')),
    day.sections.length ? el('div', 'columns', ...lists(day.sections)) : p(t('closing.empty'), 'question'))],
};

function draw(day) {
  head(day);
  const { version, joined, answers, present, timer, voting, ...rest } = day;
  const now = JSON.stringify([rest, voting?.dots]);
  if (now !== drawn) {
    drawn = now;
    const [title, body] = screens[day.phase](day);
    main.replaceChildren(body);
    document.title = `${title} – Stegvis`;
  }
  for (const count of main.querySelectorAll('.count')) count.textContent = counted(day);
  fit();
}

function head(day) {
  $('day').textContent = [day.day.name, day.day.initiative, day.day.date].join(' · ');
  $('join').replaceChildren(...(day.phase === 'lobby' ? [] : day.join
    ? [day.join.address + ' ', el('b', 'pd-code', day.join.code)] : [t('lobby.locked')]));
  if (!day.timer) return $('time').replaceChildren();
  const clock = $('time').firstElementChild ?? document.createElement('pd-timer');
  clock.setAttribute('role', 'timer');
  clock.setAttribute('aria-label', t('time'));
  clock.setAttribute('left', day.timer.left);
  if (!clock.isConnected) $('time').replaceChildren(clock);
}

function over() {
  $('time').replaceChildren();
  $('join').replaceChildren();
  const title = drawn ? t('over.title') : t('over.unknown');
  main.replaceChildren(el('div', 'side part', el('h1', '', title)));
  document.title = `${title} – Stegvis`;
  fit();
}

// ---- long texts: smaller down to what can still be read, then cut, then fewer lines with a word on how many are left ----

const isWall = matchMedia('(min-width: 900px) and (min-height: 500px)');
const shown = (list) => [...list.querySelectorAll('li:not([hidden]):not(.more)')];

function fit() {
  for (const more of main.querySelectorAll('.more')) more.remove();
  for (const line of main.querySelectorAll('li[hidden]')) line.hidden = false;
  for (const part of main.querySelectorAll('.part')) {
    part.style.removeProperty('--fit');
    part.classList.remove('tight');
    if (isWall.matches) shrink(part);
  }
}

function shrink(part) {
  const spills = () => part.offsetHeight > main.clientHeight || part.scrollWidth > part.clientWidth + 1;
  for (let size = 0.95; spills() && size >= SMALLEST; size -= 0.05) part.style.setProperty('--fit', size);
  part.classList.toggle('tight', spills());
  const left = new Map();
  while (spills()) {
    const longest = [...part.querySelectorAll('ul')].sort((a, b) => b.offsetHeight - a.offsetHeight).find((list) => shown(list).length > 1);
    if (!longest) break;
    const more = longest.querySelector('.more') ?? longest.appendChild(el('li', 'more muted'));
    shown(longest).at(-1).hidden = true;
    left.set(longest, (left.get(longest) ?? 0) + 1);
    more.textContent = t('more', left.get(longest));
  }
}
addEventListener('resize', fit);

// ---- the two choices of whoever stands at the computer ----

const remember = (name, value) => { try { localStorage.setItem('stegvis.vagg.' + name, value); } catch { /* kept as long as the page is open */ } };
const remembered = (name) => { try { return localStorage.getItem('stegvis.vagg.' + name); } catch { return null; } };

function contrast(high) {
  document.documentElement.dataset.contrast = high ? 'high' : 'calm';
  $('contrast').setAttribute('aria-pressed', String(high));
}
$('contrast').addEventListener('click', () => {
  const high = $('contrast').getAttribute('aria-pressed') !== 'true';
  contrast(high);
  remember('contrast', high ? 'high' : 'calm');
});
$('full').addEventListener('click', () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()));

// A computer that nobody touches would go dark before the room. Where it may not be kept awake nothing is lost.
async function stayAwake() {
  if (document.hidden) return;
  try { await navigator.wakeLock?.request('screen'); } catch { /* not allowed here */ }
}

// ---- following the day ----

let polling = null;
let lostTimer = 0;
let waiting = null;

async function ask(path, timeout = 20000) {
  polling = new AbortController();
  const mine = polling;
  const timer = setTimeout(() => mine.abort(), timeout);
  try {
    const answer = await fetch('/vagg/api/' + path, {
      headers: { Accept: 'application/json', 'Accept-Language': language }, credentials: 'omit', cache: 'no-store', signal: mine.signal,
    });
    if (answer.status >= 500) throw new Error('server ' + answer.status);
    return { status: answer.status, body: answer.status === 200 ? await answer.json() : null };
  } finally {
    clearTimeout(timer);
  }
}

function reached() {
  clearTimeout(lostTimer);
  lostTimer = 0;
  $('contact').textContent = '';
}

function missed() {
  lostTimer ||= setTimeout(() => { $('contact').textContent = t('lost'); }, LOST_AFTER);
}

const pause = (ms) => new Promise((done) => {
  const timer = setTimeout(done, ms);
  waiting = () => { clearTimeout(timer); done(); };
});

function wake() {
  polling?.abort();
  waiting?.();
  stayAwake();
}
addEventListener('online', wake);
document.addEventListener('visibilitychange', () => document.hidden || wake());

async function until(work) {
  for (let wait = 500; ; wait = Math.min(wait * 1.6, 5000)) {
    try {
      return await work();
    } catch {
      missed();
      await pause(wait * (0.75 + Math.random() / 2));
    }
  }
}

document.documentElement.lang = language;
contrast(remembered('contrast') ? remembered('contrast') === 'high' : matchMedia('(prefers-contrast: more)').matches);
texts = (await until(() => ask('texts'))).body ?? {};
for (const id of ['contrast', 'full']) {
  $(id).textContent = t(id);
  $(id).hidden = id === 'full' && !document.fullscreenEnabled;
}
stayAwake();

let since = 0;
for (;;) {
  const { status, body } = await until(() => ask(`${key}/state?since=${since}`, LONG_POLL).catch((gone) => { since = 0; throw gone; }));
  reached();
  if (status === 200) {
    since = body.version;
    draw(body);
  } else if (status === 410) {
    over();
    break;
  } else if (status !== 204) {
    await pause(5000);
  }
}
