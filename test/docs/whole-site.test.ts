/** Tests all files of the site. The site is built once for all these tests. */
import { posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readAssets } from '../../scripts/docs/pages/assets.js';
import { layout, type Site } from '../../scripts/docs/pages/layout.js';
import { llmsText } from '../../scripts/docs/pages/llms.js';
import { withoutMarkup } from '../../scripts/docs/pages/page.js';
import { renderPages } from '../../scripts/docs/site.js';
import { loadWords, type Words } from '../../scripts/docs/words/index.js';
import type { Files } from '../../scripts/lib/output.js';
import { descriptions } from '../support/descriptions.js';
import { editions, materials } from './editions.js';

const baseUrl = 'https://example.org/docs/';
const repository = 'https://example.org/project';
let files: Files;
/** The paths of the words that the build has used, such as `site.menu`. */
const asked = new Set<string>();
const page = (path: string) => String(files.get(path));

beforeAll(async () => {
  const languages = new Map(
    [...(await loadWords())].map(([name, words]) => [name, recording(words) as Words]),
  );
  files = await renderPages(descriptions, { ...materials, languages, baseUrl, repository });
});

function recording(node: object, path = ''): object {
  return new Proxy(node, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof key !== 'string') return value;
      const here = path ? `${path}.${key}` : key;
      asked.add(here);
      const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
      return isGroup ? recording(value, here) : value;
    },
  });
}

const pages = () => [...files.keys()].filter((path) => path.endsWith('index.html'));
const folderOf = (path: string) => path.replace(/index\.html$/, '');

test('uses every word for pages', async () => {
  const { site, landing, diagrams } = (await loadWords()).get('en')!;
  const names = [
    ...Object.keys(site).map((name) => `site.${name}`),
    ...Object.keys(landing).map((name) => `landing.${name}`),
    ...Object.entries(diagrams).flatMap(([name, words]) =>
      typeof words === 'object'
        ? Object.keys(words).map((one) => `diagrams.${name}.${one}`)
        : `diagrams.${name}`,
    ),
  ];
  expect(names.filter((name) => !asked.has(name))).toEqual([]);
});

