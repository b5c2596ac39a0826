/** Without JavaScript, the page of Redoc leads to the static reference, which is whole, and prints. */
// @module-tag chromium
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolve } from '../../../scripts/description/openapi.js';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { addressesOf } from './redoc.js';
import { onDisk, onServer, pathIn, references } from './references.js';

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  visitor = await newVisitor(browser, { javaScriptEnabled: false });
}, 900_000);

afterAll(() => browser?.close());

describe.for(references)('$name', (one) => {
  const { document } = one;

  test('is found from the page that needs JavaScript, with all that the bundle has', async () => {
    const { page, visit } = visitor;
    await visit(onServer(pathIn(one, 'index.html')));
    await page.locator('noscript a').click();
    await page.waitForURL(onServer(pathIn(one, 'reference.html')));
    const headings = await page.locator('h3').allInnerTexts();
    expect(headings).toEqual(
      expect.arrayContaining(addressesOf(document).map(({ summary }) => summary)),
    );
    const schemas = await page.locator('h3[id^="schema-"]').evaluateAll((all) => all.length);
    expect(schemas).toBe(Object.keys(document.components!.schemas!).length);
    const blocks = (await page.locator('pre').allInnerTexts()).join('\n');
    for (const [name, example] of Object.entries(document.components!.examples ?? {})) {
      const { value } = resolve(document, example);
      const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
      expect(blocks, name).toContain(text);
    }
  });

  test('prints on paper without the header, and opens from a disk', async () => {
    const { page, visit } = visitor;
    await visit(onDisk(pathIn(one, 'reference.html')));
    const header = page.locator('header.site');
    expect(await header.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await header.isVisible()).toBe(false);
    expect(await page.locator('h3[id^="schema-"]').last().isVisible()).toBe(true);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(10);
    await page.emulateMedia({ media: null });
  });
});
