/** Tests that readers can read everything, choose every tab and follow every link without JavaScript. */
// @module-tag chromium
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { headingsIn } from './markup.js';
import { kinds, onServer, samples, samplesWithMenu, textOfFile } from './pages.js';

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  visitor = await newVisitor(browser, { javaScriptEnabled: false });
}, 900_000);

afterAll(() => browser?.close());

test.for(samples)('shows the whole text of $name', async ({ path }) => {
  const { page, visit } = visitor;
  await page.setViewportSize({ width: 1400, height: 1000 });
  await visit(onServer(path));
  const headings = page.locator('#content :is(h1, h2, h3, h4):visible');
  const outline = page.locator('.outline h2:visible');
  expect((await headings.count()) - (await outline.count())).toBe(
    headingsIn(textOfFile(path)).filter(({ level }) => level < 5).length -
      (await page.locator('.outline h2').count()),
  );
  // The page must not show controls that need the script.
  expect(await page.locator('.theme:visible, .copy:visible').count()).toBe(0);
  expect(await page.locator('.copy-markdown').allInnerTexts()).not.toContain('Copy as Markdown');
});

describe.for(samplesWithMenu.filter(({ kind }) => kind === 'operation'))('$name', ({ path }) => {
  test('has a menu with links, next to the text', async () => {
    const { page, visit } = visitor;
    await page.setViewportSize({ width: 1400, height: 1000 });
    await visit(onServer(path));
    await page.locator('#menu').getByRole('link', { name: 'JobCreated', exact: true }).click();
    await page.waitForURL(/events\/JobCreated\/$/);
  });

  test('has a menu that opens, closes and has links, on a phone', async () => {
    const { page, visit } = visitor;
    await page.setViewportSize({ width: 360, height: 640 });
    await visit(onServer(path));
    const menu = page.locator('#menu');
    await page.locator('.open-menu').click();
    await menu.waitFor();
    await page.locator('.close-menu').click();
    await menu.waitFor({ state: 'hidden' });
    await page.locator('.open-menu').click();
    await menu.getByRole('link', { name: 'JobCreated', exact: true }).click();
    await page.waitForURL(/events\/JobCreated\/$/);
  });
});

test('switches the language in both directions', async () => {
  const { page, visit } = visitor;
  await visit(onServer(kinds.chapter));
  await page.getByRole('link', { name: 'Deutsch', exact: true }).click();
  await page.waitForURL(onServer(`de/${kinds.chapter}`));
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await page.waitForURL(onServer(kinds.chapter));
});

test('switches the description on the page of the same event', async () => {
  const { page, visit } = visitor;
  await page.setViewportSize({ width: 1400, height: 1000 });
  await visit(onServer('de/v1/events/JobCreated/'));
  await page.locator('.apis').getByRole('link', { name: 'connector' }).click();
  await page.waitForURL(onServer('de/connector/events/JobCreated/'));
});

test('chooses a language and an example by keyboard and by pointer', async () => {
  const { page, visit } = visitor;
  await page.setViewportSize({ width: 1400, height: 1000 });
  await visit(onServer(kinds['event with several examples']));
  const code = (id: string) => page.locator(`[aria-labelledby="${id}"] pre:visible`).innerText();
  await page.locator('#handle-1').focus();
  await page.keyboard.press('ArrowRight');
  expect(await code('handle')).toContain('def handle(event):');
  const seen = new Set<string>();
  const labels = page.locator('[aria-labelledby="payload"] > label');
  for (const label of await labels.all()) {
    await label.click();
    seen.add(await code('payload'));
  }
  expect(seen.size).toBe(await labels.count());
  expect(seen.size).toBeGreaterThan(2);
});
