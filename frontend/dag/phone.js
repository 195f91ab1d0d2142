/*
 * The participant's page of a processdag: one thing at a time, following the day by itself.
 * What is said to the server is link.js; every text comes from the server's bundles.
 */
import { Link, disk, normalCode, spacedCode } from './link.js';
import { dots } from './dots.js';

const $ = (id) => document.getElementById(id);
const main = $('main');
const link = new Link();
let texts = {};
let shown = null; // the screen that stands on the page
let notice = null; // a message about what just happened, kept until the screen after the next one
let changing = false; // the person is changing an answer that is already given
let field = null; // the chosen field for notes
let opened = null; // the theme that is being answered before the day
let choosing = false; // the person is choosing party once more
let moving = null; // the picture that another phone goes on by
let vote = null; // the screen for voting, which comes when the first vote opens
let fetching = false; // it is on its way
let slow = false; // and takes so long that the person is told

// ---- texts and figures ----

const t = (key, ...values) => (texts['dag.' + key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i]);
const decimals = (step) => (String(step).split('.')[1] ?? '').length;
const figure = (value, places) =>
  new Intl.NumberFormat(link.language, { minimumFractionDigits: places, maximumFractionDigits: places }).format(value);
const score = (value) => figure(value, decimals(link.state.scale.step));
const plain = (value) => figure(value, decimals(value));

async function speak(language) {
  const kept = 'stegvis.dag.texts.' + language;
  link.language = language;
  const use = ({ lang, texts: found }) => {
    texts = found;
    link.language = lang;
    document.documentElement.lang = lang;
    $('language').textContent = t('language.other');
    $('language').lang = lang === 'sv' ? 'en' : 'sv';
    $('language').hidden = false;
  };
  for (let wait = 500; ; wait = Math.min(wait * 2, 8000)) {
    try {
      const { status, body } = await link.request('GET', 'texts');
      if (status === 200) {
        disk.set(kept, JSON.stringify(body));
        return use(body);
      }
    } catch { /* the texts from last time will do, else try again */ }
    const old = disk.get(kept);
    if (old) return use(JSON.parse(old));
    await new Promise((done) => setTimeout(done, wait));
  }
}

// ---- small helpers for building the page ----

function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((c) => c != null && c !== false));
  return node;
}
const p = (text, kind = '') => el('p', { class: kind }, text);
const button = (text, onclick, kind = 'primary') => el('button', { type: 'button', class: kind, onclick }, text);
const foot = (...children) => [el('div', { class: 'push' }), el('div', { class: 'foot' }, ...children)];
const say = (text) => { $('said').textContent = ''; setTimeout(() => { $('said').textContent = text; }, 50); };

function warn(text) {
  notice = text && { text, screen: shown?.key };
  const place = main.querySelector('.notice.said');
  if (place) place.textContent = text;
  if (text) say(text);
}

// ---- which screen ----

// A note half written when the day went on is not lost: it may still be sent, or thrown away.
function leftovers() {
  const { theme, fields = [] } = link.state;
  return Object.entries(link.store.drafts).flatMap(([place, { text, label, id, refused }]) => {
    const [themeId, key] = place.split('|');
    const open = themeId === (theme?.id ?? '') && fields.some((f) => f.key === key);
    if (open || !text.trim()) return [];
    const drop = () => link.update((s) => { delete s.drafts[place]; });
    const send = () => { drop(); link.note({ id, themeId: themeId || null, field: key, label, text: text.trim() }); render(true); };
    return [el('section', { class: 'card' }, el('h2', {}, t('notes.left')), el('p', {}, text, el('small', {}, label)), refused && p(refused), el('div', { class: 'pair' },
      !refused && button(t('notes.left-send'), send, 'second'), button(t('notes.left-drop'), () => { drop(); render(true); }, 'plain')))];
  });
}

