/** Tests that the links of the site lead to existing files, and to existing ids in these files. */
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileOf, linkBetween, sitePathOf } from '../../../scripts/docs/topics/site-path.js';
import { readPage } from '../../repository/links.js';
import { addressesIn, idsIn, linkIn } from './markup.js';
import { apis, files, htmlFiles, htmlFilesIn, languages, textOfFile } from './pages.js';

const known = new Set(files);
const targets = new Map<string, Set<string>>();

/**
 * Returns the ids to which a link can lead in a file. In Markdown, these include the ids that GitHub makes from
 * headings.
 */
function targetsIn(file: string): Set<string> {
  const found = targets.get(file) ?? new Set(readTargets(file));
  targets.set(file, found);
  return found;
}

function readTargets(file: string): string[] {
  const text = textOfFile(file);
  if (file.endsWith('.html')) return idsIn(text);
  const anchors = [...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id!);
  return [...anchors, ...readPage(text).headings.map(({ anchor }) => anchor)];
}

function faultOf(file: string, link: string): string | undefined {
  if (/^(https?|data|mailto):/.test(link)) return undefined;
  const [path = '', fragment] = link.split('#');
  // Only 404.html has links that begin with a slash, because it is served for unknown URLs in any folder.
  const target = path.startsWith('/')
    ? path.slice(1)
    : path === ''
      ? file
      : posix.join(posix.dirname(file), decodeURIComponent(path));
  const goal = fileOf(target === './' ? '' : target);
  if (!known.has(goal)) return `${file}: ${link} leads to ${goal}, which does not exist`;
  if (fragment === undefined || targetsIn(goal).has(decodeURIComponent(fragment))) return undefined;
  return `${file}: ${link} has no target in ${goal}`;
}

function faultsOf(file: string, links: string[]): string[] {
  return links.flatMap((link) => faultOf(file, link) ?? []);
}

test.for([...languages])('has a target for every link of the pages in %s', (language) => {
  const pages = htmlFilesIn(language);
  expect(pages.length).toBeGreaterThan(80);
  for (const page of pages) expect(addressesIn(textOfFile(page)).length, page).toBeGreaterThan(5);
  expect(pages.flatMap((page) => faultsOf(page, addressesIn(textOfFile(page))))).toEqual([]);
});

test('links from the page for unknown URLs to the home page in each language', () => {
  const links = addressesIn(textOfFile('404.html'));
  expect(links).toEqual(expect.arrayContaining(['/', '/de/']));
  expect(faultsOf('404.html', links)).toEqual([]);
});

test('has a target for every link of the Markdown', () => {
  const pages = files.filter((file) => file.endsWith('.md'));
  expect(pages.length).toBeGreaterThan(150);
  expect(pages.flatMap((page) => faultsOf(page, readPage(textOfFile(page)).links))).toEqual([]);
});

test('has a target for every link of llms.txt, which links to every English page', () => {
  const { links } = readPage(textOfFile('llms.txt'));
  expect(faultsOf('llms.txt', links)).toEqual([]);
  const markdown = files.filter((file) => file.endsWith('.md') && !file.startsWith('de/'));
  expect(links).toEqual(expect.arrayContaining(markdown));
});

test('has a file for every link of llms-full.txt', () => {
  const links = readPage(textOfFile('llms-full.txt')).links.filter((link) => !link.startsWith('#'));
  expect(links.filter((link) => !link.startsWith('http')).length).toBeGreaterThan(5);
  expect(faultsOf('llms-full.txt', links)).toEqual([]);
});

test('has every file that a page offers as Markdown', () => {
  const pages = htmlFiles.filter(
    (file) => file.endsWith('/index.html') && file !== 'de/index.html',
  );
  for (const page of pages) {
    const to = linkIn(textOfFile(page), 'rel="alternate" type="text/markdown"');
    expect([page, to && faultOf(page, to)]).toEqual([page, undefined]);
    expect(to, page).toBeDefined();
  }
});

test('finds a link without a target', () => {
  expect(faultOf('v1/index.html', 'gone/')).toContain('which does not exist');
  expect(faultOf('index.html', 'v1/#gone')).toContain('has no target in');
  expect(faultOf('index.html', 'v1.md#gone')).toContain('has no target in');
  expect(faultOf('v1/index.html', '../../index.html')).toContain('which does not exist');
  expect(faultsOf('v1/index.html', ['../', './', '#servers', '../assets/'])).toHaveLength(1);
});

test('has each page at the same path in both languages, with a link to the other language', () => {
  expect(htmlFilesIn('de')).toEqual(
    expect.arrayContaining(htmlFilesIn('en').map((file) => `de/${file}`)),
  );
  expect(htmlFilesIn('de')).toHaveLength(htmlFilesIn('en').length);
  for (const file of htmlFilesIn('en').filter((one) => one.endsWith('index.html'))) {
    const path = file.slice(0, -'index.html'.length);
    const german = sitePathOf('de', path);
    const link = (from: string, to: string, language: string) =>
      `href="${linkBetween(from, to)}" lang="${language}" hreflang="${language}"`;
    expect(textOfFile(path)).toContain(link(path, german, 'de'));
    expect(textOfFile(german)).toContain(link(german, path, 'en'));
  }
});

describe.for(languages.flatMap((language) => apis.map((api) => ({ language, api }))))(
  'the pages of $api in $language in their order',
  ({ language, api }) => {
    const first = sitePathOf(language, `${api}/`);
    const follow = (rel: 'next' | 'prev') => (page: string) => {
      const to = linkIn(textOfFile(page), `rel="${rel}"`);
      return to === undefined ? undefined : posix.join(page, to);
    };

    test('visits every topic once by "Next", and goes back by "Previous"', () => {
      const [next, previous] = [follow('next'), follow('prev')];
      const passed: string[] = [];
      for (let page: string | undefined = first; page !== undefined; page = next(page)) {
        expect(passed).not.toContain(page);
        expect(previous(page)).toBe(passed.at(-1));
        passed.push(page);
      }
      const own = htmlFilesIn(language)
        .filter((file) => file.startsWith(first) && file.endsWith('index.html'))
        .map((file) => file.slice(0, -'index.html'.length));
      expect(own.filter((page) => !passed.includes(page))).toEqual([]);
    });

    test('links from the footer to the same pages as from the head', () => {
      for (const file of htmlFilesIn(language).filter((one) => one.endsWith('index.html'))) {
        const html = textOfFile(file);
        for (const rel of ['prev', 'next']) {
          const [, shown] = new RegExp(`<a rel="${rel}" href="([^"]*)">`).exec(html) ?? [];
          expect([file, shown]).toEqual([file, linkIn(html, `rel="${rel}"`)]);
        }
      }
    });
  },
);
