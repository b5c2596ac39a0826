/**
 * Tests the panel "Try it" on pages that `npm start` does not serve. Also tests the curl command that the panel shows
 * for its call.
 */
// @module-tag chromium
// @module-tag curl
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { nowhere } from '../../support/servers.js';
import { onDisk, onServer } from './pages.js';
import {
  emulator,
  english,
  onStart,
  open,
  panel,
  press,
  printed,
  receiver,
  sends,
  services,
  status,
  tabTo,
  textOf,
  useTryIt,
  visitor,
} from './try-it.js';

useTryIt();

describe('on a host other than npm start', () => {
  const page = () => onServer('v1/events/JobCreated/');

  test('says what to start, and sends no request before it is used', async () => {
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

  test('calls the URLs that the reader enters, and remembers them', async () => {
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

  test('says to start the server on a page from a disk', async () => {
    await open(onDisk('v1/events/JobCreated/index.html'));
    const help = panel().locator('details');
    expect(await help.locator('pre').allInnerTexts()).toEqual(['npm start']);
    expect(await help.locator('input').count()).toBe(0);
    expect(visitor.requests).toEqual([]);
  });

  test('refuses a URL other than an emulator on this machine', async () => {
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
      expect(message).toContain('Fix: enter a');
      expect(await panel().locator('.address').innerText()).toBe('Emulator: http://127.0.0.1:4010');
    }
    expect(visitor.requests).toEqual([]);
  });
});

test('shows a command that sends the same call, with quotes, line breaks and non-ASCII letters', async () => {
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
