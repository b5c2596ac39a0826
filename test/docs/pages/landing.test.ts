/** Tests the home page, mainly its introduction and its main links. */
// @module-tag chromium
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitePathOf } from '../../../scripts/docs/topics/site-path.js';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { languages, onServer } from './pages.js';

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  visitor = await newVisitor(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
}, 900_000);

afterAll(() => browser?.close());

describe.for(languages)('in %s', (language) => {
  const url = onServer(sitePathOf(language, ''));

  test('shows the introduction, the main links and the whole drawing without scrolling', async () => {
    const { page, visit } = visitor;
    await page.setViewportSize({ width: 1440, height: 900 });
    await visit(url);
    for (const selector of ['h1', '.lead', '.main-links', '.diagram svg.narrow']) {
      const { y, height } = (await page.locator(selector).boundingBox())!;
      expect(y + height, selector).toBeLessThan(900);
    }
  });

  test('links to a first delivery, the first call, the events and the guide for porting', async () => {
    const { page, visit } = visitor;
    await visit(url);
    const links = page.locator('.main-links a');
    const targets = await links.evaluateAll((all) =>
      all.map((one) => (one as HTMLAnchorElement).href),
    );
    expect(targets).toEqual(
      [
        'v1/guide/getting-started/',
        'v1/operations/createWebhook/',
        'v1/events/',
        'v1/guide/porting-a-kaizala-program/',
      ].map((path) => onServer(sitePathOf(language, path))),
    );
    expect(await links.nth(1).innerText()).toMatch(/curl, TypeScript, Python (and|und) PHP/);
    expect(await links.nth(2).innerText()).toContain('17');
  });

  test('copies each of the three commands with a button', async () => {
    const { page, visit } = visitor;
    await visit(url);
    const copied: string[] = [];
    for (const button of await page.locator('.steps .copy').all()) {
      await button.click();
      copied.push(await page.evaluate(() => navigator.clipboard.readText()));
    }
    expect(copied.map((one) => one.trim())).toEqual([
      'npx kaizala-webhooks emulate',
      'npx kaizala-webhooks listen',
      'npx kaizala-webhooks trigger JobCreated',
    ]);
  });

  test('has no layout shift while it loads', async () => {
    const { page, visit } = visitor;
    await visit(url);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(
              list
                .getEntries()
                .reduce((sum, one) => sum + (one as unknown as { value: number }).value, 0),
            ),
          ).observe({ type: 'layout-shift', buffered: true });
          // Resolve after two frames, because the observer is not called if there is no layout shift.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
        }),
    );
    expect(shift).toBeLessThan(0.01);
  });
});
