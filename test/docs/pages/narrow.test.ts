/** The pages can be used at 320 CSS pixels, which is also what 200 % zoom leaves of a window of 640. */
// @module-tag chromium
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { addressesOf, goTo, say } from './redoc.js';
import { onServer, pathIn, references } from './references.js';

const viewport = { width: 320, height: 640 };
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  visitor = await newVisitor(browser, { viewport, deviceScaleFactor: 2 });
}, 900_000);

afterAll(() => browser?.close());

/** How many pixels the page is wider than the window. */
function excess(): Promise<number> {
  return visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

test.for([
  'index.html',
  'de/index.html',
  '404.html',
  ...references.map((one) => pathIn(one, 'reference.html')),
])('%s is not wider than the window', async (path) => {
  await visitor.visit(onServer(path));
  expect(await excess()).toBe(0);
});

describe.for(references)('$name', (one) => {
  test('rendered by Redoc, it is not wider than the window, and has a menu', async () => {
    const { page, visit } = visitor;
    await visit(onServer(pathIn(one, 'index.html')));
    await page.locator('#content h1').waitFor();
    expect(await excess()).toBe(0);
    const menu = (label: string) => page.getByRole('button', { name: say(one.language, label) });
    await menu('Open navigation menu').click();
    await menu('Close navigation menu').click();
    await menu('Open navigation menu').waitFor();
    const addresses = addressesOf(one.document);
    for (const way of ['path', 'callback', 'webhook']) {
      await goTo(page, addresses.find(({ kind }) => kind === way)!.id);
      expect([way, await excess()]).toEqual([way, 0]);
    }
  });

  test('where calls are tried, it is not wider than the window', async () => {
    await visitor.visit(onServer(pathIn(one, 'try.html')));
    await visitor.page.locator('#content h1').waitFor();
    await expect.poll(excess).toBe(0);
  });
});

test('a page that is too wide is seen', async () => {
  await visitor.visit('about:blank');
  await visitor.page.setContent('<p style="width:400px">Wide</p>');
  expect(await excess()).toBeGreaterThan(0);
});
