/** The bar at the top of the page is fixed; it must not hide the element that has the focus. */
// @module-tag chromium
import { expect, test } from 'vitest';
import { wanted } from '../e2e/world.js';
import { openPage, useBrowser } from './open-page.js';

useBrowser();

test('the bar hides no element that gets the focus by Shift+Tab', async () => {
  const { page, section, url, emulator } = await openPage(
    'en',
    {},
    {
      viewport: { width: 640, height: 512 },
    },
  );
  const body = JSON.stringify(wanted(`${url}/_emulator/inbox/default`));
  for (let count = 0; count < 10; count++)
    await fetch(`${url}/_emulator/webhooks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
  await emulator.trigger('JobCreated');
  await section('deliveries').getByRole('article').nth(9).getByRole('button').focus();
  const hidden: string[] = [];
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Shift+Tab');
    const { top, name } = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const bar = document.querySelector('.bar')!;
      return {
        top: bar.contains(element)
          ? 0
          : element.getBoundingClientRect().top - bar.getBoundingClientRect().bottom,
        name: element.outerHTML.slice(0, 80),
      };
    });
    // Ignore the text area: it is higher than the window, so its top can be outside.
    if (top < 0 && !name.startsWith('<textarea')) hidden.push(name);
  }
  expect(hidden).toEqual([]);
});
