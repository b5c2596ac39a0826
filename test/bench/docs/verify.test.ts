// @module-tag chromium
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { description, descriptions } from '../../support/descriptions.js';
import { launch } from '../../support/chromium.js';
import { pages, writePages } from './pages.js';
import { searchTimes } from './search.js';
import { serveFolder, type Served } from './serve.js';
import { verifyPage } from './verify.js';
import { coldly, paintsOf } from './visit.js';
import { weigh } from './weigh.js';

const { info, tags = [] } = description('v1').document;
const heading = info.title;
const shown = { heading, tags: tags.map(({ name }) => name) };

const folder = mkdtempSync(join(tmpdir(), 'kaizala-bench-'));
let served: Served;
let browser: Browser;
let count = 0;

beforeAll(async () => {
  mkdirSync(join(folder, 'odd'));
  [served, browser] = await Promise.all([serveFolder(folder), launch()]);
  await writePages(folder, descriptions);
});

afterAll(async () => {
  await browser.close();
  served.close();
  rmSync(folder, { recursive: true });
});

/**
 * Writes a page, and has a look at it.
 *
 * @param patience for what is not there, in ms
 */
function odd<Seen>(
  body: string,
  look: (page: Page, url: string) => Promise<Seen>,
  patience = 20_000,
): Promise<Seen> {
  // Each in a file of its own, because the server reads a file once.
  const path = `odd/${(count += 1)}.html`;
  writeFileSync(join(folder, path), `<!doctype html><title>Odd</title>${body}`);
  return coldly(browser, (page) => {
    page.setDefaultTimeout(patience);
    return look(page, `${served.url}${path}`);
  });
}

test.for(Object.entries(pages))('%s shows what the others show', ([name, path]) =>
  coldly(browser, (page) => verifyPage(page, name, served.url + path, shown)),
);

const h1 = (style: string) => `<p>Before</p><h1 style="${style}">${heading}</h1>`;
test.for<[string, string]>([
  ['is another', '<h1>Another API</h1>'],
  ['is no heading', `<p>${heading}</p>`],
  ['is not displayed', h1('display: none')],
  ['is hidden', h1('visibility: hidden')],
  ['is transparent', h1('opacity: 0')],
  ['is below the viewport', h1('margin-top: 2000px')],
  [
    'is behind something',
    `${h1('')}<div style="position: fixed; inset: 0; background: white">Loading</div>`,
  ],
])('a heading that %s is not seen', async ([, body]) => {
  await expect(odd(body, (page, url) => verifyPage(page, 'odd', url, shown), 1000)).rejects.toThrow(
    `odd does not show the heading ${heading}`,
  );
});

test('a page that lacks a tag is found', async () => {
  const body = `<h1>${heading}</h1>${shown.tags.slice(1).join(', ')}`;
  await expect(odd(body, (page, url) => verifyPage(page, 'odd', url, shown), 5000)).rejects.toThrow(
    `odd does not show the tag ${shown.tags[0]}`,
  );
});

test('a heading that comes late is seen late', async () => {
  const body = `<p>Before</p><script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<h1>${heading}</h1>'), 300)</script>`;
  const seen = await odd(body, (page, url) => paintsOf(page, url, heading));
  expect(seen['heading visible']).toBeGreaterThanOrEqual(300);
});

/** A page that listens for Ctrl+K after a while, and shows what it finds, whatever is put in, after another. */
const searchable = (
  result: string,
) => `<script>setTimeout(() => addEventListener('keydown', (event) => {
  if (!event.ctrlKey || event.key !== 'k') return;
  event.preventDefault();
  document.body.innerHTML = document.querySelector('input') ? '' : '<div role="dialog"><input><p></p></div>';
  document.querySelector('input')?.addEventListener('input', () => setTimeout(() =>
    (document.querySelector('p').textContent = '${result}'), 200));
}), 300)</script>`;
const sought = { word: 'word', result: /found/ };

test('a search is ready when it has found', async () => {
  const { opens, finds } = await odd(searchable('found'), (page, url) =>
    searchTimes(page, url, sought),
  );
  expect(opens).toBeGreaterThanOrEqual(300);
  expect(finds).toBeGreaterThanOrEqual(opens + 200);
});

test('a search that finds nothing is never ready', async () => {
  const look = (page: Page, url: string) => searchTimes(page, url, sought);
  await expect(odd(searchable('nothing'), look, 5000)).rejects.toThrow('Timeout');
});

test('a page without a search is never ready', async () => {
  const look = (page: Page, url: string) => searchTimes(page, url, sought, 500);
  await expect(odd('', look)).rejects.toThrow('has no search');
});

test('what is weighed is compressed, and all but what the cache has, even if it comes late', async () => {
  writeFileSync(join(folder, 'odd/script.js'), `'${'a'.repeat(1_000_000)}';`);
  writeFileSync(join(folder, 'odd/late.json'), '{}');
  const late = `<script>setTimeout(() => fetch('late.json'), 600)</script>`;
  const body = `<h1>${heading}</h1><script src="script.js"></script>${late}`;
  const [first, second] = await odd(body, async (page, url) => [
    await weigh(page, url, heading),
    await weigh(page, url, heading),
  ]);
  expect([first!.requests, second!.requests]).toEqual([3, 2]);
  expect(first!.transferred).toBeLessThan(10_000);
  expect(second!.transferred).toBeLessThan(first!.transferred - 900);
});
