/** Searches a site without a browser. Uses the module that the pages load, which loads the index from a server. */
import type { Content } from '../../../scripts/lib/output.js';
import { serveDocs } from '../../../scripts/docs/serve.js';
import type { Words } from '../../../scripts/docs/words/index.js';

/** A word of an excerpt. `isMatch` is true if the query contains the word. */
interface Word {
  text: string;
  isMatch: boolean;
}

export interface FoundPage {
  title: string;
  /** The path of the page, relative to the root of the site. */
  path: string;
  where: string;
  excerpt: Word[];
  parts: { title: string; hash: string; excerpt: Word[] }[];
}

export interface FoundGroup {
  api: string;
  pages: FoundPage[];
}

export interface Searcher {
  /** @param own the name of the description whose pages the reader reads: `v1` or `connector` */
  find: (query: string, own?: string) => Promise<FoundGroup[]>;
  close: () => void;
}

const apis = ['v1', 'connector'];

/** @param files the files of the whole site */
export async function newSearcher(
  files: ReadonlyMap<string, Content>,
  language: string,
  { fillers, spellings }: Words['search'],
): Promise<Searcher> {
  const { newSearch, ranking } = await import(
    '../../../scripts/docs/assets/search-results.js' as string
  );
  const entry = JSON.parse(textOf(files.get('search/pagefind-entry.json'))) as {
    languages: Record<string, object>;
  };
  // Pagefind chooses an index by the language of the page, but a page does not exist here. So offer only the index of
  // the wanted language.
  const only = JSON.stringify({ ...entry, languages: { [language]: entry.languages[language] } });
  const server = await serveDocs(
    (path) => (path.endsWith('pagefind-entry.json') ? only : files.get(path)),
    0,
  );
  // Load a separate copy of Pagefind's module for each language, because a module can use only one stemmer at a time.
  // The comment with the language is appended, so that each copy has a different URL.
  const module = `${textOf(files.get('search/pagefind.js'))}\n// ${language}`;
  const { createInstance } = await import(
    `data:text/javascript;base64,${Buffer.from(module).toString('base64')}`
  );
  const pagefind = createInstance({ basePath: `${server.url}search/`, ranking });
  const finds = new Map<string, (query: string) => Promise<FoundGroup[]>>();
  for (const own of apis)
    finds.set(own, await newSearch(pagefind, { own, apis, fillers, spellings }));
  return {
    find: (query, own = 'v1') => finds.get(own)!(query),
    close: () => server.close(),
  };
}

function textOf(content: Content | undefined): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