function screen() {
  if (link.over) return over();
  if (!link.ticket) return join();
  const day = link.state;
  if (!day) return { key: 'waiting', title: t('title'), body: () => [] };
  if (moving) return move();
  const { parties, asked } = link.store;
  if (['lobby', 'early', 'think'].includes(day.phase) && parties?.length > 1 && (!asked || choosing)) return party();
  switch (day.phase) {
    case 'score': {
      const mine = link.answer(day.theme);
      return mine && !changing ? answered(day.theme, mine) : scoring(day.theme, mine);
    }
    case 'early': {
      const theme = day.early.find((one) => one.id === opened);
      if (!theme) return early();
      return theme.hasScale ? scoring(theme, link.answer(theme)) : thinking(theme);
    }
    case 'revealed': return revealed();
    case 'vote': return vote ? vote({ link, t, el, p, button, foot, say, warn, render }) : fetchingVote();
    case 'think': return day.fields?.length ? notes('think') : think();
    case 'notes': case 'closing': return notes(day.phase);
    default: return lobby();
  }
}

function tellContact() {
  const rating = link.unsent.some((o) => o.kind !== 'note');
  const text = link.lost && !link.over ? t(rating ? 'contact.lost-unsent' : 'contact.lost') : '';
  if ($('contact').textContent !== text) $('contact').textContent = text; // said aloud once, not at every turn
}

function render(again) {
  tellContact();
  const next = screen();
  if (!again && next.key === shown?.key) {
    shown.live?.();
    return;
  }
  const first = !shown;
  if (notice && notice.screen !== shown?.key) notice = null;
  const day = link.state;
  $('where').textContent = !day || link.over ? 'Stegvis'
    : day.theme ? t('where.theme', day.day.initiative, day.theme.no, day.theme.of) : day.day.initiative;
  document.title = `${next.title} – Stegvis`;
  const h1 = el('h1', { tabindex: '-1', class: next.key === 'waiting' ? 'quiet' : '' }, next.title);
  shown = next;
  main.replaceChildren(h1, p(notice?.text ?? '', 'notice said'), ...next.body().filter(Boolean), ...(next.calm ? leftovers() : []));
  next.live?.();
  if (first || again) return;
  scrollTo(0, 0);
  h1.focus({ preventScroll: true }); // a screen reader reads where one is now
}

// ---- the screens ----

function join() {
  const wanted = normalCode(decodeURIComponent(location.pathname.split('/')[2] ?? ''));
  return {
    key: 'join',
    title: t('join.title'),
    body: () => {
      const code = el('input', {
        id: 'code', type: 'text', class: 'code', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false',
        enterkeyhint: 'go', maxlength: 12, 'aria-describedby': 'code-hint code-error', value: spacedCode(link.code || wanted),
      });
      const error = el('p', { id: 'code-error', class: 'notice', role: 'alert' });
      const wrong = (text) => {
        error.textContent = text;
        code.setAttribute('aria-invalid', 'true');
        code.focus();
        code.select();
      };
      const go = async (event) => {
        event.preventDefault();
        const typed = normalCode(code.value);
        if (typed.length !== 6) return wrong(t('join.empty'));
        if (go.busy) return;
        go.busy = true;
        code.value = spacedCode(typed);
        const message = await link.join(typed);
        go.busy = false;
        if (message !== '') return wrong(message ?? t('error.unknown'));
        history.replaceState(null, '', '/dag/' + typed);
        render();
      };
      return [el('form', { onsubmit: go, novalidate: true },
        el('label', { for: 'code' }, t('join.code')), code, el('p', { id: 'code-hint', class: 'muted small' }, t('join.hint')), error,
        el('button', { class: 'primary' }, t('join.button'))), p(t('join.anonymous'), 'muted small after')];
    },
  };
}

function lobby() {
  const count = p('', 'muted');
  return {
    key: 'lobby',
    title: t('lobby.title'),
    calm: true,
    body: () => [p(link.state.day.name, 'lead'), el('div', { class: 'card' }, p(t('lobby.wait')), count), ...mineToo()],
    live: () => { count.textContent = t('count.joined', link.state.joined); },
  };
}

