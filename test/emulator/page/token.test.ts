/**
 * The page of an emulator with an admin token. The browser opens it with a host name over http, as from another
 * machine.
 */
// @module-tag chromium
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { toolPath } from '../../support/tools.js';
import { startEmulator } from '../../support/servers.js';

const adminToken = 's3cr3t-token-0123456789!;"';
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: toolPath('chromium'),
    // `emulator.example` resolves to this machine. Unlike `localhost`, this host name is not trusted by browsers over
    // http.
    args: [
      '--no-sandbox',
      '--host-resolver-rules=MAP emulator.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
});
afterAll(() => browser?.close());

async function open() {
  const { url, emulator } = await startEmulator({ adminToken, allowHosts: ['emulator.example'] });
  const page = await browser.newPage({ locale: 'en' });
  onTestFinished(() => page.close());
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const home = `${url.replace('127.0.0.1', 'emulator.example')}/_emulator/`;
  return { emulator, url, page, home, errors };
}

test('the form accepts the token, and the page then needs only its cookie', async () => {
  const { page, home, url, emulator, errors } = await open();
  expect((await page.goto(home))!.status()).toBe(401);
  await page.getByLabel('Token').fill('wrong-wrong-wrong-wrong');
  await page.getByRole('button').click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Token').fill(adminToken);
  await page.getByRole('button').click();
  await page.locator('.connection.live').waitFor();
  expect(page.url()).toBe(home);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  const [cookie, ...others] = await page.context().cookies();
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/_emulator' });
  expect(JSON.stringify(cookie)).not.toContain('s3cr3t');
  // The first button of the tour creates a webhook. Its callback URL is an inbox, with an address that the emulator
  // itself can reach.
  await page.locator('#tour button').first().click();
  await expect
    .poll(() => emulator.webhooks())
    .toMatchObject([{ callBackUrl: `${url}/_emulator/inbox/default` }]);
  await page.locator('#webhooks', { hasText: '/_emulator/inbox/default' }).waitFor();
  expect(errors).toEqual([]);
});

test('a URL with the token opens the page, and the page asks for the token again without the cookie', async () => {
  const { page, home, errors } = await open();
  await page.goto(`${home}?token=${encodeURIComponent(adminToken)}`);
  await page.locator('.connection.live').waitFor();
  expect(page.url()).toBe(home);
  await page.context().clearCookies();
  await page.reload();
  await page.getByLabel('Token').waitFor();
  expect(errors).toEqual([]);
});
