/** Tests that the panel "Try it" shows each error response unchanged, with a hint that says how to fix the error. */
// @module-tag chromium
import { describe, expect, test } from 'vitest';
import {
  emulator,
  english,
  onStart,
  open,
  panel,
  press,
  receiver,
  sends,
  status,
  tabTo,
  textOf,
  useEmulator,
  useTryIt,
  visitor,
} from './try-it.js';

useTryIt();

describe('shows an error unchanged, with a fix', () => {
  const { send, getToken, createWebhook } = english;
  const notes = () => panel().locator('.notes');

  test('for an expired token', async () => {
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

  test('for a lone surrogate in a parameter, and a body that is nested too deeply', async () => {
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
    expect(await error.innerText()).toContain('it ends at line 1, column 20001. Fix: ');
    await body.fill('['.repeat(20_000) + ']'.repeat(20_000));
    await press(send);
    await expect.poll(() => textOf('Request')).toContain('[[[');
    await expect.poll(() => status().innerText()).toMatch(/^404 /);
  });

  test('for a deleted webhook', async () => {
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

  test('for a body that the emulator refuses', async () => {
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

  test('for too many calls, and an endpoint that has moved', async () => {
    await useEmulator({ throttle: { connector: 3 } });
    await open(onStart('v1/operations/listWebhooks/'));
    await press(getToken);
    await expect.poll(() => status().innerText()).toMatch(/^200 /);
    emulator.moveEndpoint();
    await sends(send, english.failures.redirect);
    await press(getToken);
    await expect.poll(() => status().innerText()).toMatch(/^200 /);
    await sends(send, /^429 Too Many Requests /);
    expect(await notes().innerText()).toMatch(/^Too many calls\. Fix: wait \d+ seconds/);
    await emulator.advance(60_000);
    await sends(send);
    expect(await textOf('Request')).toMatch(
      /^GET http:\/\/127\.0\.0\.1:\d+\/endpoint-2\/v1\/webhook\?/,
    );
  });

  test('for an event without a subscribed webhook', async () => {
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

  test('for a body that is not JSON, before it is sent', async () => {
    await open(onStart('v1/events/JobCreated/'));
    const body = panel().getByLabel('Body');
    for (const [text = '', message = ''] of [
      ['{ "event": nothing }', 'at line 1, column 12, before nothing }. Fix: '],
      ['{ "event": "JobCreated"', 'it ends at line 1, column 24. Fix: '],
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

  test('for a header that cannot be sent', async () => {
    await open(onStart('v1/operations/getAccessToken/'));
    await panel().getByLabel('applicationId').fill('日本');
    await press(send);
    expect(await panel().locator('.error:not(:empty)').innerText()).toContain('applicationId');
    expect(visitor.requests).toEqual([]);
  });
});
