/** A page as the search reads it: its text, without what every page repeats, and with a place for each field. */
import { escapeHtml } from '../pages/page.js';
import { endsOf, nameWord } from './name-words.js';

/** A page that can be found. */
export interface IndexedPage {
  language: string;
  /** From the root of the site. */
  place: string;
  /** HTML. */
  article: string;
  /** HTML: the code beside the article. */
  aside?: string | undefined;
  /** The description that it is about; undefined where it is about all of them. */
  api: string | undefined;
  /** The path of the server of that description: `/v1`. */
  server?: string | undefined;
  /** The part of the site that it is in, as a result says it: `Events · v1`. */
  where: string;
  /** Words that readers use and the page does not. */
  keywords: string | undefined;
}

/** The value of the filter `api` for pages that belong to no description. */
const shared = 'all';

/**
 * Selectors of everything that stands around the text of a page: its place, its sources, lists of other pages, and the
 * notes in headings, which Pagefind would take for a part of their titles.
 */
export const ignored = ['.above', '.facts', '.marks', '.list', 'h2 small', 'h2 em'];

/** Code repeats what the text says, in many words. */
const weightOfCode = 0.2;

/** The highest there is: who looks for the name of a field looks for its description. */
const weightOfNames = 10;

/** The HTML that Pagefind reads. It is never published, so that pages carry nothing for the search. */
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

/** A call as readers look for it: with its method or without, and with the path of the server or without. */
function addressesOf(article: string, server: string): string[] {
  const [, method = '', path = ''] = endpoint.exec(article) ?? [];
  return path ? [path, server + path].flatMap((one) => [one, `${method} ${one}`]) : [];
}

/** "required" behind a type, which is a sentence of its own in an excerpt. */
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

/** The path of a field by its id, which has a number where another field has the same path. */
function nameOf(id: string): string {
  return id.replace(/-\d+$|_$/, '');
}

/** The keywords of a page: those for its path, or for its path without the description, which hold for each of them. */
export function keywordsFor(
  path: string,
  api: string | undefined,
  keywords: Readonly<Record<string, string>>,
): string | undefined {
  const inApi = api !== undefined && path.startsWith(`${api}/`) ? path.slice(api.length + 1) : '';
  return [keywords[path], inApi && keywords[inApi]].filter(Boolean).join(', ') || undefined;
}