// What one may do with one's own phone while nothing is asked.
function mineToo() {
  const { parties, party: chosen } = link.store;
  const name = parties?.find((one) => one.key === chosen)?.label ?? t('party.none');
  return [
    parties?.length > 1 && el('p', { class: 'after' }, t('party.mine', name), ' ', button(t('party.change'), () => { choosing = true; render(); }, 'plain')),
    button(t('move.button'), showMove, 'plain left')];
}

function party() {
  const { parties, party: chosen, fewest } = link.store;
  return {
    key: 'party',
    title: t('party.title'),
    body: () => {
      const choice = (key, label) => el('label', { class: 'choice' },
        el('input', { type: 'radio', name: 'party', value: key ?? '', checked: key === (chosen ?? null) }), label);
      const send = (event) => {
        event.preventDefault();
        link.say(main.querySelector('input[name=party]:checked')?.value || null);
        choosing = false;
        render();
      };
      return [p(t('party.why', fewest), 'muted'), el('form', { onsubmit: send, class: 'whole' },
        el('fieldset', {}, el('legend', { class: 'unseen' }, t('party.title')),
          ...parties.map((one) => choice(one.key, one.label)), choice(null, t('party.none'))),
        ...foot(el('button', { class: 'primary' }, t('party.button'))))];
    },
  };
}

async function showMove() {
  try {
    const { status, body } = await link.request('GET', 'move');
    if (status !== 200) return warn(body.message ?? t('error.unknown'));
    moving = body.picture;
    render();
  } catch { warn(t('error.unknown')); }
}

function move() {
  const back = () => { moving = null; render(); };
  return {
    key: 'move',
    title: t('move.title'),
    body: () => [p(t('move.how')),
      el('img', { class: 'qr', alt: t('move.picture'), src: 'data:image/svg+xml,' + encodeURIComponent(moving) }),
      p(t('move.secret'), 'muted'),
      ...foot(button(t('move.done'), () => { moving = null; link.forget(); history.replaceState(null, '', '/dag'); render(); }, 'second'),
        button(t('move.back'), back, 'plain'))],
  };
}

/** Before the day: every theme at one's own pace. */
function early() {
  const list = el('ul', { class: 'sent themes' });
  return {
    key: 'early',
    title: t('early.title'),
    calm: true,
    body: () => [p(link.state.day.name, 'lead'), p(t('early.how')), list, ...mineToo()],
    live: () => {
      const focused = document.activeElement?.dataset?.theme;
      list.replaceChildren(...link.state.early.map((theme) => {
        const mine = link.answer(theme);
        const said = !theme.hasScale ? t('early.think') : !mine ? t('early.none') : t(mine.sent ? 'early.mine' : 'early.unsent', score(mine.value));
        return el('li', {}, el('button', { type: 'button', class: 'theme', 'data-theme': theme.id, onclick: () => { opened = theme.id; render(); } },
          el('span', {}, theme.name), el('small', {}, said)));
      }));
      if (focused) list.querySelector(`[data-theme="${focused}"]`)?.focus();
    },
  };
}

const questions = (theme) => theme.asked?.length && el('ul', { class: 'asked' }, ...theme.asked.map((one) => el('li', {}, one)));
const toList = () => button(t('early.back'), () => { opened = null; render(); }, 'plain');

function thinking(theme) {
  return {
    key: 'thinking ' + theme.id,
    title: theme.name,
    body: () => [p(theme.question, 'lead'), p(t('early.only-think')), questions(theme), ...foot(toList())],
  };
}

function think() {
  const { theme } = link.state;
  return {
    key: 'think ' + theme.id,
    title: theme.name,
    calm: true,
    body: () => [p(theme.question, 'lead'), el('div', { class: 'card' }, p(t(theme.hasScale ? 'think.wait' : 'think.no-scale'))), button(t('move.button'), showMove, 'plain left')],
  };
}

