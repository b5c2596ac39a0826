/** Tests that a printed page omits the controls, and contains all content, also content that is hidden on a screen. */
// @module-tag chromium
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Document, resolve } from '../../../scripts/description/openapi.js';
import { sitePathOf } from '../../../scripts/docs/topics/site-path.js';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { codeIn } from './markup.js';
import { apis, kinds, languages, onDisk, onServer, samplesWithMenu, textOfFile } from './pages.js';

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  visitor = await newVisitor(browser);
}, 900_000);

beforeEach(() => visitor.page.emulateMedia({ media: null }));

afterAll(() => browser?.close());

/** Prints the page to a PDF, and returns the number of its sheets. */
async function sheets(): Promise<number> {
  const pdf = (await visitor.page.pdf({ format: 'A4' })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)!.length;
}

/**
 * Returns the number of sheets that the page would need if a sheet could end anywhere in the text. 986 CSS pixels are
 * the height of A4 without its margins.
 */
async function sheetsWithoutGaps(): Promise<number> {
  await visitor.page.emulateMedia({ media: 'print' });
  await visitor.page.setViewportSize({ width: 672, height: 986 });
  return (await visitor.page.evaluate(() => document.documentElement.scrollHeight)) / 986;
}

test.for([
  kinds['event with several examples'],
  kinds.operation,
  kinds.chapter,
  kinds.sources,
  kinds['reference on one page'],
])('leaves little of the sheets of %s empty', async (path) => {
  await visitor.visit(onServer(path));
  const least = await sheetsWithoutGaps();
  expect(await sheets()).toBeLessThanOrEqual(Math.ceil(least * 1.1) + 1);
});

test.for(samplesWithMenu)('prints $name without bar, menu or buttons', async ({ path }) => {
  const { page, visit } = visitor;
  await visit(onServer(path));
  await page.emulateMedia({ media: 'print' });
  // 672 CSS pixels are the width of A4 without its margins.
  await page.setViewportSize({ width: 672, height: 1000 });
  const screenOnly = page.locator('.bar, #menu, .skip, .pager, .copy, .copy-markdown, .outline');
  expect(await screenOnly.filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(672);
});

test.for([kinds['event with several examples'], kinds.operation])(
  'prints every example and every language of %s',
  async (path) => {
    const { page, visit } = visitor;
    await visit(onServer(path));
    const code = codeIn(textOfFile(path));
    expect(code.length).toBeGreaterThan(5);
    expect(await page.locator('pre > code:visible').count()).toBeLessThan(code.length);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('pre > code:visible').allTextContents()).toEqual(code);
    expect(await page.locator('.tabs > label:visible').count()).toBe(
      await page.locator('.tabs > label').count(),
    );
    // In print, the label of each tab is above the content of the tab.
    const order = await page
      .locator('.tabs > label, .tabs > .panel')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(await sheets()).toBeGreaterThan(1);
  },
);

describe.for(apis.flatMap((api) => languages.map((language) => ({ api, language }))))(
  'the reference of $api in $language on one page',
  ({ api, language }) => {
    const sitePath = sitePathOf(language, `${api}/reference.html`);
    const document = JSON.parse(
      textOfFile(sitePathOf(language, `${api}/openapi.json`)),
    ) as Document;

    test('has everything, and prints from a disk', async () => {
      const { page, visit } = visitor;
      await visit(onDisk(sitePath));
      await page.emulateMedia({ media: 'print' });
      const schemas = page.locator('h3[id^="schema-"]:visible');
      expect(await schemas.count()).toBe(Object.keys(document.components!.schemas!).length);
      const blocks = (await page.locator('pre:visible').allTextContents()).join('\n');
      for (const [name, example] of Object.entries(document.components!.examples ?? {})) {
        const { value } = resolve(document, example);
        const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
        expect(blocks, name).toContain(text);
      }
      expect(await sheets()).toBeGreaterThan(10);
    });
  },
);
