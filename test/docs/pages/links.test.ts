/** Links inside of the site lead somewhere: to a file that is there, and to a place in it. */
import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { placesOf } from '../../../scripts/docs/pages/places.js';
import { liftCallbacks } from '../../../scripts/description/lift-callbacks.js';
import { onServer, pathIn, references, textOfFile } from './references.js';

const { folder } = inject('site');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
/** Single files are made to leave the site: nothing in them leads to another file of it. */
const pages = files.filter((file) => file.endsWith('.html') && !/kaizala-webhooks-/.test(file));

/** What stands in attributes of a page, without its data and scripts. */
function linksOf(page: string): string[] {
  const html = textOfFile(page).replaceAll(/<script[^]*?<\/script>/g, '');
  return [...html.matchAll(/ (?:href|src)="([^"]*)"/g)]
    .map(([, link = '']) => link.replaceAll('&amp;', '&'))
    .filter((link) => !/^(https?|data|mailto):/.test(link));
}

/** The places in a page that a link can name: ids, and the addresses of Redoc. */
function placesIn(page: string): Set<string> {
  const reference = references.find((one) => pathIn(one, 'index.html') === page);
  const places = reference ? placesOf(liftCallbacks(reference.document)).values() : [];
  const ids = textOfFile(page).matchAll(/ id="([^"]*)"/g);
  return new Set([...ids].map(([, id = '']) => id).concat([...places].map((place) => `/${place}`)));
}

function faultOf(page: string, link: string): string | undefined {
  const [path = '', place] = link.split('#');
  // The page for what is not there is shown at any depth.
  const target = path.startsWith('/')
    ? path.slice(1) || 'index.html'
    : path === ''
      ? page
      : posix.join(posix.dirname(page), decodeURIComponent(path));
  const file = target.endsWith('/') ? `${target}index.html` : target;
  if (!existsSync(join(folder, file))) return `${link} leads to ${file}, which is not there`;
  if (place === undefined || placesIn(file).has(decodeURIComponent(place))) return undefined;
  return `${link} leads to no place in ${file}`;
}

test('the pages are those of two languages', () => {
  expect(pages.toSorted()).toEqual(
    [
      '404.html',
      ...['', 'de/'].flatMap((language) => [
        `${language}index.html`,
        ...['v1', 'connector'].flatMap((api) =>
          ['index', 'reference', 'try'].map((page) => `${language}${api}/${page}.html`),
        ),
      ]),
    ].toSorted(),
  );
});

test.for(pages)('those of %s', (page) => {
  const links = linksOf(page);
  expect(links.length).toBeGreaterThan(1);
  expect(links.map((link) => faultOf(page, link)).filter(Boolean)).toEqual([]);
});

test('a link that leads nowhere is seen', () => {
  expect(faultOf('v1/index.html', 'gone.html')).toContain('which is not there');
  expect(faultOf('index.html', 'v1/reference.html#gone')).toContain('leads to no place');
  expect(faultOf('index.html', 'v1/index.html#/managing-webhooks/gone')).toContain('no place');
});

test('those of llms.txt', async () => {
  const text = textOfFile('llms.txt');
  const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(10);
  for (const link of links)
    expect([link, (await fetch(onServer(link))).status]).toEqual([link, 200]);
  for (const { api, language } of references)
    expect(links).toContain(pathIn({ api, language } as (typeof references)[0], 'reference.md'));
});

describe.for(references)('without JavaScript, the reference of $name', (reference) => {
  test('leads to the one that needs none', () => {
    const html = textOfFile(pathIn(reference, 'index.html'));
    expect(/<noscript>[^]*?<\/noscript>/.exec(html)?.[0]).toContain('href="reference.html"');
  });
});