function scoring(theme, mine) {
  const { scale } = link.state;
  const inAdvance = link.state.phase === 'early';
  const last = Math.round((scale.max - scale.min) / scale.step);
  // Whole steps, so that 0,1 + 0,2 is 0,3.
  const valueAt = (i) => Number((scale.min + i * scale.step).toFixed(decimals(scale.step)));
  return {
    key: `score ${theme.id} ${theme.round ?? 1}`,
    title: theme.name,
    body: () => {
      let value = mine?.value ?? link.store.picked[`${theme.id} ${theme.round ?? 1}`] ?? null;
      // Nothing is chosen from the start: a ready-made figure in the middle would pull the answers towards it.
      const at = () => (value == null ? Math.round(last / 2) : Math.round((value - scale.min) / scale.step));
      const big = el('output', { for: 'range', 'aria-hidden': 'true' });
      const range = el('input', { id: 'range', type: 'range', min: 0, max: last, step: 1, value: at(), 'aria-label': t('score.label'), 'aria-describedby': 'anonymous' });
      const send = el('button', { class: 'primary' });
      const show = () => {
        big.textContent = value == null ? '–' : score(value);
        big.className = range.className = value == null ? 'none' : '';
        range.setAttribute('aria-valuetext', value == null ? t('score.none') : score(value));
        send.textContent = value == null ? t('score.button-empty') : t('score.button', score(value));
      };
      const pick = (i) => {
        value = valueAt(Math.min(last, Math.max(0, i)));
        range.value = at();
        link.update((s) => { s.picked = { [`${theme.id} ${theme.round ?? 1}`]: value }; });
        if (notice) warn('');
        show();
      };
      const step = (by) => {
        pick(value == null ? at() : at() + by);
        say(score(value));
      };
      range.addEventListener('input', () => pick(Number(range.value)));
      range.addEventListener('click', () => value == null && pick(Number(range.value)));
      range.addEventListener('keydown', (e) => {
        if (value == null && /^(Arrow|Page)/.test(e.key)) {
          e.preventDefault();
          pick(at());
        }
      });
      const answer = (event) => {
        event.preventDefault();
        if (value == null) return warn(t('score.choose'));
        changing = false;
        link.update((s) => { s.picked = {}; });
        opened = null;
        link.rate(theme, value);
        if (inAdvance) say(t('early.mine', score(value)));
        render();
      };
      show();
      const keep = inAdvance ? toList() : mine && button(t('score.back', score(mine.value)), () => { changing = false; render(); }, 'plain');
      return [theme.round > 1 && p(t('score.round', theme.round), 'card'), p(theme.question, 'muted'), questions(theme), el('form', { onsubmit: answer, class: 'whole' },
        el('div', { class: 'score' },
          el('button', { type: 'button', class: 'step', 'aria-label': t('score.down'), onclick: () => step(-1) }, '−'), big,
          el('button', { type: 'button', class: 'step', 'aria-label': t('score.up'), onclick: () => step(1) }, '+')),
        range, el('div', { class: 'ends', 'aria-hidden': 'true' }, el('span', {}, plain(scale.min)), el('span', {}, t('score.best', plain(scale.max)))),
        el('p', { id: 'anonymous', class: 'small muted' }, t('score.anonymous')), ...foot(send, keep))];
    },
  };
}

function answered(theme, mine) {
  const count = p('', 'muted middle');
  return {
    key: `answered ${theme.id} ${theme.round ?? 1} ${mine.value} ${mine.sent}`,
    title: t(mine.sent ? 'answered.title' : 'answered.unsent'),
    body: () => [p(theme.name, 'muted'), p(score(mine.value), 'mine'), !mine.sent && p(t('answered.unsent-hint'), 'middle'), count,
      ...foot(p(t('answered.until'), 'small muted'), button(t('answered.change'), () => { changing = true; render(); }, 'second'))],
    live: () => { count.textContent = t('count.answers', link.state.answers, link.state.joined); },
  };
}

