/** A page as the search index reads it: its text without the parts of every page, and an entry for each field. */
import { escapeHtml } from '../pages/page.js';
import { endsOf, nameWord } from './name-words.js';

/** A page for the search index. */
export interface IndexedPage {
  language: string;
  /** The path from the root of the site. */
  path: string;
  /** HTML. */
  article: string;
  /** HTML: the code next to the article. */
  aside?: string | undefined;
  /** The description that the page is about; undefined if it is about all of them. */
  api: string | undefined;
  /** The path of the server of that description: `/v1`. */
  server?: string | undefined;
  /** The part of the site, as a result shows it: `Events · v1`. */
  where: string;
  /** Words that readers search for and the page does not contain. */
  keywords: string | undefined;
}

/** The value of the filter `api` for pages that do not belong to a description. */
const shared = 'all';

/**
 * Selectors of the elements around the text of a page: its parent, its sources, lists of other pages, and the notes in
 * headings. Pagefind would include these notes in the titles.
 */
export const ignored = ['.above', '.facts', '.marks', '.list', 'h2 small', 'h2 em'];

/** A low weight, because code repeats the text in many words. */
const weightOfCode = 0.2;

/** The highest possible weight: a reader who searches for the name of a field needs its description. */
const weightOfNames = 10;

/** The HTML that Pagefind reads. It is not published, so the published pages contain nothing for the search. */
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

/** The start of a field, as `fieldItem` in pages/fields.ts writes it. */
const field = /<li id="([^"]+)"><div><a class="name"(?= href="[^"]*"><code>([^<]*)<)/g;

/** The method and the path of a call, as `operationPage` in pages/operation.ts writes them. */
const endpoint = /<p class="endpoint"><span class="method \w+">(\w+)<\/span> <code>(\/[^<]*)</;

/** The strings by which readers search for a call: with and without the method, with and without the server's path. */
function addressesOf(article: string, server: string): string[] {
  const [, method = '', path = ''] = endpoint.exec(article) ?? [];
  return path ? [path, server + path].flatMap((one) => [one, `${method} ${one}`]) : [];
}

/** "required" after a type. A full stop makes it a separate sentence in excerpts. */
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

/** The path of a field from its id. The id ends with a number if another field has the same path. */
function nameOf(id: string): string {
  return id.replace(/-\d+$|_$/, '');
}

/** The keywords of a page, by its path and by its path without the description. The latter hold for every description. */
export function keywordsFor(
  path: string,
  api: string | undefined,
  keywords: Readonly<Record<string, string>>,
): string | undefined {
  const inApi = api !== undefined && path.startsWith(`${api}/`) ? path.slice(api.length + 1) : '';
  return [keywords[path], inApi && keywords[inApi]].filter(Boolean).join(', ') || undefined;
}
