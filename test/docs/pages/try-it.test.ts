/**
 * Tests the panel "Try it" on the pages of operations and events, with a real emulator and receiver, by keyboard alone.
 */
// @module-tag chromium
import { describe, expect, test } from 'vitest';
import { violationsIn } from './axe.js';
import { onServer } from './pages.js';
import {
  emulator,
  english,
  onStart,
  open,
  opened,
  panel,
  press,
  printed,
  receiver,
  sends,
  status,
  tabTo,
  textOf,
  useTryIt,
  visitor,
  words,
} from './try-it.js';

useTryIt();

describe.for(['en', 'de'])('in %s, by keyboard alone', (language) => {
  const { open: opener, send, next, getToken, emulator: name } = words.get(language)!;
  const nextStep = new RegExp(`^${next.split('{')[0]}`);

  test('links to the page of the emulator, in another tab', async () => {
    await open(onStart('v1/operations/getAccessToken/', language), language);
    const tab = visitor.page.context().waitForEvent('page');
    await press(new RegExp(`^${name.split('`')[0]!.trim()}`));
    const page = await tab;
    await page.locator('#tour').waitFor();
    expect(new URL(page.url()).pathname).toBe('/_emulator/');
  });

  test('succeeds with each unchanged step of v1, from page to page', async () => {
    await open(onStart('v1/operations/getAccessToken/', language), language);
    await sends(send);
    expect(await textOf(words.get(language)!.response)).toContain('"accessToken": "••••••••"');

    const follow = async (path: string) => {
      await press(nextStep);
      await visitor.page.waitForURL(`${onStart(path, language)}#try-it`);
      await opened();
    };
    await follow('v1/operations/createWebhook/');
    await sends(send);
    const [webhook] = emulator.webhooks();
    expect(webhook).toMatchObject({ callBackUrl: receiver.url, active: true });
    await follow('v1/operations/listWebhooks/');
    await sends(send);
    expect(await textOf(words.get(language)!.response)).toContain(webhook!.webhookId);
    await follow('v1/events/ActionCreated/');
    await sends(send);
    expect(await panel().locator('.notes').innerText()).toMatch(/^delivered: 200 /);
    expect(printed.join()).toContain('ActionCreated');
    await follow('v1/operations/updateWebhook/');
    await sends(send);
    await follow('v1/operations/deleteWebhook/');
    await sends(send);
    expect(emulator.webhooks()).toEqual([]);
    await tabTo(words.get(language)!.close, 'Shift+Tab');
    await visitor.page.keyboard.press('Space');
    expect(await panel().isHidden()).toBe(true);
    expect(await visitor.page.evaluate(() => document.activeElement?.textContent)).toBe(opener);
    expect(visitor.complaints).toEqual([]);
  });

  test('succeeds with each unchanged step of the connector API', async () => {
    await open(onStart('connector/operations/createConnectorWebhook/', language), language);
    await press(getToken, 'Space');
    await expect.poll(() => status().innerText()).toMatch(/^200 OK /);
    await sends(send);
    expect(emulator.webhooks()).toMatchObject([{ callBackUrl: receiver.url }]);
    await press(nextStep);
    await opened();
    await sends(send);
    expect(printed.join()).toContain('ActionCreated');
    expect(visitor.complaints).toEqual([]);
  });
});

test.for([
  'v1/events/JobResponse/',
  'connector/events/JobResponse/',
  'v1/operations/updateWebhook/',
])('succeeds first with %s, after the needed steps have run on the same page', async (path) => {
  await open(onStart(path));
  await press(english.createWebhook);
  await expect.poll(() => emulator.webhooks().length).toBe(1);
  // The panel had no token, so it sent two calls and shows both: the call that gets a token, and the call that creates
  // the webhook.
  await expect.poll(() => panel().locator('.exchange').count()).toBe(2);
  await expect
    .poll(() => visitor.page.evaluate(() => document.activeElement?.textContent))
    .toBe(english.send);
  await visitor.page.keyboard.press('Enter');
  await expect.poll(() => panel().locator('.exchange').count()).toBe(1);
  await expect.poll(() => status().innerText()).toMatch(/^200 OK /);
});

test('masks only tokens, also in lists and in quotes', async () => {
  await open(onStart('v1/operations/createWebhook/'));
  await press(english.getToken);
  await expect.poll(() => status().innerText()).toMatch(/^200 /);
  const body = panel().getByLabel('Body');
  const wanted = JSON.parse(await body.inputValue()) as object;
  for (const callBackToken of ["it's-a-token", 'a']) {
    await body.fill(JSON.stringify({ ...wanted, callBackToken }));
    await sends(english.send);
    const shown = await panel().locator('.exchange').innerText();
    expect(shown).not.toContain('s-a-token');
    expect(await textOf('curl')).toContain('"callBackToken":"••••••••","callBackContext":"depot-');
    expect(await textOf('Response')).toMatch(/^200 OK\n.*content-type: application\/json/s);
  }
  await open(onStart('v1/operations/listWebhooks/'));
  await sends(english.send);
  const list = await textOf('Response');
  expect(list.match(/"callbackToken": "••••••••"/g)).toHaveLength(2);
  await panel().getByRole('button', { name: english.showTokens }).press('Enter');
  expect(await textOf('Response')).toContain(`"callbackToken": "it's-a-token"`);
});

test('keeps tokens in the tab, and sends once for several quick clicks', async () => {
  await open(onStart('v1/operations/getAccessToken/'));
  const calls = () => visitor.requests.filter((url) => url.endsWith('/v1/accessToken')).length;
  await panel()
    .locator('.send')
    .evaluate((button: HTMLElement) => {
      for (let click = 0; click < 5; click++) button.click();
    });
  await expect.poll(() => status().innerText()).toMatch(/^200 /);
  expect(calls()).toBe(1);
  const kept = await visitor.page.evaluate(() => ({
    local: JSON.stringify(localStorage),
    session: sessionStorage.getItem('try-it') ?? '',
    page: document.documentElement.outerHTML,
  }));
  const { accessToken } = JSON.parse(kept.session) as { accessToken: string };
  expect(accessToken).toMatch(/^[\w-]{32}$/);
  expect(kept.local).not.toContain(accessToken);
  expect(kept.page).not.toContain(accessToken);
});

test('closes the panel with Escape, and keeps the entered values', async () => {
  await open(onStart('v1/operations/updateWebhook/'));
  await tabTo('Example');
  await visitor.page.keyboard.press('ArrowDown');
  await visitor.page.keyboard.press('ArrowDown');
  const body = panel().getByLabel('Body');
  expect(JSON.parse(await body.inputValue())).toEqual({ Active: false });
  await visitor.page.keyboard.press('Escape');
  expect(await panel().isHidden()).toBe(true);
  const opener = visitor.page.locator('.try-it');
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await opener.getAttribute('aria-expanded')).toBe('false');
  await visitor.page.keyboard.press('Enter');
  await opened();
  expect(JSON.parse(await body.inputValue())).toEqual({ Active: false });
});

test.for([1440, 320])('has no axe violation at %d px, before and after a call', async (width) => {
  const { page } = visitor;
  const violations: string[] = [];
  const look = async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      violations.push(...(await violationsIn(page, colorScheme === 'light' ? 'all' : 'colours')));
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  };
  await page.setViewportSize({ width, height: 800 });
  await open(onServer('v1/operations/updateWebhook/'));
  await look();
  await open(onStart('v1/operations/updateWebhook/'));
  await sends(english.send, /^401 /);
  await look();
  await panel().getByLabel('Body').fill('{');
  await press(english.send);
  await look();
  expect(violations).toEqual([]);
});

test.for(['v1/events/JobResponse/', 'v1/events/PollCreated/'])(
  'needs at most 20,600 bytes for %s with an open panel, with headers',
  async (path) => {
    const sizes: Promise<number>[] = [];
    visitor.page.on('requestfinished', (request) => {
      sizes.push(
        request
          .sizes()
          .then(
            ({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize,
          ),
      );
    });
    await open(onStart(path));
    await visitor.page.waitForLoadState('networkidle');
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(sizes.length).toBeGreaterThan(5);
    expect(total).toBeGreaterThan(10_000);
    // The menu is a part of each page, and has an entry for each chapter and event.
    expect(total).toBeLessThanOrEqual(20_600);
  },
);
