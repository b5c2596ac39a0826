/** The endpoint of the API moves to another URL, and the client of this package follows. */
import { describe, expect, test } from 'vitest';
import { createClient } from '../../../src/client/create-client.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveReceiver } from '../../support/servers.js';
import { callerAt, refusalOf } from './calls.js';
import { connect, emulate, objectId, wanted } from './world.js';

const group = { objectId, objectType: 'Group' } as const;
const query = `?objectId=${objectId}&objectType=Group`;

describe.for(['endpoint', 'url', undefined] as const)('with a Location in the form %s', (form) => {
  test('the client follows with every operation, and remembers the new endpoint', async () => {
    const calls: string[] = [];
    const { emulator, url, client } = await emulate({
      onCall: ({ method, path, status }) => calls.push(`${method} ${path} ${status}`),
    });
    const { url: callBackUrl } = await serveReceiver(receiverOf().receiver);
    await client.listWebhooks(group);
    expect(emulator.moveEndpoint(undefined, form)).toBe(`${url}/endpoint-2`);
    const { webhookId } = await client.createWebhook(wanted(callBackUrl));
    await client.updateWebhook(webhookId, { callBackContext: 'new' });
    emulator.moveEndpoint(undefined, form);
    expect(await client.listWebhooks(group)).toHaveLength(1);
    await client.deleteWebhook(webhookId);
    expect(calls.map((call) => call.replace(webhookId, '…'))).toEqual([
      'GET /v1/accessToken 200',
      'GET /v1/webhook 200',
      'POST /v1/webhook 308',
      'POST /endpoint-2/v1/webhook 200',
      'PUT /endpoint-2/v1/webhook/… 200',
      'GET /endpoint-2/v1/webhook 308',
      'GET /endpoint-3/v1/webhook 200',
      'DELETE /endpoint-3/v1/webhook/… 200',
    ]);
    // The response with a new token already contains the new endpoint, so the client is not redirected.
    calls.length = 0;
    await connect(url).listWebhooks(group);
    expect(calls).toEqual(['GET /v1/accessToken 200', 'GET /endpoint-3/v1/webhook 200']);
  });

  test('the response is a 308 without a body, for every operation and any body', async () => {
    const { emulator, url, call } = await callerAt();
    emulator.moveEndpoint(undefined, form);
    const calls = [
      ['GET', `/v1/webhook${query}`],
      ['POST', '/v1/webhook', 'no JSON'],
      ['PUT', '/v1/webhook/a%2Fb%20c?x=%20y'],
      ['DELETE', '/v1/webhook/3c1f0a9e'],
    ] as const;
    for (const [method, path, body = null] of calls) {
      const response = await call(method, path, body);
      expect(response.status).toBe(308);
      const location = `${url}/endpoint-2${form === 'url' ? path : ''}`;
      expect(response.headers.get('location')).toBe(location);
      expect(response.headers.get('content-type')).toBe(null);
      expect(await response.text()).toBe('');
    }
    // A caller without a valid token does not learn the new endpoint.
    expect((await call('GET', `/v1/webhook${query}`, null, { accessToken: 'no' })).status).toBe(
      401,
    );
  });

  test('the client follows to another emulator, which does not know its token', async () => {
    const old = await emulate();
    const next = await emulate();
    await old.client.listWebhooks(group);
    expect(old.emulator.moveEndpoint(`${next.url}/v1/`, form)).toBe(next.url);
    const moved = old.client.listWebhooks(group);
    await expect(moved).rejects.toMatchObject({ status: 401, errorCode: 'InvalidToken' });
  });
});

test('the endpoint can move back to earlier endpoints', async () => {
  const { emulator, url, client } = await emulate();
  emulator.moveEndpoint();
  emulator.moveEndpoint();
  expect(emulator.moveEndpoint(`${url}/endpoint-2`)).toBe(`${url}/endpoint-2`);
  expect(await client.listWebhooks(group)).toEqual([]);
  expect(emulator.moveEndpoint(url.replace('127.0.0.1', 'localhost'))).toBe(url);
  expect(await client.listWebhooks(group)).toEqual([]);
  expect(emulator.moveEndpoint()).toBe(`${url}/endpoint-4`);
});

test('a client with a fixed endpoint follows, too', async () => {
  const { emulator, url, accessToken } = await callerAt();
  const client = createClient({ accessToken, endpointUrl: url, retry: { attempts: 1 } });
  emulator.moveEndpoint();
  expect(await client.listWebhooks(group)).toEqual([]);
});

test('refuses calls to an endpoint that never existed', async () => {
  const { emulator, call } = await callerAt();
  emulator.moveEndpoint();
  for (const endpoint of [
    '/endpoint-3',
    '/endpoint-0',
    '/endpoint-1',
    '/endpoint-02',
    '/endpoint--1',
    '/endpoint-2x',
    '/endpoint-',
  ]) {
    const { status, message } = await refusalOf(
      await call('GET', `${endpoint}/v1/webhook${query}`),
    );
    expect(status).toBe(404);
    expect(message).toMatch(/^The (endpoint of the path|call) is .*: expected .* Fix: /);
  }
});
