/** The page fetches a state, but newer changes can arrive before that state. The page must not lose them. */
// @module-tag chromium
import { expect, test } from 'vitest';
import { wanted } from '../e2e/world.js';
import { openPage, useBrowser } from './open-page.js';

useBrowser();

test('a state that arrives after a newer change does not undo the change', async () => {
  const { page, section, url, emulator, words } = await openPage();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let isFetched = false;
  await page.route(`${url}/_emulator/state`, async (route) => {
    const response = await route.fetch();
    isFetched = true;
    await held;
    await route.fulfill({ response });
  });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => isFetched).toBe(true);
  await fetch(`${url}/_emulator/webhooks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted(`${url}/_emulator/inbox/default`)),
  });
  const card = section('webhooks').getByRole('article');
  await card.waitFor();
  const arrives = page.waitForResponse(`${url}/_emulator/state`);
  release();
  await (await arrives).finished();
  await page.waitForTimeout(300);
  expect(await card.count()).toBe(1);
  expect(emulator.webhooks()).toHaveLength(1);
  await page.getByText(words.connection.live, { exact: true }).waitFor();
});
