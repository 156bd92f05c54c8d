// Tìm kiếm: reads ?q=…, fetches the few index files that the query needs, lists what it finds. Text goes into the page as text, never as HTML.
// fold, words and wholes make the same keys as vn.congbo.text.SearchWords; one table of cases tests both.

const TONES = { '\u0300': '1', '\u0301': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' };
const LONGEST = 300; // characters of a query
const MOST_WORDS = 24; // each is one bit of a number
const ENOUGH = 10; // results of one step
const MOST_CONFIRMED = 50;
const MOST_LISTED = 1000; // of one term (vn.congbo.search.Postings): from there on the true count is unknown

export const fold = text => text.normalize('NFKD').replace(/[\p{M}\p{Cf}]+/gu, '').toLowerCase().replaceAll('đ', 'd');

function mark(token) {
  let tone = '';
  const rest = token.normalize('NFKD').toLowerCase()
    .replace(/[\u0300\u0301\u0309\u0303\u0323]/g, t => { tone += TONES[t]; return ''; });
  return rest.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '') + tone;
}

// Vietnamese is written in a few thousand syllables, and normalizing is what costs most: each is done once.
const spellings = new Map();

function spelling(token) {
  let known = spellings.get(token);
  if (!known) {
    known = { folded: fold(token).replace(/[^\p{L}\p{N}]+/gu, ''), marked: mark(token) };
    spellings.set(token, known);
  }
  return known;
}

export function words(text) {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu)]
    .map(m => {
      const { folded, marked } = spelling(m[0]); // not "...": eight times as slow
      return { folded, marked, start: m.index, end: m.index + m[0].length };
    })
    .filter(w => w.folded);
}

const NUMBER = /(?<![\p{L}\p{N}])(\d{1,6}(?:\/\d{4})?(?:(?: ?\/ ?|-)[a-z][a-z0-9]{0,9}){1,4})(?![\p{L}\p{N}])/gu;
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:[/.-]| nam )(\d{4})(?!\d)/g;
const YEAR_FIRST = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g;
// The same with its marks, and with the word "ngày" before it: in a query all of this is one thing, the day.
const DAY = /(?:(?<!\p{L})ng[aà]y )?(?<!\d)(?:(\d{1,2})(?:[/.-]| th[aá]ng )(\d{1,2})(?:[/.-]| n[aă]m )(\d{4})|(\d{4})-(\d{1,2})-(\d{1,2}))(?!\d)/giu;

function day(year, month, date) {
  return month >= 1 && month <= 12 && date >= 1 && date <= 31
    ? [`@${year}-${String(+month).padStart(2, '0')}-${String(+date).padStart(2, '0')}`] : [];
}

const days = folded => [
  ...[...folded.matchAll(DAY_FIRST)].flatMap(m => day(m[3], m[2], m[1])),
  ...[...folded.matchAll(YEAR_FIRST)].flatMap(m => day(m[1], m[2], m[3])),
];

export function wholes(text) {
  const folded = fold(text);
  const numbers = [...folded.matchAll(NUMBER)].map(m => '#' + m[1].replace(/[^\p{L}\p{N}]+/gu, ''));
  return [...new Set([...numbers, ...days(folded)])].sort();
}

export function hash(term) {
  const hashed = term.replace(/^(#\d+).*$/, '$1');
  let h = 0x811c9dc5;
  for (let i = 0; i < hashed.length; i++) {
    h = Math.imul(h ^ hashed.charCodeAt(i), 0x01000193);
  }
  return (h ^ h >>> 15) >>> 0;
}

// What a query asks for. mask: which of its words a term speaks for.
export function read(raw) {
  const text = raw.slice(0, LONGEST);
  const dates = [...new Set(days(fold(text)))];
  const whole = text.normalize('NFKC');
  const plain = whole
    .replace(DAY, (written, d, m, y, y2, m2, d2) => dates.includes(day(y ?? y2, m ?? m2, d ?? d2)[0]) ? ' ' : written);
  const all = words(plain).slice(0, MOST_WORDS);
  const phrases = [...whole.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]/g)]
    .map(m => words(m[1]))
    .filter(p => p.length);
  const terms = [];
  const term = (from, length) => ({
    key: all.slice(from, from + length).map(w => w.folded).join(' '),
    words: all.slice(from, from + length),
    mask: ((1 << length) - 1) << from,
  });
  for (let i = 0; i + 1 < all.length; i++) {
    terms.push(term(i, 2));
    if (/^\d{1,6}$/.test(all[i].folded)) {
      for (let n = 2; n <= 6 && i + n <= all.length && /^([a-z][a-z0-9]{0,9}|\d{4})$/.test(all[i + n - 1].folded); n++) {
        const whole = term(i, n);
        terms.push({ ...whole, key: '#' + whole.key.replaceAll(' ', ''), words: [], whole: true });
      }
    }
  }
  dates.slice(0, 4).forEach((key, i) => terms.push({ key, words: [], mask: 1 << all.length + i, whole: true }));
  const singles = all.map((w, i) => term(i, 1));
  const asked = all.length + Math.min(dates.length, 4);
  return {
    words: all,
    phrases,
    terms: all.length === 1 ? [...terms, ...singles] : terms,
    singles: all.length === 1 ? [] : singles,
    full: 2 ** asked - 1,
    bare: all.every(w => w.folded === w.marked),
    cut: raw.length > LONGEST || words(plain).length > MOST_WORDS,
  };
}

