/** Access tokens, refresh tokens and webhooks expire on the emulator's clock. */
import { describe, expect, test } from 'vitest';
import { createClient } from '../../../src/client/create-client.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveReceiver } from '../../support/servers.js';
import {
  accessTokenOf,
  connect,
  credentials,
  day,
  emulate,
  hour,
  minute,
  objectId,
  refused,
  wanted,
} from './world.js';

interface TokenResult {
  status: number;
  accessToken?: string;
  accessTokenExpiry?: number;
  endpointUrl?: string;
  refreshToken?: string;
  scope?: string;
  message?: string;
  errorCode?: string;
}

async function tokenCall(url: string, other: Partial<typeof credentials> = {}) {
  const response = await fetch(`${url}/v1/accessToken`, { headers: { ...credentials, ...other } });
  return { status: response.status, ...((await response.json()) as object) } as TokenResult;
}

const group = { objectId, objectType: 'Group' } as const;

async function listStatus(url: string, accessToken: string) {
  const path = `/v1/webhook?objectId=${objectId}&objectType=Group`;
  const response = await fetch(url + path, { headers: { accessToken } });
  return { status: response.status, ...((await response.json()) as object) };
}

test('an access token lasts 24 h, and the client then gets a new one', async () => {
  const { emulator, url, client } = await emulate();
  const before = emulator.now();
  const token = await tokenCall(url);
  expect(token).toEqual({
    status: 200,
    accessToken: expect.stringMatching(/^[\w-]{32}$/),
    accessTokenExpiry: expect.any(Number),
    endpointUrl: url,
    refreshToken: '',
    scope: expect.any(String),
  });
  expect(token.accessTokenExpiry! - before - day).toBeLessThan(minute);
  await client.listWebhooks(group);
  await emulator.advance(day - minute);
  expect(await listStatus(url, token.accessToken!)).toMatchObject({ status: 200 });
  await emulator.advance(minute);
  expect(await listStatus(url, token.accessToken!)).toEqual({
    status: 401,
    message: expect.stringMatching(
      /^The header accessToken is an access token that has expired: expected .* Fix: /,
    ),
    errorCode: 'InvalidToken',
    errorCategoryKey: 'AuthException',
  });
  // On the clock of the client, the token is still valid. The client learns only from the 401 that the token has
  // expired.
  expect(await client.listWebhooks(group)).toEqual([]);
});

test('several access tokens of a connector are valid at the same time', async () => {
  const { url } = await emulate();
  const tokens = [await accessTokenOf(url), await accessTokenOf(url), await accessTokenOf(url)];
  expect(new Set(tokens).size).toBe(3);
  for (const token of tokens) expect(await listStatus(url, token)).toMatchObject({ status: 200 });
});

describe('a refresh token', () => {
  test('is renewed from day 328 on, which invalidates the old one', async () => {
    const { emulator, url } = await emulate({ credentials });
    expect((await tokenCall(url)).refreshToken).toBe('');
    await emulator.advance(328 * day - hour);
    expect((await tokenCall(url)).refreshToken).toBe('');
    await emulator.advance(hour);
    const { refreshToken } = await tokenCall(url);
    expect(refreshToken).toMatch(/^[\w-]{32}$/);
    expect(await tokenCall(url)).toMatchObject({
      status: 401,
      message: expect.stringMatching(
        /^The header refreshToken is a string of \d+ characters that is unknown/,
      ),
      errorCode: 'Unauthenticated',
    });
    expect(await tokenCall(url, { refreshToken: refreshToken! })).toMatchObject({
      status: 200,
      refreshToken: '',
    });
    await emulator.advance(328 * day);
    const next = await tokenCall(url, { refreshToken: refreshToken! });
    expect(next.refreshToken).toMatch(/^[\w-]{32}$/);
    expect(next.refreshToken).not.toBe(refreshToken);
  });

  test('expires after 365 days', async () => {
    const { emulator, url } = await emulate({ credentials });
    await emulator.advance(365 * day - minute);
    expect((await tokenCall(url)).status).toBe(200);
    const late = await emulate({ credentials });
    await late.emulator.advance(365 * day);
    expect((await tokenCall(late.url)).status).toBe(401);
  });

  test('is valid from its first use if no credentials are configured', async () => {
    const { emulator, url } = await emulate();
    await emulator.advance(400 * day);
    expect(await tokenCall(url)).toMatchObject({ status: 200, refreshToken: '' });
    await emulator.advance(328 * day);
    const { refreshToken } = await tokenCall(url);
    expect(refreshToken).not.toBe('');
    expect((await tokenCall(url)).status).toBe(401);
  });

  test('is passed to `onRefreshToken` before the client uses it', async () => {
    const { emulator, url } = await emulate({ credentials });
    const kept: string[] = [];
    const client = createClient({
      tokenEndpoint: url,
      credentials,
      onRefreshToken: (refreshToken) => kept.push(refreshToken),
    });
    await client.listWebhooks(group);
    await emulator.advance(330 * day);
    await client.listWebhooks(group);
    expect(kept).toHaveLength(1);
    await emulator.advance(300 * day);
    await client.listWebhooks(group);
    expect(kept).toHaveLength(1);
    expect((await tokenCall(url)).status).toBe(401);
    expect((await tokenCall(url, { refreshToken: kept[0]! })).status).toBe(200);
  });
});

