/**
 * The page fits into windows that are 320 to 1920 CSS pixels wide. At a zoom of 200 %, a window of 640 pixels is 320
 * CSS pixels wide.
 */
// @module-tag chromium
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fillPage, long } from './busy-page.js';
import { openPage, useBrowser } from './open-page.js';

useBrowser();

const widths = [320, 360, 480, 520, 768, 1024, 1280, 1920];

/**
 * Returns a description of each element that does not fit in the window. The description contains the start of the HTML
 * of the element.
 */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const excess = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const faults = excess > 0 ? [`the page is ${excess} px too wide`] : [];
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      // Skip elements that only screen readers use. Skip text fields, because their text can always be longer than the
      // field.
      if (element.closest('.said, .skip, option, textarea, svg')) continue;
      if (!element.checkVisibility()) continue;
      const name = `${element.outerHTML.slice(0, 60)}`;
      const { left, right } = element.getBoundingClientRect();
      if (left < -0.5 || right > innerWidth + 0.5) faults.push(`out of the window: ${name}`);
      const { display } = getComputedStyle(element);
      const isField = element.matches('input, select');
      if (display !== 'inline' && !isField && element.scrollWidth > element.clientWidth + 1)
        faults.push(`cut: ${name}`);
    }
    return faults;
  });
}

test.for(['en', 'de'] as const)('everything fits at each width, in %s', async (language) => {
  const opened = await openPage(language);
  const { page, visit } = opened;
  const faults: unknown[] = [];
  const check = async (state: string) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const found = await misfits(page);
      if (found.length > 0) faults.push({ state, width, found: found.slice(0, 5) });
    }
  };
  await check('empty');
  await fillPage(opened);
  expect(await page.locator('#deliveries').innerText()).toContain(long.eventType);
  await check('full');
  const reveal = page.getByRole('button', { name: opened.words.common.reveal });
  for (let left = await reveal.count(); left > 0; left--) {
    await reveal.first().click();
    await expect.poll(() => reveal.count()).toBe(left - 1);
  }
  await page.getByText('?key=secret').first().waitFor();
  await check('revealed');
  await visit();
  await check('closed');
  await opened.emulator.close();
  await page.getByText(opened.words.connection.lost).waitFor();
  await check('lost');
  expect(faults).toEqual([]);
});

test('the test detects a page that is too wide and a text that is cut off', async () => {
  const { page } = await openPage();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.evaluate(() => {
    const main = document.querySelector('main')!;
    const [wide, cut] = [document.createElement('p'), document.createElement('p')];
    wide.style.width = '400px';
    wide.textContent = 'Wide';
    cut.textContent = 'A text that is cut somewhere';
    cut.style.cssText = 'width: 60px; overflow: hidden; white-space: nowrap';
    main.append(wide, cut);
  });
  const faults = (await misfits(page)).join('\n');
  expect(faults).toMatch(/the page is \d+ px too wide/);
  expect(faults).toContain('cut: <p');
});
