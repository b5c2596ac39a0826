/** A user can delete the whole text of an event. */
// @module-tag chromium
import { expect, test } from 'vitest';
import { openPage, useBrowser } from './open-page.js';

useBrowser();

test('an empty text is not JSON, and cannot be triggered', async () => {
  const { section, requests } = await openPage();
  await section('events').locator('textarea').fill('');
  await section('events').locator('#event-verdict .error').waitFor();
  await section('events').locator('button.primary').click({ force: true });
  await section('events').locator('textarea').press('Tab');
  expect(requests.filter(([, url]) => url.endsWith('/trigger'))).toEqual([]);
});
