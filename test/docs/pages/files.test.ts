/** What lies beside the pages: downloads, and what hosts, programs and search engines ask for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readCodeSamples } from '../../../scripts/description/code-samples.js';
import { bodySchemasOf } from '../../../scripts/description/event-union.js';
import { downloadsOf } from '../../../scripts/docs/pages/downloads.js';
import { docsHeaders } from '../../../scripts/docs/headers.js';
import { generateDocs } from '../../../scripts/docs/site.js';
import { root } from '../../../scripts/lib/project.js';
import { description, descriptions } from '../../support/descriptions.js';
import { onServer, references, textOfFile } from './references.js';

const { folder } = inject('site');
const baseUrl = 'https://example.org/kaizala/';
const published = await generateDocs(descriptions, { samples: readCodeSamples(root), baseUrl });

describe.for(references)('the downloads of $name', ({ api, language, document }) => {
  test('are there, and the server says what they are', async () => {
    const types = {
      yaml: 'application/yaml',
      json: 'application/json',
      html: 'text/html',
      md: 'text/markdown',
    };
    for (const { place } of downloadsOf(api, language)) {
      const response = await fetch(onServer(place));
      const type = types[place.split('.').at(-1) as keyof typeof types];
      expect([place, response.status]).toEqual([place, 200]);
      expect(response.headers.get('content-type')).toContain(type);
    }
  });

  test('are the description, in both formats', () => {
    const [yaml, json] = downloadsOf(api, language).map(({ place }) => textOfFile(place));
    const english = description(api);
    const bundle = language === 'en' ? english : english.translations.get(language)!;
    // That other parsers read the same in both formats is for test/description/yaml.test.ts.
    expect(yaml).toBe(bundle.yaml);
    expect(JSON.parse(json!)).toEqual(bundle.document);
    expect(document).toEqual(bundle.document);
  });

  test('have a schema for each body', () => {
    for (const name of bodySchemasOf(document))
      expect(JSON.parse(textOfFile(`${api}/schemas/${name}.schema.json`))).toHaveProperty('$id');
  });
});

test('there is no YAML but that of the descriptions', () => {
  const offered = references.flatMap(({ api, language }) => downloadsOf(api, language)[0]!.place);
  const found = [...published.keys()].filter((path) => /\.ya?ml$/.test(path));
  expect(found.toSorted()).toEqual(offered.toSorted());
});

describe('the server and _headers', () => {
  test('say the same with each file', async () => {
    const lines = textOfFile('_headers').split('\n');
    expect(lines[0]).toBe('/*');
    for (const path of ['', 'v1/', 'nothing', 'llms.txt']) {
      const { headers } = await fetch(onServer(path));
      for (const [name, value] of Object.entries(docsHeaders)) {
        expect(headers.get(name)).toBe(value);
        expect(lines).toContain(`  ${name}: ${value}`);
      }
    }
  });

  test('forbid frames and guesses at types', () => {
    expect(docsHeaders).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "frame-ancestors 'none'",
    });
  });

  test('let browsers keep what has a name of its own, and ask for the rest', async () => {
    const [asset = ''] = /assets\/redoc-\w+\.js/.exec(textOfFile('v1/index.html')) ?? [];
    expect((await fetch(onServer(asset))).headers.get('cache-control')).toContain('immutable');
    expect((await fetch(onServer('assets/gone.js'))).headers.get('cache-control')).toBe('no-cache');
    expect((await fetch(onServer('v1/'))).headers.get('cache-control')).toBe('no-cache');
  });
});

test('what is not there is answered with a page that says so, in both languages', async () => {
  const response = await fetch(onServer('de/v2/nothing.html'));
  expect(response.status).toBe(404);
  const page = await response.text();
  expect(page).toBe(textOfFile('404.html'));
  expect(page).toMatch(/<section lang="en"><h1>.*<section lang="de"><h2>/s);
});

describe('with an address, the site', () => {
  test('tells search engines of each page, and of the same in the other language', () => {
    const html = published.get('de/v1/reference.html')!;
    expect(html).toContain(`<link rel="canonical" href="${baseUrl}de/v1/reference.html">`);
    for (const [language, path] of [
      ['en', 'v1/reference.html'],
      ['de', 'de/v1/reference.html'],
      ['x-default', 'v1/reference.html'],
    ])
      expect(html).toContain(
        `<link rel="alternate" hreflang="${language}" href="${baseUrl}${path}">`,
      );
  });

  test('lists its pages in a map, by the addresses that they give themselves', () => {
    const urls = [...published.get('sitemap.xml')!.matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, url]) => url,
    );
    const canonical = [...published].flatMap(
      ([, text]) => /^<link rel="canonical" href="(.*)">$/m.exec(text)?.[1] ?? [],
    );
    expect(urls.toSorted()).toEqual(canonical.toSorted());
    expect(urls).toContain(`${baseUrl}de/v1/`);
    expect(urls).toHaveLength(14);
  });

  test('has whole addresses where it is read elsewhere', () => {
    expect(published.get('llms.txt')).toContain(`](${baseUrl}de/v1/reference.md)`);
    expect(published.get('404.html')).toContain(`href="${baseUrl}de/"`);
  });
});

test('without one, nothing is said of an address', () => {
  expect(textOfFile('v1/index.html')).not.toMatch(/canonical|hreflang="x-default"/);
  expect(() => readFileSync(join(folder, 'sitemap.xml'))).toThrow('ENOENT');
});
