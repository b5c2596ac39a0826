// @module-tag chromium
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { description, descriptions } from '../../support/descriptions.js';
import { launch } from '../../support/chromium.js';
import {
  contestantNames,
  serveContestants,
  textsOfEvent,
  type Contestants,
} from './contestants.js';
import { score } from './scoring.js';
import { writePages } from './pages.js';
import { serveFolder, type Served } from './serve.js';
import { verifyPage } from './verify.js';
import { coldly, paintsOf, type Target } from './visit.js';
import { weigh } from './weigh.js';

const { document } = description('v1');
const heading = 'JobResponse';
const texts = textsOfEvent(document);

const folder = mkdtempSync(join(tmpdir(), 'kaizala-bench-'));
let contestants: Contestants;
let served: Served;
let browser: Browser;
let count = 0;

beforeAll(async () => {
  await writePages(join(folder, 'pages'), descriptions);
  mkdirSync(join(folder, 'odd'));
  [contestants, served, browser] = await Promise.all([
    serveContestants(join(folder, 'pages'), document),
    serveFolder(join(folder, 'odd')),
    launch(),
  ]);
});

afterAll(async () => {
  await browser.close();
  contestants.close();
  served.close();
  rmSync(folder, { recursive: true });
});

/** Writes a page into a new file. A file cannot be replaced, because the server reads each file only once. */
function write(body: string, head = '<title>Odd</title>'): Target {
  const path = `${(count += 1)}.html`;
  writeFileSync(join(folder, 'odd', path), `<!doctype html>${head}${body}`);
  return { url: `${served.url}${path}`, heading, headings: 'h1, h2' };
}

/**
 * Writes a page, opens it in the browser, and returns the result of `look`.
 *
 * @param patience how long to wait for missing elements, in ms
 */
function odd<Seen>(
  body: string,
  look: (page: Page, target: Target) => Promise<Seen>,
  patience = 20_000,
): Promise<Seen> {
  const target = write(body);
  return coldly(browser, (page) => {
    page.setDefaultTimeout(patience);
    return look(page, target);
  });
}

test('the texts of an event are its first sentence, the properties of its data and a value', () => {
  expect(texts).toEqual([
    'Happens when somebody reports on a job.',
    'actionId',
    'groupId',
    'responseId',
    'title',
    'text',
    'responseDetails',
    'Restock shelf 4',
  ]);
});

test.for(contestantNames)('%s shows the same texts of an event as the others', (name) =>
  coldly(browser, (page) => verifyPage(page, name, contestants.targets[name].event, texts)),
);

test.for(contestantNames)('%s shows the title of the API in its introduction', (name) =>
  coldly(browser, (page) => verifyPage(page, name, contestants.targets[name].overview, [])),
);

const h1 = (style: string) => `<p>Before</p><h1 style="${style}">${heading}</h1>`;
test.for<[string, string]>([
  ['is of another event', '<h1>JobCreated</h1>'],
  ['is in a paragraph', `<p>${heading}</p>`],
  ['is not displayed', h1('display: none')],
  ['is hidden', h1('visibility: hidden')],
  ['is transparent', h1('opacity: 0')],
  ['is below the viewport', h1('margin-top: 2000px')],
  [
    'is covered',
    `${h1('')}<div style="position: fixed; inset: 0; background: white">Loading</div>`,
  ],
])('does not accept a heading that %s', async ([, body]) => {
  const look = (page: Page, target: Target) => verifyPage(page, 'odd', target, texts);
  await expect(odd(body, look, 1000)).rejects.toThrow(`odd does not show the heading "${heading}"`);
});

test('finds a page that lacks or hides a property', async () => {
  const hidden = `<details><summary>data</summary>responseDetails</details>`;
  const shown = texts.filter((text) => text !== 'responseDetails').join(', ');
  const look = (page: Page, target: Target) => verifyPage(page, 'odd', target, texts);
  await expect(odd(`<h1>${heading}</h1>${shown}${hidden}`, look, 2000)).rejects.toThrow(
    'odd does not show "responseDetails"',
  );
});

test('measures when a late heading appears', async () => {
  const body = `<p>Before</p><script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<h1>${heading}</h1>'), 300)</script>`;
  const seen = await odd(body, paintsOf);
  expect(seen['heading visible']).toBeGreaterThanOrEqual(300);
});

test('the size counts compressed bytes, late requests and the icon, but no cached script', async () => {
  writeFileSync(join(folder, 'odd/script.js'), `'${'a'.repeat(1_000_000)}';`);
  writeFileSync(join(folder, 'odd/late.json'), '{}');
  writeFileSync(join(folder, 'odd/icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const icon = '<link rel="icon" href="icon.svg" type="image/svg+xml">';
  const late = `<script>setTimeout(() => fetch('late.json'), 600)</script>`;
  const body = `${icon}<h1>${heading}</h1><script src="script.js"></script>${late}`;
  const [first, second] = await odd(body, async (page, target) => [
    await weigh(page, target),
    await weigh(page, target),
  ]);
  expect([first!.requests, second!.requests]).toEqual([4, 3]);
  expect(first!.transferred).toBeLessThan(10_000);
  expect(second!.transferred).toBeLessThan(first!.transferred - 900);
});

test('scores a correct page with 100 points for accessibility, and names failed audits', async () => {
  const head =
    '<html lang="en"><meta name="viewport" content="width=device-width"><meta name="description" content="A page."><title>Sound</title>';
  const text = `<main><h1>${heading}</h1><p>A text.</p></main>`;
  const sound = await score(write(text, head).url);
  const faulty = await score(
    write('<p style="color: #ddd">A text.</p><img src="none.png">', '').url,
  );
  expect(sound.scores).toMatchObject({ accessibility: 100, SEO: 100 });
  expect(sound.faults).not.toContain('document-title');
  expect(faulty.scores.accessibility).toBeLessThan(98);
  expect(faulty.scores['best practices']).toBeLessThan(98);
  expect(faulty.scores.SEO).toBeLessThan(98);
  expect(faulty.faults).toEqual(
    expect.arrayContaining(['color-contrast', 'document-title', 'errors-in-console', 'image-alt']),
  );
});

test('a missing page cannot be scored', async () => {
  await expect(score(`${served.url}none.html`)).rejects.toThrow('none.html');
});