function revealed() {
  const { theme, scale, result } = link.state;
  return {
    key: `revealed ${theme.id} ${theme.round ?? 1}`,
    title: theme.name,
    calm: true,
    body: () => {
      if (!result?.n) return [p(theme.question, 'muted'), p(t('result.none'))];
      const mean = figure(result.mean, 1);
      const one = (name, value, kind) => el('div', { class: kind ?? '' }, el('dt', {}, t('result.' + name)), el('dd', {}, value));
      const words = t('result.picture', plain(scale.min), plain(scale.max), score(result.high), mean, score(result.low), result.n);
      const cell = (name) => el('th', { scope: 'col' }, t('result.' + name));
      return [p(theme.question, 'muted'),
        el('dl', { class: 'figures' }, one('high', score(result.high)), one('mean', mean, 'mean'), one('low', score(result.low)), one('n', result.n)),
        dots(result, scale, words, plain),
        result.parties?.length > 0 && el('section', {}, el('h2', {}, t('result.parties')),
          el('ul', { class: 'asked' }, ...result.parties.map((one) => el('li', {}, t('result.party', one.label, figure(one.mean, 1), one.n))))),
        el('details', {}, el('summary', {}, t('result.table')), el('table', {},
          el('thead', {}, el('tr', {}, cell('value'), cell('count'))),
          el('tbody', {}, ...result.distribution.map((d) => el('tr', {}, el('td', {}, score(d.value)), el('td', {}, String(d.count))))))), button(t('move.button'), showMove, 'plain left')];
    },
  };
}

function notes(phase) {
  const { theme, fields = [] } = link.state;
  const themeId = theme?.id ?? null;
  if (!fields.some((f) => f.key === field)) field = fields[0]?.key ?? null;
  const chosen = () => fields.find((f) => f.key === field);
  const place = () => `${themeId ?? ''}|${field}`;
  const draft = () => link.store.drafts[place()] ?? { text: '' };
  const keep = (change) => link.update((s) => { s.drafts[place()] = { ...s.drafts[place()], label: chosen().label, ...change }; });
  const list = el('div');
  return {
    key: `${phase} ${themeId} ${fields.map((f) => f.key)}`,
    title: theme?.name ?? t('closing.title'),
    calm: true,
    body: () => {
      if (!fields.length) return [p(theme?.question ?? '', 'muted')];
      const now = draft();
      const known = link.store.notes.some((n) => n.id === now.id);
      const text = el('textarea', { id: 'note', maxlength: 2000, 'aria-describedby': 'note-hint note-error', oninput: () => keep({ text: text.value }) });
      text.value = now.text;
      if (now.refused) text.setAttribute('aria-invalid', 'true');
      const error = el('p', { id: 'note-error', class: 'notice', role: 'alert' }, now.refused ?? '');
      const phone = now.phoneNumber && el('label', { class: 'choice check' }, el('input', { type: 'checkbox', id: 'phone-number' }), t('notes.phone-number'));
      const send = (event) => {
        event.preventDefault();
        if (!text.value.trim()) {
          error.textContent = t('notes.empty');
          text.setAttribute('aria-invalid', 'true');
          return text.focus();
        }
        const { id } = draft();
        const isPhone = main.querySelector('#phone-number')?.checked ?? false;
        link.update((s) => { delete s.drafts[place()]; });
        link.note({ id, themeId, field, label: chosen().label, text: text.value.trim(), notPersonnummer: isPhone });
        if (link.lost) say(t('notes.kept'));
        render(true);
        main.querySelector('#note').focus({ preventScroll: true });
      };
      const choose = fields.length > 1 && el('fieldset', {}, el('legend', {}, t('notes.which')), ...fields.map((f) =>
        el('label', { class: 'choice' }, el('input', {
          type: 'radio', name: 'field', value: f.key, checked: f.key === field,
          onchange: () => { field = f.key; render(true); main.querySelector('input:checked').focus({ preventScroll: true }); },
        }), f.label)));
      return [p(theme?.question ?? '', 'muted'), choose, el('form', { onsubmit: send, novalidate: true },
        el('label', { for: 'note' }, fields.length > 1 ? t('notes.label') : chosen().label), text,
        el('p', { id: 'note-hint', class: 'small muted' }, t('notes.hint')), error, phone,
        el('button', { class: 'primary' }, t(known ? 'notes.save' : 'notes.button')),
        known && button(t('notes.cancel'), () => { link.update((s) => { delete s.drafts[place()]; }); render(true); }, 'plain')), list];
    },
    live: () => {
      const sent = link.store.notes.filter((n) => n.themeId === themeId);
      const waiting = new Set(link.unsent.map((o) => o.id));
      const focused = document.activeElement?.dataset?.note;
      list.replaceChildren(...(sent.length ? [el('h2', {}, t('notes.sent')), el('ul', { class: 'sent' }, ...sent.toReversed().map((n) =>
        el('li', {}, el('span', {}, n.text, el('small', {}, waiting.has(n.id) ? `${n.label} · ${t('notes.unsent')}` : n.label)),
          el('button', {
            type: 'button', class: 'plain', 'data-note': n.id, 'aria-label': t('notes.change-what', n.text),
            onclick: () => { field = n.field; keep({ id: n.id, text: n.text }); render(true); main.querySelector('#note').focus(); },
          }, t('notes.change')))))] : []));
      if (focused) list.querySelector(`[data-note="${focused}"]`)?.focus();
    },
  };
}

