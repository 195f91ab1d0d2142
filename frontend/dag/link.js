/*
 * The phone's end of the protocol in docs/phone-protocol.md: holds the ticket, follows the state of the day and delivers
 * what was answered and written, exactly once, whatever happens to the network, the server or this page in between.
 */

// Private browsing may refuse storage: then the page lives as long as it is open.
const memory = new Map();
export const disk = {
  get(key) {
    try { return localStorage.getItem(key); } catch { return memory.get(key) ?? null; }
  },
  set(key, value) {
    try { localStorage.setItem(key, value); } catch { memory.set(key, value); }
  },
  remove(key) {
    try { localStorage.removeItem(key); } catch { memory.delete(key); }
  },
};

const LONG_POLL = 35000; // the server answers within 25 s; the rest is for a slow network
const REQUEST = 20000;
const LOST_AFTER = 1500; // a phone that wakes up misses once: not worth a message

/** The code as the server wants it: K7M4QX. */
export const normalCode = (typed) => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
/** The code as people read it: K7M 4QX. */
export const spacedCode = (code) => code.replace(/^(...)(?=.)/, '$1 ');

// randomUUID exists only on https; a workshop may be run on a plain address in the house.
function uuid() {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 15) | 64;
  b[8] = (b[8] & 63) | 128;
  return [...b].map((x, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + x.toString(16).padStart(2, '0')).join('');
}

export class Link extends EventTarget {
  code = '';
  language = 'sv';
  /** The last state of the day that the server told. */
  state = null;
  over = false;
  lost = false;
  #since = 0;
  #epoch = 0;
  #sending = false;
  #rated = null;
  #voted = null;
  #polling = null;
  #putting = null;
  #pauses = new Set();
  #unsure = false;
  #lostTimer = 0;