/* The index */

// A copy that is read offline brings its own way to a file (vn.congbo.pack): from a disk nothing can be fetched.
const fetched = address => fetch(address, { signal: AbortSignal.timeout?.(30000) }).then(answer => {
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
});
const { load = fetched, file: fileOf = address => address } = globalThis.congboBanLuu ?? {};

const loaded = new Map();
let layout;

// null when it does not come; then it is asked for again the next time.
async function json(address) {
  if (!loaded.has(address)) loaded.set(address, load(address));
  try {
    return await loaded.get(address);
  } catch (e) {
    loaded.delete(address);
    return null;
  }
}

async function open() {
  layout = await json('chi-muc.json');
  if (layout?.format !== 1) {
    loaded.delete('chi-muc.json');
    throw new Error('index');
  }
  const starts = (items, count) => {
    let sum = 0;
    return items.map(item => { const start = sum; sum += count(item); return start; });
  };
  layout.runStarts ??= starts(layout.runs, run => run[0]);
  layout.shownStarts ??= starts(layout.shown, count => count);
}

// Place of the last start that is not behind the number.
function place(starts, number) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (starts[middle] <= number) low = middle; else high = middle - 1;
  }
  return low;
}

function facts(entry) {
  const [, kind, year, units, ended] = layout.runs[place(layout.runStarts, entry)];
  return { loai: [kind], nam: year ? [String(year)] : [], 'don-vi': units.map(u => layout.units[u][0]), ended };
}

async function shown(entry) {
  const file = place(layout.shownStarts, entry);
  const entries = await json(`../${layout.folder}d/${file}.json`);
  return entries?.[entry - layout.shownStarts[file]];
}

// How well a spelling answers what was typed: marks that were typed are meant.
function likeness(asked, marked, bare) {
  if (bare || !asked.length) return 1;
  const found = marked.split(' ');
  return Math.min(...asked.map((w, i) => w.marked === found[i] ? 1 : w.marked === w.folded ? 0.6 : 0.25));
}

// Entry → what the term gives it.
async function lookUp(term, bare) {
  const file = await json(`../${layout.folder}t/${hash(term.key) & layout.terms - 1}.json`);
  const found = new Map();
  const exact = new Set();
  let isWhole = true;
  if (file && Object.hasOwn(file, term.key)) {
    const spellings = Object.entries(file[term.key]);
    const count = spellings.reduce((sum, [, list]) => sum + list[0], 0);
    const rarity = Math.log(1 + layout.entries / count) * (term.whole ? 3 : term.words.length);
    for (const [marked, [number, ...groups]] of spellings) {
      if (number > MOST_LISTED) isWhole = false;
      const like = likeness(term.words, marked, bare);
      for (const [weight, ...steps] of groups) {
        let entry = 0;
        for (const step of steps) {
          entry += step;
          found.set(entry, Math.max(found.get(entry) ?? 0, rarity * (1 + weight) * like));
          if (like > 0.25) exact.add(entry);
        }
      }
    }
  }
  return { term, found, exact, isWhole, isThere: file !== null };
}

async function search(query) {
  const answers = await Promise.all(query.terms.map(t => lookUp(t, query.bare)));
  const entries = new Map();
  const add = ({ term, found }) => found.forEach((score, entry) => {
    const known = entries.get(entry) ?? [0, 0];
    entries.set(entry, [known[0] + score, known[1] | term.mask]);
  });
  answers.forEach(add);
  const isFull = mask => mask === query.full;
  if ([...entries.values()].filter(e => isFull(e[1])).length < ENOUGH) {
    (await Promise.all(query.singles.map(t => lookUp(t, query.bare)))).forEach(a => { answers.push(a); add(a); });
  }
  for (const phrase of query.phrases) {
    for (const wanted of await Promise.all(phraseTerms(phrase).map(t => lookUp(t, query.bare)))) {
      answers.push(wanted);
      entries.forEach((v, entry) => wanted.exact.has(entry) || entries.delete(entry));
    }
  }
  const ranked = [...entries].map(([entry, [score, mask]]) =>
    ({ entry, full: isFull(mask), score: score * (facts(entry).ended ? 0.7 : 1) }));
  ranked.sort((a, b) => b.full - a.full || b.score - a.score || a.entry - b.entry);
  const full = ranked.filter(r => r.full);
  const best = full.length ? full : ranked;
  const inText = query.phrases.some(p => p.length > 2);
  const { all, isThere } = inText ? await confirmed(best, query) : { all: best.map(r => r.entry), isThere: true };
  return {
    all,
    isWhole: answers.every(a => a.isWhole) && !(inText && best.length > MOST_CONFIRMED),
    isThere: isThere && answers.every(a => a.isThere),
  };
}

