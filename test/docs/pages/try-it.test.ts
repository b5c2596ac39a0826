/** "Try it" on the pages of operations and events: against a real emulator and receiver, by the keyboard alone. */
// @module-tag chromium
// @module-tag curl
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type LocalServices, localServices, serveDocs } from '../../../scripts/docs/serve.js';
import { filesIn } from '../../../scripts/docs/served-files.js';
import { placeOf } from '../../../scripts/docs/topics/place.js';
import { loadWords } from '../../../scripts/docs/words/index.js';
import { type RunningReceiver, startReceiver } from '../../../src/cli/service/start-receiver.js';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../../src/emulator.js';
import { launch } from '../../support/chromium.js';
import { nowhere } from '../../support/servers.js';
import { newVisitor, type Visitor } from '../visitor.js';
import { violationsIn } from './axe.js';
import { onDisk, onServer } from './pages.js';

const { folder } = inject('site');
const words = new Map([...(await loadWords())].map(([name, { tryIt }]) => [name, tryIt]));
const english = words.get('en')!;
/** The addresses that the server tells its pages, as `npm start` does. */
let services: LocalServices | undefined;
let site: Awaited<ReturnType<typeof serveDocs>>;
let browser: Browser;
let visitor: Visitor;
let emulator: Emulator;
let receiver: RunningReceiver;
/** The lines that the receiver has printed. */
let printed: string[];

beforeAll(async () => {
  site = await serveDocs(
    filesIn(folder),
    0,
    localServices(() => services),
  );
  browser = await launch();
}, 900_000);

afterAll(async () => {
  await browser?.close();
  site?.close();
});

