/** Tests the search index that Pagefind builds from pages. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  type IndexedPage,
  indexedHtml,
  keywordsFor,
} from '../../../scripts/docs/search/indexed-page.js';
import { searchIndex, servedContent } from '../../../scripts/docs/search/search-index.js';
import { loadWords } from '../../../scripts/docs/words/index.js';
import type { Content } from '../../../scripts/lib/output.js';
import { editions } from '../editions.js';

const page: IndexedPage = {
  language: 'en',
  path: 'v1/events/JobCreated/',
  article: `<p class="above">Above</p><h1>Title</h1><ul class="facts"><li>Fact</li></ul>
<p>Text &amp; <span class="marks"><a class="mark">documented</a></span>more.</p>
<ul class="fields"><li id="data.title-2"><div><a class="name" href="#data.title-2"><code>title</code></a> <span class="type">string</span> <em>required</em></div><p>A title.</p></li></ul>
<ul class="list"><li>Another page</li></ul>`,
  aside: '<h2 id="samples">Code</h2><pre><code>print("sample")</code></pre>',
  api: 'v1',
  where: 'Events · v1 "<b>"',
  keywords: 'synonym: "quoted", <other>',
};

const indexOf = (...pages: IndexedPage[]) => searchIndex(async (add) => pages.forEach(add));

/**
 * Returns a digest of the names, the contents and the order of files. The tests compare digests, because a failed
 * comparison of the files themselves would print each differing byte.
 */
function digestOf(files: ReadonlyMap<string, Content>): string {
  const hash = createHash('sha256');
  for (const [path, content] of files) hash.update(`${path}\n`).update(content);
  return hash.digest('hex');
}

interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { id: string; title?: string }[];
}

async function fragmentOf(one: IndexedPage): Promise<Fragment> {
  const files = await indexOf(one);
  const [path = ''] = [...files.keys()].filter((file) => file.endsWith('.pf_fragment'));
  const text = gunzipSync(files.get(path) as Uint8Array).toString();
  return JSON.parse(text.replace(/^pagefind_dcd/, '')) as Fragment;
}

test('has the text of a page, without the repeated parts of every page', async () => {
  const { url, content, meta, filters, anchors } = await fragmentOf(page);
  expect(url).toBe('/v1/events/JobCreated/');
  expect(content).toContain('Text & more.');
  expect(content).toContain('title string required. A title.');
  expect(content).toContain('print("sample")');
  expect(content).not.toMatch(/Above|Fact|documented|Another page|synonym/);
  expect(meta).toMatchObject({
    title: 'Title',
    names: 'qztitleqz qzdatatitleqz',
    keywords: 'synonym: "quoted", <other>',
  });
  expect(filters).toEqual({ api: ['v1'], where: ['Events · v1 "<b>"'] });
  expect(anchors).toContainEqual(
    expect.objectContaining({ id: 'data.title-2', title: 'data.title' }),
  );
});

test('has a page without a description, keywords or code', async () => {
  const { aside: _aside, ...rest } = page;
  const { filters, meta } = await fragmentOf({ ...rest, api: undefined, keywords: undefined });
  expect(filters['api']).toEqual(['all']);
  expect(meta).not.toHaveProperty('keywords');
});

test('has an index for each language, and files with names by their content', async () => {
  const german = { ...page, language: 'de', path: 'de/v1/', article: '<h1>Wiederholungen</h1>' };
  const files = await indexOf(page, german);
  const again = await indexOf(page, german);
  expect(digestOf(again)).toBe(digestOf(files));
  const names = [...files.keys()].join('\n');
  for (const language of ['en', 'de'])
    expect(names).toMatch(new RegExp(`^search/index/${language}_\\w+\\.pf_index$`, 'm'));
  expect(names).not.toMatch(/-ui|highlight|playground/);
  expect(files.get('search/LICENSE.txt')).toContain('MIT License');
});

test('patches the scripts, so that a search fails if a part of the index cannot be loaded', async () => {
  const files = await indexOf(page);
  for (const name of ['pagefind.js', 'pagefind-worker.js']) {
    const script = new TextDecoder().decode(files.get(`search/${name}`) as Uint8Array);
    for (const part of ['index', 'filter']) {
      expect(script).toContain(`"load_${part}_chunk"))`);
      expect(script).not.toContain(`"load_${part}_chunk")).catch`);
    }
  }
  expect(() => servedContent('pagefind.js', new TextEncoder().encode('another'))).toThrow(
    /^Pagefind's pagefind\.js ignores .* at 0 locations; expected 2 locations\. Fix: /,
  );
});

test('builds several indexes at the same time', async () => {
  const [one, other] = await Promise.all([indexOf(page), indexOf(page)]);
  expect(digestOf(one)).toBe(digestOf(other));
});

test('reports an error during the rendering of pages, and builds the next index', async () => {
  const failing = searchIndex(async (add) => {
    add(page);
    throw new Error('No page after this one');
  });
  await expect(failing).rejects.toThrow('No page after this one');
  expect((await indexOf(page)).size).toBeGreaterThan(5);
});

test('reports with the fix if Pagefind does not start', async () => {
  const name = 'PAGEFIND_EXTENDED_BINARY_PATH';
  const before = process.env[name];
  process.env[name] = '/nowhere/pagefind';
  try {
    await expect(indexOf(page)).rejects.toThrow(/Pagefind, .* does not start: .* Fix: call npm ci/);
  } finally {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  }
});

test('escapes HTML characters in the path of a page', () => {
  const where = 'Events" onload="alert(1)';
  expect(indexedHtml({ ...page, where })).toContain(
    'data-pagefind-filter="where:Events&quot; onload=&quot;alert(1)"',
  );
});

describe('keywords', async () => {
  const languages = await loadWords();

  test('are those of the path, and of the same path in every description', () => {
    const keywords = { 'v1/errors/': 'one', 'errors/': 'two', 'receiver/': 'three' };
    expect(keywordsFor('v1/errors/', 'v1', keywords)).toBe('one, two');
    expect(keywordsFor('connector/errors/', 'connector', keywords)).toBe('two');
    expect(keywordsFor('receiver/', undefined, keywords)).toBe('three');
    expect(keywordsFor('client/', undefined, keywords)).toBeUndefined();
    expect(keywordsFor('v1/', 'v1', { '': 'no page' })).toBeUndefined();
  });

  test.for([...languages])('of %s each belong to an existing page', ([language, words]) => {
    const used = new Set(
      editions
        .filter((edition) => edition.language === language)
        .flatMap(({ api, topics }) =>
          topics.flatMap(({ path }) => [path, path.slice(`${api}/`.length)]),
        ),
    );
    expect(Object.keys(words.keywords).filter((path) => !used.has(path))).toEqual([]);
    // No page lists a keyword twice, because Pagefind would count it twice.
    for (const [path, text] of Object.entries(words.keywords)) {
      const each = text.split(', ');
      expect(new Set(each).size, path).toBe(each.length);
    }
  });
});
