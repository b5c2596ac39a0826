/** Prepares a page for the search index: without the parts that are on every page, and with an entry for each field. */
import { escapeHtml } from '../pages/page.js';
import { endsOf, nameWord } from './name-words.js';

/** A page for the search index. */
export interface IndexedPage {
  language: string;
  /** The path of the page, relative to the root of the site. */
  path: string;
  /** The main text of the page, as HTML. */
  article: string;
  /** The code next to the article, as HTML. */
  aside?: string | undefined;
  /**
   * The name of the description that the page is about; undefined if the page belongs to no particular description,
   * such as the home page.
   */
  api: string | undefined;
  /** The path in the server URL of the description: `/v1`. */
  server?: string | undefined;
  /** The part of the site to which the page belongs. Search results show it: `Events · v1`. */
  where: string;
  /** Words that the page does not contain, but that readers who need the page search for. */
  keywords: string | undefined;
}

/**
 * The value of Pagefind's filter `api` for pages that belong to no particular description, such as the home page. The
 * constant `shared` in assets/search-results.js must have the same value.
 */
const shared = 'all';

/**
 * CSS selectors of elements that the index ignores: the link to the parent page, the list of facts at the top of a
 * page, the marks of sources, lists of links to other pages, and the notes in headings. If the index did not ignore the
 * notes, Pagefind would show them in the titles of results.
 */
export const ignored = ['.above', '.facts', '.marks', '.list', 'h2 small', 'h2 em'];

/** The weight of words in code. It is low, because code contains many words that the text already contains. */
const weightOfCode = 0.2;

/**
 * The weight of the names of fields. It is the highest possible weight, because a reader who searches for the name of a
 * field needs its description.
 */
const weightOfNames = 10;

/**
 * Returns the HTML that Pagefind reads. This HTML is not published, so the published pages contain no additions for the
 * search.
 */
export function indexedHtml(page: IndexedPage): string {
  const { language, article, aside = '', api = shared, server = '', where, keywords = '' } = page;
  const names = new Set(
    [
      ...[...article.matchAll(field)].flatMap(([, id = '', name = '']) => [
        name,
        ...endsOf(nameOf(id)),
      ]),
      ...addressesOf(article, server),
    ].map(nameWord),
  );
  const properties = [
    `<i data-pagefind-filter="${escapeHtml(`api:${api}`)}"></i>`,
    `<i data-pagefind-filter="${escapeHtml(`where:${where}`)}"></i>`,
    ...(names.size > 0 ? [`<i data-pagefind-meta="names:${[...names].join(' ')}"></i>`] : []),
    ...(keywords ? [`<i data-pagefind-meta="${escapeHtml(`keywords:${keywords}`)}"></i>`] : []),
  ];
  return `<!doctype html>
<html lang="${language}"><body>
${properties.join('')}
${weighted(article)}
<div data-pagefind-weight="${weightOfCode}">${aside}</div>
</body></html>`;
}

/** Matches the start of a field in HTML. `fieldItem` in pages/fields.ts writes this HTML. */
const field = /<li id="([^"]+)"><div><a class="name"(?= href="[^"]*"><code>([^<]*)<)/g;

/** Matches the method and the path of a call in HTML. `operationPage` in pages/operation.ts writes this HTML. */
const endpoint = /<p class="endpoint"><span class="method \w+">(\w+)<\/span> <code>(\/[^<]*)</;

/**
 * Returns the strings with which readers may search for a call: with and without the method, and with and without the
 * path of the server.
 */
function addressesOf(article: string, server: string): string[] {
  const [, method = '', path = ''] = endpoint.exec(article) ?? [];
  return path ? [path, server + path].flatMap((one) => [one, `${method} ${one}`]) : [];
}

/**
 * Matches the word "required" after a type. A full stop is added after the match; otherwise, an excerpt would show the
 * type and the description of a field as one sentence.
 */
const need = /<span class="type">.*?<\/span> <em>[^<]*/g;

function weighted(article: string): string {
  return article
    .replaceAll(
      field,
      (_, id: string) =>
        `<li id="${id}" data-pagefind-title="${nameOf(id)}"><div><a data-pagefind-weight="${weightOfNames}" class="name"`,
    )
    .replaceAll('<pre', `<pre data-pagefind-weight="${weightOfCode}"`)
    .replaceAll(need, '$&.');
}

/**
 * Returns the path of a field from its id. Removes the number or the `_` at the end of the id, which makes an id
 * unique.
 */
function nameOf(id: string): string {
  return id.replace(/-\d+$|_$/, '');
}

/**
 * Returns the keywords of a page: the keywords for its whole path, and the keywords for its path without the name of
 * the description. Pages with the same path in every description share the latter.
 */
export function keywordsFor(
  path: string,
  api: string | undefined,
  keywords: Readonly<Record<string, string>>,
): string | undefined {
  const inApi = api !== undefined && path.startsWith(`${api}/`) ? path.slice(api.length + 1) : '';
  return [keywords[path], inApi && keywords[inApi]].filter(Boolean).join(', ') || undefined;
}