function phraseTerms(phrase) {
  const pairs = phrase.length === 1 ? [phrase] : phrase.slice(1).map((w, i) => [phrase[i], w]);
  return pairs.map(pair => ({ key: pair.map(w => w.folded).join(' '), words: pair, mask: 0 }));
}

// Pairs that stand in an entry need not stand there one behind the other.
async function confirmed(ranked, query) {
  const best = ranked.slice(0, MOST_CONFIRMED).map(r => r.entry);
  const texts = await Promise.all(best.map(shown));
  return {
    all: best.filter((e, i) => !texts[i] || texts[i][4] || query.phrases.every(p => has(texts[i], p))),
    isThere: texts.every(Boolean),
  };
}

function has([, title, , text], phrase) {
  const found = words(title + ' . ' + text);
  const same = (w, p) => p && w && (p.marked === p.folded ? w.folded === p.folded : w.marked === p.marked);
  return found.some((w, i) => phrase.every((p, n) => same(found[i + n], p)));
}

/* What the page shows */

function hits(tokens, query) {
  const marks = new Array(tokens.length).fill(false);
  for (const term of query.terms) {
    const length = term.key.split(' ').length;
    for (let i = 0; i < tokens.length; i++) {
      if (term.whole ? wholeAt(tokens, i, term.key, marks)
        : term.key === tokens.slice(i, i + length).map(t => t.folded).join(' ')) {
        for (let n = 0; n < length; n++) marks[i + n] = true;
      }
    }
  }
  const single = new Set(query.words.map(w => w.folded));
  return marks.includes(true) ? marks : tokens.map(t => single.has(t.folded));
}

function wholeAt(tokens, i, key, marks) {
  if (!/^\d/.test(tokens[i].folded)) return false;
  for (let n = 1; n <= 6 && i + n <= tokens.length; n++) {
    const part = tokens.slice(i, i + n).map(t => t.folded);
    const [a, b, c, ...rest] = part.filter(p => p !== 'thang' && p !== 'nam');
    if ('#' + part.join('') === key || !rest.length && [...day(a, b, c), ...day(c, b, a)].includes(key)) {
      for (let k = 0; k < n; k++) marks[i + k] = true;
      return false; // marked already
    }
  }
  return false;
}

function highlight(element, text, query, room) {
  const tokens = words(text);
  const marks = hits(tokens, query);
  let from = 0;
  let best = -1;
  for (let i = 0; room && i < tokens.length; i++) {
    const count = marks[i] ? marks.slice(i, i + room).filter(Boolean).length : 0;
    if (count > best) { best = count; from = i; }
  }
  const first = Math.max(0, from - 8);
  let end = room ? Math.min(tokens.length, first + room) : tokens.length;
  for (let n = 0; n < MOST_WORDS && marks[end - 1] && marks[end]; n++) end++; // what was found is not cut
  let at = first ? tokens[first].start : 0;
  if (first) element.append('… ');
  for (let i = first; i < end; i++) {
    let n = i;
    while (n < end && marks[n]) n++;
    if (n > i) {
      const mark = document.createElement('mark');
      mark.textContent = text.slice(tokens[i].start, tokens[n - 1].end);
      element.append(text.slice(at, tokens[i].start), mark);
      at = tokens[n - 1].end;
      i = n - 1;
    }
  }
  const stop = end < tokens.length ? tokens[end - 1].end : text.length;
  element.append(text.slice(at, stop), end < tokens.length ? ' …' : '');
}