beforeEach(async () => {
  printed = [];
  receiver = await startReceiver(
    0,
    undefined,
    {},
    {
      print: (...parts) => void printed.push(parts.map((part) => part.toString()).join('')),
      note: () => undefined,
      canPrint: () => true,
    },
  );
  await useEmulator();
  // A tab that remembers nothing.
  visitor = await newVisitor(browser, {
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
});

afterEach(async () => {
  await visitor.page.context().close();
  await emulator.close();
  receiver.close();
});

/** Another one in place of the last. */
async function useEmulator(options: EmulatorOptions = {}): Promise<string> {
  await emulator?.close();
  const allowOrigins = [site.url, inject('site').url].map((url) => new URL(url).origin);
  emulator = createEmulator({ ...options, allowOrigins });
  const { url } = await emulator.listen(0);
  services = { emulator: url, receiver: receiver.url };
  return url;
}

const onStart = (path: string, language = 'en') => new URL(placeOf(language, path), site.url).href;
const panel = () => visitor.page.locator('#try-it-panel');
const status = () => panel().locator('[role=status]');
const textOf = (title: string) =>
  panel().getByRole('region', { name: title }).last().locator('code').innerText();

/** Goes on by Tab to what has a name, unless the focus is there already. */
async function tabTo(name: string | RegExp, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 60; step++) {
    const now = await visitor.page.evaluate(() => {
      const { activeElement: focused } = document;
      const field = focused as HTMLInputElement | null;
      return (field?.labels?.[0] ?? focused)?.firstChild?.textContent?.trim() ?? '';
    });
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    await visitor.page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${String(name)}.`);
}

async function press(name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(name);
  await visitor.page.keyboard.press(key);
}

/** The panel of a page that was loaded just now, once it is open. */
async function opened(): Promise<void> {
  await panel().waitFor();
  const focused = () => visitor.page.evaluate(() => document.activeElement?.id);
  await expect.poll(focused).toBe('try-it-title');
}

async function open(url: string, language = 'en'): Promise<void> {
  await visitor.visit(url);
  await press(words.get(language)!.open);
  await opened();
}

async function sends(send: string, expected: string | RegExp = /^200 OK /): Promise<void> {
  await press(send);
  await expect.poll(() => status().innerText()).toMatch(expected);
  await expect.poll(() => panel().locator('[aria-disabled]').count()).toBe(0);
}

describe.for(['en', 'de'])('in %s, by the keyboard alone', (language) => {
  const { open: opener, send, next, getToken } = words.get(language)!;
  const nextStep = new RegExp(`^${next.split('{')[0]}`);

  test('each step of v1 succeeds unchanged, from page to page', async () => {
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

  test('each step of the connector API succeeds unchanged', async () => {
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
])('%s succeeds first, with the steps before it made in place', async (path) => {
  await open(onStart(path));
  await press(english.createWebhook);
  await expect.poll(() => emulator.webhooks().length).toBe(1);
  // Where a token was missing, both calls are shown.
  await expect.poll(() => panel().locator('.exchange').count()).toBe(2);
  await expect
    .poll(() => visitor.page.evaluate(() => document.activeElement?.textContent))
    .toBe(english.send);
  await visitor.page.keyboard.press('Enter');
  await expect.poll(() => panel().locator('.exchange').count()).toBe(1);
  await expect.poll(() => status().innerText()).toMatch(/^200 OK /);
});

describe('an error is shown as it is, and says what to do', () => {
  const { send, getToken, createWebhook } = english;
  const notes = () => panel().locator('.notes');

  test('a token that has expired', async () => {
    await open(onStart('v1/operations/listWebhooks/'));
    await press(getToken);
    await expect.poll(() => status().innerText()).toMatch(/^200 /);
    await emulator.advance(25 * 3_600_000);
    await sends(send, /^401 Unauthorized /);
    expect(await textOf('Response')).toContain('an access token that has expired');
    expect(await notes().innerText()).toContain(english.hints.token);
    await notes().getByRole('button', { name: getToken }).focus();
    await visitor.page.keyboard.press('Enter');
    await expect.poll(() => status().innerText()).toMatch(/^200 /);
    await sends(send);
  });

  test('half a character in a parameter, and a body deeper than the stack', async () => {
    await open(onStart('v1/operations/updateWebhook/'));
    await press(createWebhook);
    await expect.poll(() => emulator.webhooks().length).toBe(1);
    const id = panel().getByLabel('webhookId');
    await id.evaluate((input: HTMLInputElement) => (input.value = 'a\uD800'));
    await sends(send, /^404 Not Found /);
    const body = panel().getByLabel('Body');
    await body.fill('['.repeat(20_000));
    await press(send);
    const error = panel().locator('.error:not(:empty)');
    expect(await error.innerText()).toContain('at line 1, column 20001. Fix: ');
    await body.fill('['.repeat(20_000) + ']'.repeat(20_000));
    await press(send);
    await expect.poll(() => textOf('Request')).toContain('[[[');
    await expect.poll(() => status().innerText()).toMatch(/^404 /);
  });

  test('a webhook that was deleted', async () => {
    await open(onStart('v1/operations/deleteWebhook/'));
    await press(createWebhook);
    await expect.poll(() => emulator.webhooks().length).toBe(1);
    await sends(send);
    expect(await panel().locator('.needs').innerText()).toContain('Webhook: missing');
    await sends(send, /^404 Not Found /);
    expect(await textOf('Response')).toContain('expected the id of a webhook of this connector');
    await press(createWebhook);
    await expect.poll(() => emulator.webhooks().length).toBe(1);
    await sends(send);
    expect(emulator.webhooks()).toEqual([]);
  });

  test('a body that the emulator refuses', async () => {
    await open(onStart('v1/operations/createWebhook/'));
    await press(getToken);
    await expect.poll(() => status().innerText()).toMatch(/^200 /);
    await tabTo('Body', 'Shift+Tab');
    await visitor.page.keyboard.press('Control+A');
    await visitor.page.keyboard.type('{ "objectType": "Group" }');
    await sends(send, /^400 Bad Request /);
    expect(await textOf('Request')).toMatch(/\n\{\n {2}"objectType": "Group"\n\}$/);
    expect(await textOf('Response')).toMatch(/"message": ".* Fix: /);
  });

  test('too many calls, and an endpoint that has moved', async () => {
    await useEmulator({ throttle: { connector: 3 } });
    await open(onStart('v1/operations/listWebhooks/'));
    await press(getToken);
    await expect.poll(() => status().innerText()).toMatch(/^200 /);
    emulator.moveEndpoint();
    await sends(send, english.failures.redirect);
    await press(getToken);
    await expect.poll(() => status().innerText()).toMatch(/^200 /);
    await sends(send, /^429 Too Many Requests /);
    expect(await notes().innerText()).toMatch(/^Too many calls: wait \d+ seconds/);
    await emulator.advance(60_000);
    await sends(send);
    expect(await textOf('Request')).toMatch(
      /^GET http:\/\/127\.0\.0\.1:\d+\/endpoint-2\/v1\/webhook\?/,
    );
  });

  test('an event that no webhook takes', async () => {
    await open(onStart('v1/events/JobCreated/'));
    await sends(send);
    expect(await notes().innerText()).toContain(english.hints.noDelivery);
    await notes().getByRole('button', { name: createWebhook }).focus();
    await visitor.page.keyboard.press('Enter');
    await expect.poll(() => emulator.webhooks().length).toBe(1);
    await sends(send);
    expect(await notes().innerText()).toMatch(/^delivered: 200 in \d+ ms$/);
    receiver.close();
    await sends(send);
    expect(await notes().innerText()).toMatch(/^retrying: ECONNREFUSED.* in \d+ ms$/);
  });

  test('a body that is not JSON, before it is sent', async () => {
    await open(onStart('v1/events/JobCreated/'));
    const body = panel().getByLabel('Body');
    for (const [text = '', message = ''] of [
      ['{ "event": nothing }', 'at line 1, column 12, before nothing }. Fix: '],
      ['{ "event": "JobCreated"', 'too soon to be JSON, at line 1, column 24. Fix: '],
    ]) {
      await body.fill(text);
      await press(send);
      expect(await body.getAttribute('aria-invalid')).toBe('true');
      const id = await body.getAttribute('aria-describedby');
      expect(await panel().locator(`#${id}`).innerText()).toContain(message);
      expect(await body.evaluate((field) => field === document.activeElement)).toBe(true);
    }
    expect(visitor.requests).toEqual([]);
    await body.fill('{ "event": "JobCreated" }');
    await sends(send);
    expect(await body.getAttribute('aria-invalid')).toBeNull();
  });

  test('a header that cannot be sent', async () => {
    await open(onStart('v1/operations/getAccessToken/'));
    await panel().getByLabel('applicationId').fill('日本');
    await press(send);
    expect(await panel().locator('.error:not(:empty)').innerText()).toContain('applicationId');
    expect(visitor.requests).toEqual([]);
  });
});

