/** Tests searches in the real index, with the module that the pages load. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateDocs } from '../../../scripts/docs/site.js';
import { sitePathOf } from '../../../scripts/docs/topics/site-path.js';
import { loadWords } from '../../../scripts/docs/words/index.js';
import type { Content } from '../../../scripts/lib/output.js';
import { descriptions } from '../../support/descriptions.js';
import { materials } from '../editions.js';
import { namesIn } from './names.js';
import { queries } from './queries.js';
import { type FoundPage, newSearcher, type Searcher } from './searcher.js';

const languages = ['en', 'de'];
const words = await loadWords();
const searchers = new Map<string, Searcher>();
let files: Map<string, Content>;

beforeAll(async () => {
  files = await generateDocs(descriptions, materials);
  for (const language of languages)
    searchers.set(language, await newSearcher(files, language, words.get(language)!.search));
});

afterAll(() => {
  for (const searcher of searchers.values()) searcher.close();
});

/** Returns the found pages of the first group, which belong to the description whose pages the reader reads. */
async function pagesFor(language: string, query: string, own = 'v1'): Promise<FoundPage[]> {
  const groups = await searchers.get(language)!.find(query, own);
  return groups.find(({ api }) => api === own)?.pages ?? [];
}

test('has enough queries in each language', () => {
  for (const language of languages) {
    const texts = queries[language]!.map(([query]) => query);
    expect(texts.length).toBeGreaterThanOrEqual(40);
    expect(new Set(texts).size).toBe(texts.length);
  }
});

test.for([
  ['Zeitueberschreitung', 'Zeitüberschreitung'],
  ['Umfrage ausgefuellt', 'Umfrage ausgefüllt'],
  ['für das Loeschen', 'fuer das Löschen'],
  ['heissen', 'heißen'],
  ['Gross- und Kleinschreibung', 'Groß- und Kleinschreibung'],
] as const)('finds for %s the pages that it finds for %s', async ([one, other]) => {
  const found = await searchers.get('de')!.find(one);
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(await searchers.get('de')!.find(other));
});

test('has the field of a path first among the parts, with its whole path', async () => {
  const [page] = await pagesFor('en', 'data.isAnonymous');
  expect(page!.parts[0]!.title).toMatch(/(^|\.)data\.isAnonymous$/);
  const [list] = await pagesFor('en', 'webhooks[].callBackUrl');
  expect(list!.parts[0]!.title).toBe('200.webhooks.callbackUrl');
});

describe.for(languages)('in %s', (language) => {
  test.for(queries[language]!)('finds for %s the page %s (%s)', async ([query, page, rank]) => {
    const paths = (await pagesFor(language, query)).map((one) => one.path);
    expect(files.has(`${sitePathOf(language, page)}index.html`)).toBe(true);
    expect(paths.slice(0, rank === 'first' ? 1 : 3)).toContain(sitePathOf(language, page));
  });

  test('does not begin an excerpt with the title above it', async () => {
    const beginnings: string[] = [];
    let count = 0;
    for (const [query] of queries[language]!)
      for (const { pages } of await searchers.get(language)!.find(query))
        for (const page of pages)
          for (const { title, excerpt } of [page, ...page.parts]) {
            const text = excerpt.map((word) => word.text).join(' ');
            if (text.startsWith(`${title}. `) || text === `${title}.`) beginnings.push(text);
            count += excerpt.length;
          }
    expect(count).toBeGreaterThan(1000);
    expect(beginnings).toEqual([]);
  });

  test.for(descriptions.map(({ name }) => name))(
    'finds each name of %s, on a page that contains it',
    async (api) => {
      const { document } = descriptions.find(({ name }) => name === api)!;
      const names = namesIn(document);
      expect(names.length).toBeGreaterThan(60);
      const missing: string[] = [];
      for (const name of names) {
        const pages = await pagesFor(language, name, api);
        const isThere = pages.some(({ path }) =>
          String(files.get(`${path}index.html`)).includes(`<code>${name}</code>`),
        );
        if (!isThere) missing.push(name);
      }
      expect(missing).toEqual([]);
    },
  );
});
