/**
 * Tests that the pages are usable in windows that are 320 to 1920 CSS pixels wide. At a zoom of 200 %, a window of 640
 * pixels is 320 CSS pixels wide.
 */
// @module-tag chromium
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../support/chromium.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { htmlFilesIn, onServer, samples, samplesWithMenu } from './pages.js';

const widths = [320, 360, 480, 520, 768, 1280, 1920];
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  visitor = await newVisitor(browser);
}, 900_000);

afterAll(() => browser?.close());

/**
 * Returns the elements that do not fit in the window, or whose content is cut off. Each result contains the beginning
 * of the text of the element.
 */
function misfits(): Promise<string[]> {
  return visitor.page.evaluate(() => {
    const excess = document.documentElement.scrollWidth - innerWidth;
    const faults = excess > 0 ? [`the page is ${excess} px too wide`] : [];
    const nameOf = (element: Element) =>
      `<${element.localName}>: ${(element.textContent ?? '').trim().slice(0, 40)}`;
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const { overflowX, display } = getComputedStyle(element);
      // Elements inside a scrolling element may be wider than the window.
      const scrolls = element.closest('.table, #menu, .outline, pre.scroll') !== null;
      // Skip the parts of code blocks, because spaces at the end of a line may be outside the block.
      if (element.matches('pre *')) continue;
      if (scrolls || display === 'none' || element.closest('.skip, .home span, input')) continue;
      if (!element.checkVisibility()) continue;
      const { left, right } = element.getBoundingClientRect();
      if (left < -0.5 || right > innerWidth + 0.5)
        faults.push(`out of the window: ${nameOf(element)}`);
      const cut = display !== 'inline' && element.scrollWidth > element.clientWidth + 1;
      if (
        cut &&
        (overflowX !== 'visible' || element.matches('pre, code, li, p, td, h1, h2, h3, .box'))
      )
        faults.push(`cut: ${nameOf(element)}`);
    }
    return faults;
  });
}

/**
 * Returns the names in code spans that are broken into two lines, although they would fit on one line. Names with a
 * hyphen are not checked, because a line may end after a hyphen.
 */
function brokenNames(): Promise<string[]> {
  return visitor.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('article :not(pre) > code')]
      .filter((code) => /^[\w.]+$/.test(code.innerText) && code.checkVisibility())
      .filter((code) => {
        if (code.getClientRects().length < 2) return false;
        let block: HTMLElement = code;
        while (getComputedStyle(block).display === 'inline') block = block.parentElement!;
        const before = [code.style.whiteSpace, code.style.display];
        [code.style.whiteSpace, code.style.display] = ['nowrap', 'inline-block'];
        const fits = code.offsetWidth <= block.clientWidth;
        [code.style.whiteSpace = '', code.style.display = ''] = before;
        return fits;
      })
      .map((code) => code.innerText),
  );
}

describe.for(samples)('$name', ({ path }) => {
  test('fits in each width, and does not break a name', async () => {
    const { page, visit } = visitor;
    await page.setViewportSize({ width: widths[0]!, height: 800 });
    await visit(onServer(path));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await misfits(), await brokenNames()]).toEqual([width, [], []]);
    }
  });
});

// Test the German pages, because German words are the longest. The names in code are the same in both languages.
test('has no page wider than 320 px', async () => {
  const { page } = visitor;
  await page.setViewportSize({ width: 320, height: 640 });
  const faults: string[] = [];
  for (const file of htmlFilesIn('de')) {
    await page.goto(onServer(file));
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (excess > 0) faults.push(`${file} is ${excess} px too wide`);
  }
  expect(faults).toEqual([]);
});

test.for(samplesWithMenu.filter(({ kind }) => kind === 'overview' || kind === 'operation'))(
  'has a menu that fits on a phone: $name',
  async ({ path }) => {
    const { page, visit } = visitor;
    await page.setViewportSize({ width: 320, height: 640 });
    await visit(onServer(path));
    await page.locator('.open-menu').click();
    const menu = page.locator('#menu');
    await menu.waitFor();
    expect(await menu.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    expect((await menu.boundingBox())!.width).toBeLessThanOrEqual(320);
    await page.locator('#menu li').last().scrollIntoViewIfNeeded();
    expect(await misfits()).toEqual([]);
  },
);

test('finds a page that is too wide, a text that is cut, and a name that is broken', async () => {
  const { page, visit } = visitor;
  await page.setViewportSize({ width: 320, height: 640 });
  await visit('about:blank');
  await page.setContent('<p style="width:400px">Wide</p>');
  expect(await misfits()).toContainEqual(expect.stringContaining('too wide'));
  await page.setContent(
    '<pre style="width:99px;overflow:hidden">A text that is cut somewhere</pre>',
  );
  expect(await misfits()).toContainEqual(expect.stringContaining('cut: <pre>'));
  await page.setContent(
    '<article><p style="width:160px;word-break:break-all;font:16px monospace">See <code>createWebhook</code></p></article>',
  );
  expect(await brokenNames()).toEqual(['createWebhook']);
});