describe('where npm start does not serve the page', () => {
  const page = () => onServer('v1/events/JobCreated/');

  test('it says what to start, and asks nobody before it is used', async () => {
    const emulatorUrl = await nowhere();
    await open(page());
    const help = panel().locator('details');
    expect(await help.getAttribute('open')).not.toBeNull();
    expect(await help.innerText()).toContain('npm start');
    expect(visitor.requests).toEqual([]);
    await panel().getByLabel(english.start.emulator).fill(emulatorUrl);
    await sends(english.send, `${emulatorUrl} did not respond, or does not allow this page.`);
    const { port } = new URL(emulatorUrl);
    expect(await help.locator('pre').last().innerText()).toBe(
      `npx kaizala-webhooks emulate --port ${port} --allow-origin ${new URL(page()).origin}
npx kaizala-webhooks listen --no-subscribe --port 4011`,
    );
    expect(await textOf('curl')).toContain(`curl -X POST '${emulatorUrl}/_emulator/trigger'`);
  });

  test('it calls the addresses that are entered, and remembers them', async () => {
    const { emulator: emulatorUrl = '' } = services!;
    await open(page());
    for (const [name, value] of [
      [english.start.emulator, emulatorUrl],
      [english.start.receiver, receiver.url],
    ]) {
      await tabTo(name!);
      await visitor.page.keyboard.press('Control+A');
      await visitor.page.keyboard.type(value!);
    }
    await press(english.createWebhook);
    await expect.poll(() => emulator.webhooks()).toMatchObject([{ callBackUrl: receiver.url }]);
    await open(page());
    expect(await panel().locator('.address').innerText()).toBe(`Emulator: ${emulatorUrl}`);
    await sends(english.send);
    expect(printed.join()).toContain('JobCreated');
  });

  test('from a disk, it says to start the server', async () => {
    await open(onDisk('v1/events/JobCreated/index.html'));
    const help = panel().locator('details');
    expect(await help.locator('pre').allInnerTexts()).toEqual(['npm start']);
    expect(await help.locator('input').count()).toBe(0);
    expect(visitor.requests).toEqual([]);
  });

  test('it refuses the address of anything but an emulator on this machine', async () => {
    await open(page());
    const field = panel().getByLabel(english.start.emulator);
    for (const address of [
      'https://example.com',
      'http://127.0.0.1.example.com:4010',
      'http://user@127.0.0.1:4010',
      'http://127.0.0.1:4010/v1',
      'http://[::1]:4010',
      '4010',
    ]) {
      await field.fill(address);
      await visitor.page.keyboard.press('Tab');
      expect(await field.getAttribute('aria-invalid'), address).toBe('true');
      const message = await panel().locator('.error:not(:empty)').innerText();
      expect(message).toContain('Fix: enter one such as');
      expect(await panel().locator('.address').innerText()).toBe('Emulator: http://127.0.0.1:4010');
    }
    expect(visitor.requests).toEqual([]);
  });
});