test('has a page and its Markdown for each topic, in each language', () => {
  for (const { language, topics } of editions)
    for (const { path } of topics) {
      const sitePath = language === 'en' ? path : `${language}/${path}`;
      expect(files.has(`${sitePath}index.html`), sitePath).toBe(true);
      expect(page(`${sitePath.slice(0, -1)}.md`), sitePath).toMatch(/^# \S/);
    }
});

test('links through all topics in their order by "Previous" and "Next"', () => {
  for (const { api, language, topics } of editions) {
    // The pages of the tools come after the pages of the first description, so include them only for this description.
    const row = topics.filter(({ path }) => api === 'v1' || path.startsWith(`${api}/`));
    const paths = row.map(({ path }) => (language === 'en' ? path : `${language}/${path}`));
    const mine = paths.filter((_, index) => row[index]!.subject.kind !== 'tool');
    for (const sitePath of mine) {
      const index = paths.indexOf(sitePath);
      const html = page(`${sitePath}index.html`);
      for (const [rel, other] of [
        ['prev', paths[index - 1]],
        ['next', paths[index + 1]],
      ] as const) {
        const links = [...html.matchAll(new RegExp(`rel="${rel}" href="([^"]+)"`, 'g'))];
        const targets = links.map(([, href = '']) => posix.join(sitePath, href));
        // Each page has the link twice: in the `head` and at the end of the page.
        expect(targets, `${rel} of ${sitePath}`).toEqual(other === undefined ? [] : [other, other]);
      }
    }
  }
});

test('links from the Markdown of an overview to its chapters, operations and events', () => {
  const text = page('v1.md');
  for (const link of [
    '[Start here](v1/guide/getting-started.md)',
    '[Create a webhook](v1/operations/createWebhook.md)',
    '[`JobCreated`](v1/events/JobCreated.md)',
  ])
    expect(text).toContain(link);
});

test('ends a chapter with its operations and events', () => {
  const path = 'v1/guide/receiving-events-of-actions';
  expect(page(`${path}/index.html`)).toMatch(
    /<h2 id="events">[^]*"\.\.\/\.\.\/events\/ActionCreated\/"/,
  );
  expect(page(`${path}.md`)).toContain(
    '\n## Events\n\n- [`ActionCreated`](../events/ActionCreated.md)',
  );
  expect(page('v1/guide/managing-webhooks.md')).toContain(
    '\n## Operations\n\n- [Create a webhook]',
  );
});

test('has the base URL of a path on the page of an operation, and not of an event', () => {
  const line = /Servers[^]{0,9}: <code>http:\/\/127\.0\.0\.1:4010\/v1<\/code>/;
  expect(page('v1/operations/createWebhook/index.html')).toMatch(line);
  expect(page('v1/operations/createWebhook.md')).toContain(
    '- [Servers](../../v1.md#servers): `http://127.0.0.1:4010/v1` or ',
  );
  for (const path of ['v1/callbacks/receiveEvent', 'v1/events/JobCreated'])
    expect(page(`${path}.md`), path).not.toContain('#servers');
});

test('links from the key of a source in a text to the source', () => {
  expect(page('v1/guide/errors-and-limits/index.html')).toContain(
    '<a href="../sources/#source-api-overview"><code>api-overview</code></a>',
  );
  expect(page('v1/guide/sources/index.html')).toContain('<li id="source-api-overview">');
});

test('does not link from the Markdown of an event to itself', () => {
  const texts = [...files].filter(([path]) => /\/events\/\w+\.md$/.test(path));
  expect(texts.length).toBeGreaterThan(20);
  for (const [path, text] of texts)
    expect(String(text), path).not.toContain(`](${posix.basename(path)})`);
});

test('has a file and a heading for every relative link of the Markdown', () => {
  let count = 0;
  for (const [path, content] of files) {
    if (!path.endsWith('.md') || /(^|\/)(reference|changelog)\.md$/.test(path)) continue;
    const text = String(content)
      .replaceAll(/^ *(`{3,})[^]*?^ *\1$/gm, '')
      .replaceAll(/`[^`\n]*`/g, '');
    for (const [, href = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^([a-z]+:|#)/.test(href)) continue;
      const target = posix.join(posix.dirname(path), href.split('#')[0]!);
      expect(files.has(target), `${href} in ${path}`).toBe(true);
      count++;
    }
  }
  expect(count).toBeGreaterThan(500);
});

test('has a file and an id for every link of a page', () => {
  const ids = new Map(
    [...files]
      .filter(([path]) => path.endsWith('.html') && !path.endsWith('redoc.html'))
      .map(([path, html]) => [
        path,
        new Set([...String(html).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)),
      ]),
  );
  const wrong: string[] = [];
  for (const path of pages())
    for (const [, href = ''] of page(path).matchAll(/ href="([^"]+)"/g)) {
      if (/^[a-z]+:/.test(href)) continue;
      const { pathname, hash } = new URL(href.replaceAll('&amp;', '&'), `http://host/${path}`);
      const target = pathname.slice(1) + (pathname.endsWith('/') ? 'index.html' : '');
      const found =
        files.has(target) && (!hash || ids.get(target)?.has(decodeURIComponent(hash.slice(1))));
      if (!found) wrong.push(`${href} in ${path}`);
    }
  expect(wrong).toEqual([]);
});

test('has unique ids, and no inline style or script, on every page', () => {
  for (const path of pages()) {
    const html = page(path);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(
      ids.filter((id, index) => ids.indexOf(id) < index),
      path,
    ).toEqual([]);
    expect(html, path).not.toMatch(/ style="|<style|<script(?! src="[^"]*"><)| on\w+="/);
  }
});

test('shows no missing value', () => {
  // Check only the pages of the descriptions, because READMEs may mention values such as `undefined`.
  for (const path of pages().filter((one) => /(^|\/)(v1|connector)\//.test(one)))
    expect(withoutMarkup(page(path).replaceAll(/<(pre|code)>[^]*?<\/\1>/g, '')), path).not.toMatch(
      /\[object Object\]|(?<!\w)undefined(?!\w)|\bNaN\b/,
    );
});

describe('a page', () => {
  test.for([
    ['v1/events/JobCreated/', 'v1/events/JobCreated/'],
    ['de/v1/events/JobCreated/', 'de/v1/events/JobCreated/'],
    ['', ''],
  ])('has its canonical URL, and a URL for each language: %s', ([sitePath = '', here = '']) => {
    const html = page(`${sitePath}index.html`);
    expect(html).toContain(`<link rel="canonical" href="${baseUrl}${here}">`);
    const english = here.replace(/^de\//, '');
    expect(html).toContain(`hreflang="x-default" href="${baseUrl}${english}"`);
    expect(html).toContain(`hreflang="de" href="${baseUrl}de/${english}"`);
  });

  test('has an edit link to its source file', () => {
    expect(page('de/v1/events/JobCreated/index.html')).toContain(
      `<a href="${repository}/edit/HEAD/spec/v1/webhooks/JobCreated.yaml">`,
    );
    expect(page('emulator/index.html')).toContain(`${repository}/edit/HEAD/src/emulator/README.md`);
  });
});

test('has no absolute URL without a base URL', async () => {
  const languages = await loadWords();
  const site: Site = {
    languages,
    apis: ['v1'],
    paths: new Set(),
    baseUrl: undefined,
    repository: undefined,
    assets: readAssets().assets,
  };
  const { topics } = editions[0]!;
  const topic = topics.find(({ path }) => path === 'v1/events/JobCreated/')!;
  const content = { ...topic, description: '', article: '' };
  const words = languages.get('en')!;
  const html = layout(site, { language: 'en', words, api: 'v1', topics }, content);
  expect(html).not.toMatch(/rel="canonical"|rel="alternate" hreflang|\/edit\/HEAD|https?:/);
  expect(llmsText(editions, [], undefined)).toContain('](v1/events/JobCreated.md)');
});

test('has every page once in the sitemap', () => {
  const paths = [...page('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
  expect(paths.toSorted()).toEqual(
    pages()
      .map((path) => baseUrl + folderOf(path))
      .toSorted(),
  );
});

describe('llms.txt', () => {
  test('links to the Markdown of every English page, and to every file', () => {
    const urls = [...page('llms.txt').matchAll(/\]\(([^)]+)\)/g)].map(([, url = '']) => url);
    for (const url of urls) {
      expect(url.startsWith(baseUrl), url).toBe(true);
      expect(files.has(url.slice(baseUrl.length)), url).toBe(true);
    }
    const english = editions.filter(({ language }) => language === 'en');
    for (const { topics, downloads } of english) {
      for (const { path } of topics) expect(urls).toContain(`${baseUrl}${path.slice(0, -1)}.md`);
      for (const { path, schema } of downloads)
        if (schema === undefined) expect(urls).toContain(baseUrl + path);
    }
  });

  test('names each tool as the menu does', () => {
    expect(page('llms.txt')).toContain(`- [Command line](${baseUrl}command-line.md): `);
  });

  test('begins with its title, and one sentence about the content', () => {
    expect(page('llms.txt')).toMatch(/^# [^\n]+\n\n> [^\n]+\n\n/);
  });

  test('has all text in llms-full.txt: both references and every README', () => {
    const full = page('llms-full.txt');
    for (const api of ['v1', 'connector'])
      expect(full).toContain(page(`${api}/reference.md`).trim());
    for (const { name } of materials.tools) expect(full).toContain(page(`${name}.md`).trim());
  });
});

test('links from the root in every language on the page for unknown URLs', () => {
  const html = page('404.html');
  expect(html).toContain('<section lang="de">');
  const links = [...html.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, href = '']) => href);
  expect(links.length).toBeGreaterThan(4);
  for (const link of links) {
    const root = new URL(baseUrl).pathname;
    expect(link.startsWith(root), link).toBe(true);
    const path = link.slice(root.length);
    expect(files.has(path.endsWith('/') || path === '' ? `${path}index.html` : path), link).toBe(
      true,
    );
  }
});

test('lists every operation that uses a schema, at any depth', () => {
  const html = page('v1/schemas/ErrorCode/index.html');
  const [, users = ''] = /Used by<\/h2>\n<p>(.*?)<\/p>/.exec(html) ?? [];
  for (const operation of ['getAccessToken', 'createWebhook', 'listWebhooks', 'deleteWebhook'])
    expect(users).toContain(`../../operations/${operation}/`);
  expect(users).not.toContain('JobCreated');
});