test('accepts only the configured credentials', async () => {
  const second = { applicationId: 'b', applicationSecret: 's', refreshToken: 'r' };
  const { url } = await emulate({ credentials: [credentials, second] });
  expect((await tokenCall(url)).status).toBe(200);
  expect((await tokenCall(url, second)).status).toBe(200);
  const wrong = /^The headers applicationId and applicationSecret do not match: .* Fix: /;
  const unknown =
    /^The header refreshToken is a string of \d characters? that is unknown, replaced or expired: /;
  const refusals: [Partial<typeof credentials>, RegExp][] = [
    [{ applicationId: 'unknown' }, wrong],
    [{ applicationSecret: 'wrong' }, wrong],
    [{ applicationSecret: second.applicationSecret }, wrong],
    [{ applicationId: second.applicationId }, wrong],
    [{ refreshToken: 'wrong' }, unknown],
    [{ refreshToken: second.refreshToken }, unknown],
  ];
  for (const [other, message] of refusals)
    expect(await tokenCall(url, other)).toEqual({
      status: 401,
      message: expect.stringMatching(message),
      errorCode: 'Unauthenticated',
      errorCategoryKey: 'AuthException',
    });
});

describe('a webhook', () => {
  test('expires with its validity: it is no longer listed, and gets no updates and deliveries', async () => {
    const { emulator, client } = await emulate();
    const { receiver, handled } = receiverOf();
    const { url } = await serveReceiver(receiver);
    const validity = emulator.now() + 10 * day;
    const { webhookId } = await client.createWebhook({ ...wanted(url), validity });
    expect(await client.listWebhooks(group)).toMatchObject([{ validity }]);
    const [held] = await emulator.trigger('JobCreated', {}, { faults: { delay: 11 * day } });
    await emulator.advance(10 * day - minute);
    expect(await emulator.trigger('JobCreated')).toHaveLength(1);
    await emulator.advance(minute);
    expect(await emulator.trigger('JobCreated')).toEqual([]);
    expect(await emulator.trigger('JobCreated', {}, { webhookId })).toEqual([]);
    expect(await client.listWebhooks(group)).toEqual([]);
    expect((await refused(client.updateWebhook(webhookId, { Active: true }))).status).toBe(404);
    expect((await refused(client.deleteWebhook(webhookId))).status).toBe(404);
    await emulator.advance(2 * day);
    expect(held).toMatchObject({ state: 'cancelled', attempts: [] });
    expect(handled).toHaveLength(1);
  });

  test('is valid for two years by default, and longer after an update', async () => {
    const { emulator, client, url: endpoint } = await emulate();
    const { url } = await serveReceiver(receiverOf().receiver);
    const { webhookId } = await client.createWebhook(wanted(url));
    const [webhook] = await client.listWebhooks(group);
    // The default validity of a webhook is the validity in the documented sample.
    expect(Number(webhook!.validity) - webhook!.ts!).toBe(63_113_852_000);
    await emulator.advance(700 * day);
    // Use another refresh token, because the first one has expired.
    const later = connect(endpoint, { refreshToken: 'another' });
    const validity = emulator.now() + 700 * day;
    await later.updateWebhook(webhookId, { validity });
    const past = later.updateWebhook(webhookId, { validity: emulator.now() - 1 });
    expect((await refused(past)).detail).toMatch(
      /^\/validity is "\d+", which passed on 20\d\d-.*Z: expected a time in the future.* Fix: /,
    );
    await emulator.advance(600 * day);
    expect(emulator.webhooks()).toMatchObject([{ webhookId, validity, active: true }]);
    await emulator.advance(100 * day);
    expect(emulator.webhooks()).toEqual([]);
  });
});