test('the command that is shown does the same, with quotes, lines and letters beyond ASCII', async () => {
  await open(onStart('v1/operations/createWebhook/'));
  await press(english.getToken);
  await expect.poll(() => status().innerText()).toMatch(/^200 /);
  const body = panel().getByLabel('Body');
  const wanted = {
    ...(JSON.parse(await body.inputValue()) as object),
    callBackContext: `it's "$HOME" \`id\` \\ \n Über 日本 😀`,
  };
  await body.fill(JSON.stringify(wanted, null, 2));
  await sends(english.send);
  const masked = await textOf('curl');
  expect(masked).toContain("-H 'accessToken: ••••••••'");
  await press(english.copyCurl);
  await expect.poll(() => panel().locator('.copy').getByText('Copied').count()).toBe(1);
  const copied = await visitor.page.evaluate(() => navigator.clipboard.readText());
  await panel().getByRole('button', { name: english.showTokens }).press('Enter');
  const shown = await textOf('curl');
  expect(shown).not.toContain('•');
  for (const command of [copied, shown]) {
    const { stdout } = await promisify(execFile)('bash', ['-c', command]);
    expect(stdout).toContain('webhookId');
  }
  const contexts = emulator.webhooks().map(({ callBackContext }) => callBackContext);
  expect(contexts).toEqual([1, 2, 3].map(() => wanted.callBackContext));
});

test('tokens are masked in lists and in quotes, and nothing else is', async () => {
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

test('tokens stay in the tab, and several quick clicks send once', async () => {
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

test('the key Escape closes the panel, and what was entered is still there afterwards', async () => {
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

test.for([1440, 320])('at %d px, axe finds nothing, before and after a call', async (width) => {
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
  'with the panel open, %s weighs at most 20 KB, with headers',
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
    expect(total).toBeLessThanOrEqual(20 * 1024);
  },
);
