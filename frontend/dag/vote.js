/* Dots on what the group has noted: putting them, handing them in, changing one's mind until the voting closes. */

let changing = null; // the voting in which the person changes dots that are handed in already

/** The screen of the voting that is open; `page` is what phone.js builds screens with. */
export function vote(page) {
  const { voting } = page.link.state;
  const mine = page.link.voted(voting.id);
  return mine && changing !== voting.id ? handedIn(page, voting, mine) : choosing(page, voting, mine);
}

const sum = (dots) => Object.values(dots).reduce((all, one) => all + one, 0);

function choosing({ link, t, el, p, button, foot, say, warn, render }, voting, mine) {
  const { theme } = link.state;
  const kept = link.store.ballot;
  const picked = { ...(kept?.id === voting.id && kept.dots ? kept.dots : mine?.dots) };
  const rows = new Map();
  const list = el('div', { class: 'options' });
  const left = el('p', { class: 'left' });
  const put = (id) => picked[id] ?? 0;
  const rest = () => voting.dots - sum(picked);
  const keep = () => link.update((s) => { s.ballot = { turn: 0, ...(s.ballot?.id === voting.id && s.ballot), id: voting.id, dots: picked }; });
  const show = () => {
    left.textContent = t('vote.left', rest(), voting.dots);
    for (const [id, row] of rows) {
      row.count.textContent = put(id);
      row.item.classList.toggle('chosen', put(id) > 0);
      // Not disabled: a button that is pressed must not lose the focus under the finger or the screen reader.
      row.less.setAttribute('aria-disabled', put(id) === 0);
      row.more.setAttribute('aria-disabled', rest() === 0);
    }
  };
  const change = (id, by) => {
    if (by > 0 && rest() === 0) return say(t('vote.none-left'));
    if (by < 0 && put(id) === 0) return undefined;
    picked[id] = put(id) + by;
    if (!picked[id]) delete picked[id];
    keep();
    warn('');
    show();
    return say(t('vote.said', put(id), rows.get(id).name.textContent, rest()));
  };
  const row = (option, index) => {
    const id = 'option-' + index;
    const name = el('p', { id });
    const under = el('ul', { class: 'under' });
    const count = el('output', { 'aria-hidden': 'true' });
    const step = (sign, by) => el('button', { type: 'button', class: 'step', onclick: () => change(option.id, by) }, sign);
    const less = step('−', -1);
    const more = step('+', 1);
    const item = el('div', { role: 'group', 'aria-labelledby': id }, el('div', { class: 'what' }, name, under), el('div', { class: 'how-many' }, less, count, more));
    return { item, name, under, count, less, more };
  };
  const follow = () => {
    const now = link.state.voting;
    if (now?.id !== voting.id) return;
    const there = new Set(now.options.map((option) => option.id));
    let taken = false;
    for (const [id, { item }] of rows) {
      if (there.has(id)) continue;
      item.remove();
      rows.delete(id);
    }
    for (const id of Object.keys(picked).filter((one) => !there.has(one))) {
      delete picked[id];
      taken = true;
    }
    now.options.forEach((option, index) => {
      if (!rows.has(option.id)) {
        rows.set(option.id, row(option, option.id));
        list.insertBefore(rows.get(option.id).item, list.children[index] ?? null);
      }
      const { name, under, less, more } = rows.get(option.id);
      if (name.textContent !== option.text) {
        name.textContent = option.text;
        less.setAttribute('aria-label', t('vote.less', option.text));
        more.setAttribute('aria-label', t('vote.more', option.text));
      }
      if (under.children.length !== option.notes.length || [...under.children].some((li, i) => li.textContent !== option.notes[i])) {
        under.replaceChildren(...option.notes.map((note) => el('li', {}, note)));
      }
    });
    if (taken) {
      keep();
      warn(t('vote.gone'));
    }
    show();
  };
  const handIn = (event) => {
    event.preventDefault();
    if (!sum(picked) && !mine) return warn(t('vote.choose'));
    changing = null;
    link.vote(voting.id, picked);
    return render();
  };
  return {
    key: 'vote ' + voting.id,
    title: theme.name,
    calm: true,
    body: () => [
      p(voting.dots === 1 ? t('vote.intro-one') : t('vote.intro', voting.dots), 'lead'),
      el('form', { onsubmit: handIn, class: 'whole' }, list, p(t('vote.anonymous'), 'small muted'),
        ...foot(left, el('button', { class: 'primary' }, t('vote.button')),
          mine && button(t('vote.keep'), () => { changing = null; link.update((s) => { s.ballot.dots = mine.dots; }); render(); }, 'plain')))],
    live: follow,
  };
}

function handedIn({ link, t, el, p, button, foot, render }, voting, mine) {
  const { theme } = link.state;
  const count = p('', 'muted');
  const list = el('ul', { class: 'options' });
  return {
    key: `voted ${voting.id} ${JSON.stringify(mine)}`,
    title: t(mine.sent ? 'vote.title' : 'vote.unsent'),
    calm: true,
    body: () => [p(theme.name, 'muted'), !mine.sent && p(t('answered.unsent-hint')), list, count,
      ...foot(p(t('vote.until'), 'small muted'), button(t('vote.change'), () => { changing = voting.id; render(); }, 'second'))],
    live: () => {
      const now = link.state.voting ?? voting;
      list.replaceChildren(...now.options.filter((option) => mine.dots[option.id]).map((option) =>
        el('li', {}, el('div', { class: 'what' }, p(option.text)), el('output', {}, mine.dots[option.id]))));
      count.textContent = t('vote.count', now.voters, link.state.joined);
    },
  };
}
