/**
 * Returns the results of a search as data: pages, their parts and their excerpts. search-list.js shows these results.
 */
import { endsOf, nameWord, normalized } from '../search/name-words.ts';

/**
 * The options with which Pagefind ranks the results. Words in titles and keywords count more than words in the text.
 * Long pages do not get a lower rank, because a chapter of the guide may explain a subject and mention it only once.
 */
export const ranking = {
  metaWeights: { title: 6, keywords: 6 },
  pageLength: 0.4,
  termFrequency: 0.6,
  termSaturation: 1.2,
  termSimilarity: 4,
};

/**
 * The maximum numbers of pages in a group, and of parts of a page. They are small, so that readers do not have to
 * scroll much. A reader who does not find a page can type a more exact query.
 */
const limits = { own: 8, others: 4, fields: 3, before: 2, parts: 3 };

/** The number of words in an excerpt, and the maximum number of words before the match. */
const excerptWords = { all: 28, before: 12 };

/**
 * Names for which a search would find too many pages, because little is left of them without their punctuation (`c`,
 * `net`). The value is the word that the keywords of pages contain instead of the name.
 */
const spoken = new Map([
  ['c#', 'csharp'],
  ['.net', 'dotnet'],
]);

/** Matches a query that is an API call: `POST /v1/webhook`, with or without a method and a host. */
const address = /^(?:(get|post|put|patch|delete)\s+)?(?:https?:\/\/[^/\s]+)?(\/[^\s?#]+)$/i;

/**
 * The value of Pagefind's filter `api` for pages that belong to no particular description, such as the home page. The
 * constant `shared` in search/indexed-page.ts must have the same value.
 */
const shared = 'all';

/**
 * Prepares the search in one language, for a reader who reads the pages of one description.
 *
 * The results are in groups, because readers rarely need a page of another description, even if the page often contains
 * the word. The first group has the pages of the reader's own description, and the pages that do not belong to a
 * description. A group for each other description follows.
 *
 * @param pagefind an instance of Pagefind
 * @param {{ own: string, apis: readonly string[], fillers: string, spellings: string }} about `own` is the name of the
 * description that the reader reads, and `apis` contains the names of all descriptions. `fillers` are the words of a
 * query that a found page need not contain. `spellings` says how people type letters that their keyboard lacks
 * @returns a function that searches for a query and resolves to the groups of pages; its parameter `signal` aborts the
 * search
 */
export async function newSearch(pagefind, { own, apis, fillers, spellings }) {
  const groups = await Promise.all([
    groupOf(pagefind, own, [own, shared], limits.own),
    ...apis.filter((api) => api !== own).map((api) => groupOf(pagefind, api, [api], limits.others)),
  ]);
  const typed = spellings
    .split(' ')
    .filter(Boolean)
    .map((pair) => pair.split('='));
  // Sort results with the same score by id; otherwise, their order could differ each time.
  const resultsOf = async (text, signal) => {
    const { results } = await pagefind.search(text);
    signal.throwIfAborted();
    return results.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  };
  const find = async (query, signal) => {
    const search = (text) => resultsOf(text, signal);
    const load = (...which) => unlessAborted(loaded(...which), signal);
    const isThere = async (term) =>
      (await load(await search(term), limits.before, (data) => hasTerms(data, [term])[0])).length >
      0;
    /** Returns the term as it was typed, or in another spelling, if pages contain the term only in that spelling. */
    const spelled = async (term) => {
      const all = spellingsOf(term, typed);
      if (all.length > 1) for (const one of all) if (await isThere(one)) return one;
      return term;
    };
    const words = query.split(/\s+/).map((word) => spoken.get(word.toLowerCase()) ?? word);
    const terms = withoutFillers(await Promise.all(words.filter(normalized).map(spelled)), fillers);
    const { name, isPath } = nameIn(query, terms);
    // The index contains an artificial word for the name of each field. This word finds only the pages with a field of
    // exactly this name.
    const [all, fields] = await Promise.all([
      search(terms.join(' ')),
      name ? search(`"${nameWord(name)}"`) : [],
    ]);
    let any;
    const found = groups.map(async ({ api, ids, limit }) => {
      const mine = (results) => results.filter(({ id }) => ids.has(id));
      const [withAll, withName] = await Promise.all([
        load(mine(all), limit, (data) => hasTerms(data, terms).every(Boolean)),
        load(mine(fields), isPath ? limit : limits.fields, ({ meta }) => hasName(meta, name)),
      ]);
      const pages = merged(withAll, withName, isPath).slice(0, limit);
      if (pages.length === 0 && terms.length > 1) {
        any ??= withAny(terms, search);
        const isFound = (data) => hasTerms(data, terms).some(Boolean);
        pages.push(...(await load(mine(await any), limit, isFound)));
      }
      return { api, pages: pages.map((data) => pageOf(data, name)) };
    });
    return (await Promise.all(found)).filter(({ pages }) => pages.length > 0);
  };
  return async (query, signal = new AbortController().signal) => {
    // A query such as `event.data.title` may begin with a variable of the reader's code. If nothing is found, search
    // for the end of the path, too.
    const queries = /^\S+$/.test(query) && !address.test(query) ? endsOf(query) : [];
    let found = await find(query, signal);
    for (const end of queries.slice(1)) if (found.length === 0) found = await find(end, signal);
    return found;
  };
}

/**
 * Returns the ids of the pages whose filter `api` has one of the values. A search without a word lists all these pages.
 */
async function groupOf(pagefind, api, values, limit) {
  const { results } = await pagefind.search(null, { filters: { api: { any: values } } });
  return { api, ids: new Set(results.map(({ id }) => id)), limit };
}

function hasName({ names = '' }, name) {
  return names.split(' ').includes(nameWord(name));
}

/**
 * Merges two lists: `pages` contain the words of the query, and `named` have a field with the name in the query. The
 * best of `pages` come first, because the query may be the title of a page. Then come `named`, and then the rest of
 * `pages`. A path or a call cannot be a title, so `named` come first for such a query.
 */
function merged(pages, named, isPath) {
  const before = isPath ? 0 : limits.before;
  const isIn =
    (list) =>
    ({ raw_url }) =>
      list.some((page) => page.raw_url === raw_url);
  const first = pages.slice(0, before);
  const next = named.filter((page) => !isIn(first)(page));
  return [...first, ...next, ...pages.slice(before).filter((page) => !isIn(next)(page))];
}

/**
 * Returns the name in a query, and `isPath`: true if the name is a path such as `data.title`, or a call such as `GET
 * /webhook`.
 */
function nameIn(query, terms) {
  const [isAddress, method = '', path = ''] = address.exec(query) ?? [];
  // Ignore a slash at the end of the path, because the service ignores it, too.
  if (isAddress) return { name: `${method} ${path.replace(/\/$/, '')}`, isPath: true };
  if (terms.length !== 1 || !normalized(terms[0])) return { name: '', isPath: false };
  return { name: terms[0], isPath: endsOf(terms[0]).length > 1 };
}

/** Returns the words of a query without fillers such as "the", or all words if each word is a filler. */
function withoutFillers(terms, fillers) {
  const ignored = new Set(fillers.split(' ').map(normalized));
  const others = terms.filter((term) => !ignored.has(normalized(term)));
  return others.length > 0 ? others : terms;
}

/** Returns the possible spellings of a word, because two typed letters may mean one letter: `ae` means `ä`. */
function spellingsOf(term, spellings) {
  let all = [term];
  for (const [letter, typed] of spellings)
    all = all.flatMap((one) => [
      one,
      ...(one.toLowerCase().includes(typed)
        ? [one.replaceAll(new RegExp(typed, 'gi'), letter)]
        : []),
    ]);
  return all;
}

/** Returns the pages that contain at least one of the words. Pages with the most words are first. */
async function withAny(terms, search) {
  const all = new Map();
  for (const results of await Promise.all(terms.map(search)))
    for (const result of results) {
      const { count = 0, score = 0 } = all.get(result.id) ?? {};
      all.set(result.id, { result, count: count + 1, score: score + result.score });
    }
  return [...all.values()]
    .toSorted((a, b) => b.count - a.count || b.score - a.score)
    .map(({ result }) => result);
}

/** Loads the data of the first results, and returns the data that `isFound` accepts. */
async function loaded(results, limit, isFound) {
  return (await Promise.all(results.slice(0, limit).map(dataOf))).filter(isFound);
}

/** Settles like the promise, but rejects as soon as the signal is aborted. */
function unlessAborted(promise, signal) {
  return new Promise((resolve, reject) => {
    promise.then(resolve, reject);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** The promise of the most recently started load of each page, by the id of the page. */
const loads = new Map();

/**
 * Loads the data of a result. Pagefind stores the matches of a search in one object per page. Two searches must not
 * load the same page at the same time; otherwise, one search would get the matches of the other search.
 */
function dataOf(result) {
  const data = async () => ({ ...(await result.data()) });
  const load = (loads.get(result.id) ?? Promise.resolve()).then(data, data);
  loads.set(result.id, load);
  return load;
}

/**
 * For each term: true if the page really contains the term. If no page contains a term, Pagefind finds words with the
 * same beginning: it would show `DateTime` to a reader who searches for "Datenbank".
 */
function hasTerms({ content, meta, locations }, terms) {
  const words = wordsOf(content);
  const found = locations.map((location) => normalized(words[location] ?? ''));
  const text = [...found, normalized(`${meta.title} ${meta.keywords ?? ''}`)].join(' ');
  // Compare only the beginning of each term, because the ending of the found word may differ: wiederholt, Wiederholung.
  return terms
    .map(normalized)
    .map((term) => text.includes(term.slice(0, Math.max(3, Math.ceil(term.length * 0.6)))));
}

function wordsOf(content) {
  return content.split(/[^\S\uFEFF]+/);
}

/** Returns a page with its best parts. If a field has the name in the query, the field is the first part. */
function pageOf({ raw_url, meta, filters, content, anchors, weighted_locations }, name) {
  const words = wordsOf(content);
  const [beginning, ...sections] = sectionsOf(anchors, words, meta.title);
  for (const { location, balanced_score } of weighted_locations) {
    const section = sections.findLast(({ from }) => from <= location) ?? beginning;
    section.hits.set(location, balanced_score);
  }
  const parts = sections
    .map((section) => ({
      ...section,
      score: isField(section, name) ? Infinity : Math.max(0, ...section.hits.values()),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.from - b.from)
    .slice(0, limits.parts)
    .map((section) => ({
      title: section.title,
      isName: section.isName,
      hash: `#${section.id}`,
      excerpt: excerptOf(words, section),
    }));
  return {
    title: meta.title,
    path: raw_url.slice(1),
    where: filters.where?.[0] ?? '',
    // The excerpt comes from the beginning of the page. Omit the excerpt if only the parts contain the words.
    excerpt: parts.length === 0 || beginning.hits.size > 0 ? excerptOf(words, beginning) : [],
    parts,
  };
}

/** True if a section describes a field with this name. The field `data.isAnonymous` also has the name `isAnonymous`. */
function isField({ title }, name) {
  return name !== '' && endsOf(title).some((end) => nameWord(end) === nameWord(name));
}

/** The sections of a page: its beginning, and the text after each heading or field. */
function sectionsOf(anchors, words, pageTitle) {
  const starts = anchors
    .map(({ id, title, text, element, location }) => ({
      id,
      isName: Boolean(title),
      title: title || (/^h[2-6]$/.test(element) ? text?.trim() : ''),
      // Skip the heading in the excerpt, because the result already shows the heading as its title.
      skip: title ? 1 : (text?.trim().split(/\s+/).length ?? 0),
      from: location,
    }))
    .filter(({ title }) => title)
    .toSorted((a, b) => a.from - b.from);
  const heading = wordsOf(pageTitle);
  const isHeaded = heading.every((word, at) => normalized(word) === normalized(words[at] ?? ''));
  const skip = isHeaded ? heading.length : 0;
  return [{ id: '', title: '', isName: false, skip, from: 0 }, ...starts].map((start, index) => ({
    ...start,
    to: starts[index]?.from ?? words.length,
    hits: new Map(),
  }));
}

/**
 * Returns the index of the first word of the sentence that contains the word at `location`. If the sentence begins
 * before the earliest word that an excerpt may show, returns the index of that earliest word.
 */
function sentenceOf(words, location) {
  const limit = location - excerptWords.before;
  for (let at = location; at > limit; at--) if (isEnd(words[at - 1])) return at;
  return limit;
}

/** True if a word ends a sentence. Pagefind adds a full stop to headings and paragraphs. */
function isEnd(word) {
  return word === undefined || /[.!?]$/.test(word);
}

/** Returns the words around the best match, each with `isMatch`. */
function excerptOf(words, { from, to, skip, hits }) {
  const start = Math.min(from + skip, to);
  const inText = [...hits].filter(([location]) => location >= start);
  const [best] = inText.toSorted(([a, one], [b, other]) => other - one || a - b)[0] ?? [start];
  const first = Math.max(start, Math.min(sentenceOf(words, best), to - excerptWords.all));
  const last = Math.min(to, first + excerptWords.all);
  const excerpt = words
    .slice(first, last)
    .map((text, index) => ({ text, isMatch: hits.has(first + index) }));
  if (excerpt.length === 0) return [];
  return [
    ...(first > start && !isEnd(words[first - 1]) ? [{ text: '…', isMatch: false }] : []),
    ...excerpt,
    ...(last < to ? [{ text: '…', isMatch: false }] : []),
  ];
}
