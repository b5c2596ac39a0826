/** Tests the files of the site that are not pages: downloads, and files for hosts, programs and search engines. */
import { describe, expect, inject, test } from 'vitest';
import { bodySchemasOf } from '../../../scripts/description/event-union.js';
import type { Document } from '../../../scripts/description/openapi.js';
import { readMaterials } from '../../../scripts/docs/topics/materials.js';
import { sitePathOf } from '../../../scripts/docs/topics/site-path.js';
import { renderPages } from '../../../scripts/docs/site.js';
import { root } from '../../../scripts/lib/project.js';
import { description, descriptions } from '../../support/descriptions.js';
import { addressesIn, linkIn } from './markup.js';
import { apis, files, htmlFiles, languages, onServer, textOfFile } from './pages.js';

const { url } = inject('site');
const baseUrl = 'https://example.org/kaizala/';
const repository = 'https://example.org/project';
const published = await renderPages(descriptions, {
  ...readMaterials(root),
  baseUrl,
  repository,
});
const publishedPages = [...published.keys()].filter((path) => path.endsWith('index.html'));

describe.for(apis.flatMap((api) => languages.map((language) => ({ api, language }))))(
  'the downloads of $api in $language',
  ({ api, language }) => {
    test('exist, and are served with their types', async () => {
      const page = onServer(sitePathOf(language, `${api}/downloads/`));
      const [, article] = textOfFile(sitePathOf(language, `${api}/downloads/`)).split('<article>');
      const links = addressesIn(article!.split('</article>')[0]!)
        .filter((link) => /\.\w+$/.test(link) && !link.endsWith('downloads.md'))
        .map((link) => new URL(link, page).href);
      expect(links.length).toBeGreaterThan(10);
      const types = {
        yaml: 'application/yaml',
        json: 'application/json',
        html: 'text/html',
        md: 'text/markdown',
      };
      for (const link of links) {
        const response = await fetch(link);
        const type = types[link.split('.').at(-1) as keyof typeof types];
        expect([link, response.status]).toEqual([link, 200]);
        expect(response.headers.get('content-type')).toContain(type);
        await response.body?.cancel();
      }
    });

    test('contain the description, in both formats', () => {
      const english = description(api);
      const bundle = language === 'en' ? english : english.translations.get(language)!;
      // test/description/yaml.test.ts tests that other parsers read the same content from the YAML and the JSON.
      expect(textOfFile(sitePathOf(language, `${api}/openapi.yaml`))).toBe(bundle.yaml);
      expect(JSON.parse(textOfFile(sitePathOf(language, `${api}/openapi.json`)))).toEqual(
        bundle.document,
      );
    });

    test('have a schema for each body', () => {
      const document = JSON.parse(textOfFile(`${api}/openapi.json`)) as Document;
      for (const name of bodySchemasOf(document))
        expect(JSON.parse(textOfFile(`${api}/schemas/${name}.schema.json`))).toHaveProperty('$id');
    });
  },
);

test('have no other YAML than the descriptions', () => {
  const offered = apis.flatMap((api) =>
    languages.map((language) => sitePathOf(language, `${api}/openapi.yaml`)),
  );
  const found = files.filter((path) => /\.ya?ml$/.test(path));
  expect(found.toSorted()).toEqual(offered.toSorted());
});

test('responds to an unknown path with a page for status 404 in each language', async () => {
  const response = await fetch(onServer('de/v2/nothing.html'));
  expect(response.status).toBe(404);
  const page = await response.text();
  expect(page).toBe(textOfFile('404.html'));
  expect(page).toMatch(/<section lang="en"><h1>.*<section lang="de"><h2>/s);
  for (const link of addressesIn(page))
    expect([link, (await fetch(new URL(link, url))).status]).toEqual([link, 200]);
});

describe('the site with a base URL', () => {
  test('names each page and its other language for search engines', () => {
    for (const file of publishedPages) {
      const html = published.get(file)!;
      const path = file.replace(/^de\//, '').replace(/index\.html$/, '');
      const own = file.replace(/index\.html$/, '');
      expect([file, linkIn(html, 'rel="canonical"')]).toEqual([file, `${baseUrl}${own}`]);
      for (const [language, sitePath] of [
        ['en', path],
        ['de', `de/${path}`],
        ['x-default', path],
      ])
        expect(linkIn(html, `rel="alternate" hreflang="${language}"`)).toBe(
          `${baseUrl}${sitePath}`,
        );
    }
  });

  test('lists its pages in a sitemap, with their canonical URLs', () => {
    const map = published.get('sitemap.xml')!;
    const urls = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, one]) => one);
    const canonical = publishedPages.map((file) => linkIn(published.get(file)!, 'rel="canonical"'));
    expect(urls.toSorted()).toEqual(canonical.toSorted());
    expect(urls).toContain(`${baseUrl}de/v1/events/JobCreated/`);
  });

  test('has absolute URLs in files that are read elsewhere', () => {
    expect(published.get('llms.txt')).toContain(`](${baseUrl}v1/events/JobCreated.md)`);
    // The URLs in 404.html omit the host. Otherwise, a copy of the site on another host would load files from this
    // host.
    expect(published.get('404.html')).toContain(`href="${new URL(baseUrl).pathname}de/"`);
  });
});

describe('the site with a repository', () => {
  test('links to the existing source files for editing', () => {
    const sources = new Set(readMaterials(root).sources);
    const edited = publishedPages.flatMap((file) => {
      const [, path] =
        new RegExp(`href="${repository}/edit/HEAD/([^"]*)"`).exec(published.get(file)!) ?? [];
      return path === undefined ? [] : [path];
    });
    expect(edited).toEqual(
      expect.arrayContaining(['src/receiver/README.md', 'CHANGELOG.md', 'spec/v1/info.md']),
    );
    const ofSpec = edited.filter((path) => path.startsWith('spec/'));
    expect(ofSpec.length).toBeGreaterThan(100);
    expect(ofSpec.filter((path) => !sources.has(path))).toEqual([]);
  });

  test('has an edit link for each chapter, operation and event', () => {
    const own = publishedPages.filter((file) =>
      /\/(guide|operations|events|schemas)\/\w[^/]*\/index\.html$/.test(file),
    );
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter((file) => !published.get(file)!.includes(`${repository}/edit/`))).toEqual([]);
  });
});

test('has neither URL without a base URL and a repository', () => {
  for (const file of htmlFiles) {
    expect(textOfFile(file), file).not.toMatch(/rel="canonical"|<link rel="alternate" hreflang/);
    expect(textOfFile(file), file).not.toContain('/edit/HEAD/');
  }
  expect(files).not.toContain('sitemap.xml');
});