function make(name, className, ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

const FACETS = ['loai', 'nam', 'don-vi'];
const page = document.querySelector('[data-tim]');
const say = page?.dataset;
const status = page?.querySelector('[role=status]');
const list = page?.querySelector('ol');
const filters = page?.querySelector('[data-loc]');
const folded = page?.querySelector('details');
const more = page?.querySelector('[data-xem-them]');
let turn = 0;
let next = () => {};

const nameOf = {
  loai: key => document.querySelector(`[data-loai="${CSS.escape(key)}"]`)?.textContent ?? key,
  nam: key => key,
  'don-vi': key => layout.units.find(u => u[0] === key)?.[1] ?? key,
};

async function item(entry, query) {
  const found = await shown(entry);
  if (!found) return null;
  const [address, title, context, text] = found;
  const link = make('a', '');
  link.href = '..' + fileOf(address);
  highlight(link, title, query, 0);
  const kind = nameOf.loai(facts(entry).loai[0]);
  const result = make('li', '', make('h2', '', link), make('p', 'dong', context ? `${kind} · ${context}` : kind));
  if (text) {
    const excerpt = make('p', 'trich');
    highlight(excerpt, text, query, 40);
    result.append(excerpt);
  }
  return result;
}

function showFilters(all, chosen, parameters) {
  filters.replaceChildren();
  for (const facet of FACETS) {
    const others = FACETS.filter(f => f !== facet);
    const counts = new Map();
    all.filter(e => others.every(f => !chosen[f] || facts(e)[f].includes(chosen[f])))
      .forEach(e => facts(e)[facet].forEach(v => counts.set(v, (counts.get(v) ?? 0) + 1)));
    if (chosen[facet] && !counts.has(chosen[facet])) counts.set(chosen[facet], 0);
    if (counts.size < 2 && !chosen[facet]) continue;
    const links = [...counts].sort((a, b) => facet === 'nam' ? b[0] - a[0] : b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 12).map(([value, count]) => {
      const address = new URLSearchParams(parameters);
      if (chosen[facet] === value) address.delete(facet); else address.set(facet, value);
      const link = make('a', '', `${nameOf[facet](value)} (${count})`);
      link.href = '?' + address;
      if (chosen[facet] === value) { link.setAttribute('aria-current', 'true'); link.append(` × ${say.bo}`); }
      return make('li', '', link);
    });
    filters.append(make('p', 'nho', say[facet === 'don-vi' ? 'donVi' : facet] + ':'), make('ul', 'loi-tat', ...links));
  }
}

async function run() {
  const mine = ++turn;
  const parameters = new URLSearchParams(location.search);
  const raw = parameters.get('q') ?? '';
  const query = read(raw);
  page.querySelector('input').value = raw.slice(0, LONGEST);
  next = () => {};
  more.hidden = true;
  list.replaceChildren();
  filters.replaceChildren();
  folded.hidden = true;
  document.body.classList.toggle('dang-tim', query.full > 0);
  if (!query.full) {
    status.textContent = raw.trim() ? say.khongChu : '';
    return;
  }
  status.textContent = say.dangTim;
  try {
    await open();
    const found = await search(query);
    if (mine === turn) await show(found, query, parameters, mine);
  } catch (e) {
    if (mine === turn) status.textContent = say.loi;
  }
}

async function show({ all, isWhole, isThere }, query, parameters, mine) {
  const chosen = Object.fromEntries(FACETS.map(f => [f, parameters.get(f)]));
  const waiting = all.filter(e => FACETS.every(f => !chosen[f] || facts(e)[f].includes(chosen[f])));
  const found = isWhole ? say.ketQua : say.nhieu;
  const count = waiting.length ? found.replace('{n}', waiting.length.toLocaleString('vi')) : say.khong;
  const missing = new Set(); // what did not come is asked for again at the end
  next = async focus => {
    const part = waiting.splice(0, ENOUGH);
    const items = await Promise.all(part.map(e => item(e, query)));
    if (mine !== turn) return;
    const came = items.filter(Boolean);
    part.forEach((e, i) => items[i] ? missing.delete(e) : waiting.push(e) && missing.add(e));
    list.append(...came);
    more.hidden = !waiting.length;
    const news = [count, query.cut ? say.cat : '', isThere && !missing.size ? '' : say.thieu].filter(Boolean).join(' ');
    if (status.textContent !== news) status.textContent = news; // else it would be read out again
    if (focus) (came[0]?.querySelector('a') ?? status).focus();
  };
  showFilters(all, chosen, parameters);
  folded.hidden = !filters.firstChild;
  folded.open = FACETS.some(f => chosen[f]);
  await next(false);
}

function go(parameters) {
  history.pushState(null, '', '?' + parameters);
  return run();
}

if (page) {
  page.querySelector('form').addEventListener('submit', event => {
    event.preventDefault();
    go(new URLSearchParams({ q: page.querySelector('input').value.trim().slice(0, LONGEST + 1) }));
  });
  filters.addEventListener('click', event => {
    const link = event.target.closest('a');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      go(new URLSearchParams(new URL(link.href).search)).then(() => status.focus());
    }
  });
  more.addEventListener('click', () => next(true));
  addEventListener('popstate', run);
  run().finally(() => page.closest('main').classList.add('xong')); // see the style sheet
}