  constructor() {
    super();
    addEventListener('online', () => this.wake());
    addEventListener('offline', () => this.#missed(0));
    addEventListener('pageshow', (e) => e.persisted && this.wake());
    document.addEventListener('visibilitychange', () => document.hidden || this.wake());
  }

  // ---- what this phone remembers, one entry per day code ----

  get store() {
    const empty = { ticket: null, outbox: [], notes: [], drafts: {}, turns: {}, picked: {}, parties: null, party: null, asked: false, early: {} };
    try { return { ...empty, ...JSON.parse(disk.get(this.#key)) }; } catch { return empty; }
  }

  // Read, change, write in one go: another tab of the same day may have written since.
  update(change) {
    const store = this.store;
    change(store);
    disk.set(this.#key, JSON.stringify(store));
  }

  get #key() { return 'stegvis.dag.' + this.code; }
  get ticket() { return this.code && this.store.ticket; }
  get unsent() { return this.code ? this.store.outbox : []; }

  // ---- joining ----

  /** Takes up a day this phone has a ticket for; false if it has none. */
  resume(code) {
    this.#leave();
    this.code = code;
    if (!this.ticket) return false;
    this.#listen(this.#epoch);
    this.#deliver();
    if (!this.store.asked && !this.store.parties) this.#learnParties(this.#epoch);
    return true;
  }

  /** Goes on with the ticket that another phone has shown. */
  adopt(code, ticket) {
    this.code = code;
    this.update((s) => { Object.assign(s, { ticket, asked: false, parties: null, turns: {}, picked: {}, outbox: s.outbox.filter((o) => o.kind === 'note') }); });
    return this.resume(code);
  }

  /** Forgets the day on this phone: another one has taken over. */
  forget() {
    disk.remove(this.#key);
    this.#leave();
    this.code = '';
  }

  // Which party one comes from is a question one may leave: without an answer it is not asked.
  async #learnParties(epoch) {
    try {
      const { status, body } = await this.request('GET', 'party');
      if (status !== 200 || epoch !== this.#epoch || !body.parties) return;
      this.update((s) => {
        Object.assign(s, { parties: body.parties, fewest: body.fewest, party: body.chosen ?? null, asked: !!body.chosen || body.parties.length < 2 });
      });
      this.#tell('change');
    } catch { /* asked again when the page is next opened */ }
  }

  /** Says which party one comes from; null is rather not. */
  say(party) {
    this.update((s) => {
      if (s.party !== party) s.outbox = [...s.outbox.filter((o) => o.kind !== 'party'), { kind: 'party', key: uuid(), body: { party } }];
      Object.assign(s, { party, asked: true });
    });
    this.#deliver();
  }

  /** Returns an empty message when joined, otherwise what to tell the person (null: no contact). */
  async join(code) {
    let answer;
    try { answer = await this.request('POST', 'join', { body: { code } }); } catch { return null; }
    if (answer.status !== 200) return answer.body.message ?? null;
    this.code = code;
    this.update((s) => { s.ticket = answer.body.ticket; });
    this.resume(code);
    return '';
  }

  #leave() {
    this.#epoch++;
    this.#polling?.abort();
    Object.assign(this, { state: null, over: false });
    this.#since = 0;
    this.#rated = null;
    this.#voted = null;
  }

  // ---- following the day ----

  async #listen(epoch) {
    let wait = 1000;
    while (epoch === this.#epoch && !this.over) {
      try {
        this.#polling = new AbortController();
        const asked = this.#unsure ? 0 : this.#since; // after a miss, ask for an answer at once
        const { status, body } = await this.request('GET', 'state?since=' + asked, { timeout: LONG_POLL, abort: this.#polling });
        if (epoch !== this.#epoch) return;
        if (status === 401) return this.#unknownTicket();
        wait = 1000;
        this.#reached();
        if (status === 200) {
          this.#since = body.version;
          this.state = body;
          if (body.phase === 'over') this.#end();
          else this.#standBy();
          this.#tell('change');
        } else if (status === 410) {
          this.#end();
          this.#tell('change');
        } else if (status !== 204) {
          await this.pause(5000);
        }
      } catch {
        if (epoch !== this.#epoch) return;
        if (this.#polling.woken) continue;
        this.#missed(LOST_AFTER);
        await this.pause(wait * (0.75 + Math.random() / 2)); // so that thirty phones do not come back as one
        wait = Math.min(wait * 1.6, 5000);
      }
    }
  }

  /** Asks again at once: after sleep, after lost contact. */
  wake() {
    if (!this.ticket || this.over) return;
    this.#since = 0;
    this.#restart(this.#polling);
    this.#restart(this.#putting);
    this.#endPauses();
    this.#deliver();
  }

  // What is under way may hang on a connection that died in the phone's sleep. Every request may be repeated.
  #restart(request) {
    if (!request) return;
    request.woken = true;
    request.abort();
  }

  #unknownTicket() {
    // A note can be sent on a new ticket. A rating cannot: the old ticket's may already be counted.
    this.update((s) => { s.ticket = null; s.outbox = s.outbox.filter((o) => o.kind === 'note'); s.turns = {}; s.picked = {}; s.parties = null; s.asked = false; s.ballot = null; });
    this.#leave();
    this.#tell('dropped');
  }

  #end() {
    this.over = true;
    disk.remove(this.#key);
  }

  // ---- delivering ----

  /** A score for a theme in its round; a later one replaces an earlier one. */
  rate(theme, value) {
    const round = theme.round ?? 1;
    this.update((s) => {
      const key = `${theme.id} ${round}`;
      // The server knows the count too: this phone may have taken over from another.
      const turn = Math.max(s.turns[key] ?? 0, this.#told(theme)?.turn ?? 0) + 1;
      s.turns[key] = turn;
      if (this.state?.early) s.early[theme.id] = true;
      s.outbox = [...s.outbox.filter((o) => o.themeId !== theme.id || o.kind !== 'rating'), { kind: 'rating', key: uuid(), themeId: theme.id, body: { value, turn, round } }];
    });
    this.#deliver();
  }

  // An answer given in advance stands; it is said once more in the room, so that the party that too few had chosen then is counted.
  #standBy() {
    const { phase, theme, answered, myValue } = this.state;
    if (phase !== 'score' || !answered || !this.store.early[theme.id]) return;
    this.update((s) => { delete s.early[theme.id]; });
    if (this.store.party) this.rate(theme, myValue);
  }

  // What the server says that this phone has answered.
  #told({ id }) {
    const early = this.state?.early?.find((one) => one.id === id);
    if (early) return early.myValue == null ? null : { value: early.myValue, turn: early.myTurn };
    return this.state?.answered && this.state.theme?.id === id ? { value: this.state.myValue, turn: this.state.myTurn } : null;
  }

  /** A note; the same id replaces it. */
  note({ id = uuid(), themeId, field, label, text, notPersonnummer = false }) {
    this.update((s) => {
      const body = { themeId, field, text, ...(notPersonnummer && { notPersonnummer }) };
      s.outbox = [...s.outbox.filter((o) => o.id !== id), { kind: 'note', key: uuid(), id, label, body }];
      const old = s.notes.findIndex((n) => n.id === id);
      s.notes.splice(old < 0 ? s.notes.length : old, 1, { id, themeId, field, label, text, taken: s.notes[old]?.taken });
    });
    this.#deliver();
  }

  /** This phone's answer to a theme and whether it has reached the server. */
  answer(theme) {
    const round = theme.round ?? 1;
    const waiting = this.unsent.find((o) => o.kind === 'rating' && o.themeId === theme.id && o.body.round === round);
    if (waiting) return { value: waiting.body.value, sent: false };
    if (this.#rated?.themeId === theme.id && this.#rated.round === round) return { value: this.#rated.value, sent: true };
    const told = this.#told(theme);
    return told && { value: told.value, sent: true };
  }

  /** The dots of this phone in a voting, all of them; a later vote replaces an earlier one. */
  vote(id, dots) {
    this.update((s) => {
      const turn = (s.ballot?.id === id ? s.ballot.turn : 0) + 1;
      s.ballot = { id, turn, dots };
      s.outbox = [...s.outbox.filter((o) => o.kind !== 'vote'), { kind: 'vote', key: uuid(), votingId: id, body: { dots, turn } }];
    });
    this.#deliver();
  }

  /** Where this phone's dots in a voting are and whether that has reached the server; null for nowhere. */
  voted(id) {
    const waiting = this.unsent.find((o) => o.kind === 'vote' && o.votingId === id);
    if (waiting) return { dots: waiting.body.dots, sent: false };
    const dots = this.#voted?.id === id ? this.#voted.dots : this.state?.voting?.mine ?? {};
    return Object.keys(dots).length ? { dots, sent: true } : null;
  }

  // One at a time and in order: an older answer can never arrive after a newer one from here.
  async #deliver() {
    if (this.#sending) return;
    this.#sending = true;
    const epoch = this.#epoch;
    let wait = 1000;
    try {
      for (let item; (item = this.unsent[0]) && this.ticket && epoch === this.#epoch;) {
        let answer;
        try {
          const path = { rating: `themes/${item.themeId}/rating`, vote: `votes/${item.votingId}`, note: `notes/${item.id}`, party: 'party' }[item.kind];
          this.#putting = new AbortController();
          answer = await this.request('PUT', path, { body: item.body, abort: this.#putting });
        } catch {
          if (this.#putting.woken) continue;
          this.#missed(0);
          await this.pause(wait);
          wait = Math.min(wait * 1.6, 5000);
          continue;
        }
        this.#reached();
        if (epoch !== this.#epoch) return;
        if (answer.status === 401) { this.#unknownTicket(); return; }
        if (answer.status === 429) { await this.pause(5000); continue; }
        wait = 1000;
        this.#settle(item, answer);
      }
    } finally {
      this.#sending = false;
      if (epoch !== this.#epoch && this.unsent.length && this.ticket) this.#deliver();
    }
  }

  #settle(item, { status, body }) {
    this.update((s) => { s.outbox = s.outbox.filter((o) => o.key !== item.key); });
    const taken = status >= 200 && status < 300;
    if (taken && item.kind === 'rating') this.#rated = { themeId: item.themeId, round: item.body.round, value: body.value ?? item.body.value };
    if (taken && item.kind === 'vote') this.#voted = { id: item.votingId, dots: body.dots ?? item.body.dots };
    if (item.kind === 'note') {
      // Refused: what the server has stands, and the text goes back to its field.
      this.update((s) => {
        const note = s.notes.find((n) => n.id === item.id);
        if (note) note[taken ? 'taken' : 'text'] = taken ? item.body.text : note.taken;
        s.notes = s.notes.filter((n) => n.text);
        if (taken) return;
        s.drafts[`${item.body.themeId ?? ''}|${item.body.field}`] =
          { id: item.id, label: item.label, text: item.body.text, refused: body.message ?? '', phoneNumber: body.code === 'personnummer' };
      });
    }
    if (status === 410) this.#end();
    this.#tell(taken ? 'delivered' : 'refused', { item, message: body.message });
  }

  // ---- the line itself ----

  async request(method, path, { body, timeout = REQUEST, abort = new AbortController() } = {}) {
    const timer = setTimeout(() => abort.abort(), timeout);
    try {
      const headers = { Accept: 'application/json', 'Accept-Language': this.language };
      if (this.ticket && path !== 'join') headers['X-Ticket'] = this.ticket;
      if (body) headers['Content-Type'] = 'application/json';
      // No cookies: somebody signed in to Stegvis on the same phone stays as unknown as everyone else.
      const answer = await fetch('/dag/api/' + path,
        { method, headers, body: body && JSON.stringify(body), credentials: 'omit', cache: 'no-store', signal: abort.signal });
      if (answer.status >= 500) throw new Error('server ' + answer.status);
      const text = await answer.text();
      let parsed = {};
      try { parsed = JSON.parse(text); } catch { /* some gateway's own page: the status says enough */ }
      return { status: answer.status, body: parsed };
    } finally {
      clearTimeout(timer);
    }
  }

  #reached() {
    clearTimeout(this.#lostTimer);
    this.#lostTimer = 0;
    this.#unsure = false;
    if (!this.lost) return;
    this.lost = false;
    this.#tell('contact');
    this.#restart(this.#polling);
    this.#endPauses();
  }

  #missed(after) {
    this.#unsure = true;
    if (this.lost || (this.#lostTimer && after)) return;
    clearTimeout(this.#lostTimer);
    this.#lostTimer = setTimeout(() => { this.lost = true; this.#tell('contact'); }, after);
  }

  /** Waits so long, or until there is contact again. */
  pause(ms) {
    return new Promise((done) => {
      const end = () => { clearTimeout(timer); this.#pauses.delete(end); done(); };
      const timer = setTimeout(end, ms);
      this.#pauses.add(end);
    });
  }

  #endPauses() { for (const end of [...this.#pauses]) end(); }

  #tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }
}
