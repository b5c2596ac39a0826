/** The query of a callback URL may be only a secret, without a name: `?secret`. The page must hide it. */
// @module-tag chromium
import { expect, test } from 'vitest';
import { wanted } from '../e2e/world.js';
import { openPage, useBrowser } from './open-page.js';

useBrowser();

test('masks a query without a name wherever a callback URL is shown', async () => {
  const { page, section, url, emulator, words } = await openPage();
  const body = wanted(`${url}/_emulator/inbox/default?s3cr3t`);
  const response = await fetch(`${url}/_emulator/webhooks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  await emulator.trigger('JobCreated');
  const delivery = section('deliveries').getByRole('article');
  await delivery.getByRole('button', { name: 'JobCreated' }).click();
  await delivery.getByRole('group', { name: words.deliveries.request }).waitFor();
  expect(await page.content()).not.toContain('s3cr3t');
  await delivery.getByRole('button', { name: words.common.reveal }).click();
  expect(await delivery.innerText()).toContain('?s3cr3t');
});