function fetchingVote() {
  fetchVote();
  return {
    key: `fetching ${slow}`,
    title: link.state.theme.name,
    calm: true,
    body: () => [slow && p(t('vote.loading'), 'muted')],
  };
}

async function fetchVote() {
  if (fetching) return;
  fetching = true;
  const told = setTimeout(() => { slow = true; render(); }, 800);
  for (let tries = 0; !vote; tries++) {
    try {
      // A browser may remember that an address failed.
      ({ vote } = await import(`./vote.js${tries ? '?' + tries : ''}`));
    } catch { await link.pause(Math.min(1000 * 1.6 ** tries, 5000)); }
  }
  clearTimeout(told);
  render();
}

function over() {
  return {
    key: 'over',
    title: t('over.title'),
    body: () => [p(t('over.text')), ...foot(button(t('over.other'), () => location.assign('/dag'), 'second'))],
  };
}

// ---- what happens ----

link.addEventListener('change', () => {
  if (link.state?.phase !== 'score') changing = false;
  if (link.state?.phase !== 'early') opened = null;
  if (link.over) moving = null;
  render();
});
link.addEventListener('contact', () => {
  render();
  if (!link.lost) say(t('contact.back'));
});
link.addEventListener('dropped', () => {
  moving = opened = null;
  render();
  warn(t('join.unknown-ticket'));
});
link.addEventListener('delivered', ({ detail }) => {
  render();
  if (detail.item.kind === 'note') say(t('notes.done'));
});
link.addEventListener('refused', ({ detail: { item, message } }) => {
  const text = message ?? t('error.unknown');
  if (item.kind !== 'note') {
    changing = false;
    render();
    warn(text);
  } else if (shown?.key.includes(String(item.body.themeId)) && !main.querySelector('#note')?.value) {
    field = item.body.field;
    render(true);
    say(text);
    main.querySelector('#note')?.focus();
  } else {
    render(shown.calm && document.activeElement?.id !== 'note'); // not while somebody is writing the next one
    warn(`${t('notes.back')} ${text}`);
  }
});

$('language').addEventListener('click', async () => {
  const other = link.language === 'sv' ? 'en' : 'sv';
  disk.set('stegvis.dag.language', other);
  await speak(other);
  render(true);
  $('language').focus();
});

const asked = disk.get('stegvis.dag.language') ?? (navigator.language.startsWith('en') ? 'en' : 'sv');
await speak(asked);
const code = normalCode(decodeURIComponent(location.pathname.split('/')[2] ?? ''));
const ticket = location.hash.slice(1);
if (ticket) {
  history.replaceState(null, '', location.pathname); // what stands after the # is a secret between two phones
  link.adopt(code, ticket);
} else {
  link.resume(code);
}
render();
