/** Requests from attackers, and the effects that these requests must not have. */
import { describe, expect, test, vi } from 'vitest';
import { isTooDeep } from '../../../src/common/json-depth.js';
import { createEmulator } from '../../../src/emulator.js';
import { call as openSocket } from '../../receiver/faults/caller.js';
import { callerAt, refusalOf } from './calls.js';
import { credentials, emulate, minute, wanted } from './world.js';

/** Builds the JSON as a string: `JSON.stringify` of such a deep array would run out of stack. */
const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('checks the host of a whole URL like the header Host', () => {
  test.for([
    'GET http://evil.example/v1/accessToken',
    'GET http://evil.example/_emulator/webhooks',
    'GET http://127.0.0.1:99999/v1/accessToken',
    'GET http://[bad/v1/accessToken',
  ])('%s', async (line) => {
    const { url } = await emulate();
    const headers = Object.entries(credentials).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = `${line} HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://evil.example\r\n`;
    const { over, write } = await openSocket(url);
    await write(`${head}${headers.join('')}Connection: close\r\n\r\n`);
    const { text } = await over;
    expect(text).toMatch(/^HTTP\/1\.1 4(00|21) /);
    expect(text).not.toContain('endpointUrl');
    expect(text).not.toContain('"webhooks"');
  });
});

test('checks the header Host of every call on a connection', async () => {
  const { url } = await emulate();
  const { over, write } = await openSocket(url);
  for (const host of ['127.0.0.1', 'evil.example'])
    await write(`GET /_emulator HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  const { text } = await over;
  expect([...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual([
    '200',
    '421',
  ]);
});

describe('refuses JSON that is too deep', () => {
  test.for([
    ['/_emulator/trigger', `{"event":"JobCreated","overrides":{"eventType":${deep(50_000)}}}`],
    ['/_emulator/advance', `{"ms":${deep(50_000)}}`],
    ['/_emulator/move', `{"location":${deep(50_000)}}`],
    ['/_emulator/trigger', '{"event":"JobCreated","overrides":{"eventType":{"toString":1}}}'],
    ['/_emulator/trigger', '{"event":"JobCreated","overrides":{"eventType":7}}'],
  ] as const)('at %s', async ([path, body]) => {
    const caller = await callerAt();
    const { status, message } = await refusalOf(await caller.call('POST', path, body));
    expect(status).toBe(400);
    expect(message).toMatch(
      /^(overrides|overrides\.eventType|ms|location) is (an object|an array|7|nested too deep)/,
    );
    await caller.expectAlive();
  });
});

describe('a deeply nested payload', () => {
  const post = { 'content-type': 'application/json' };

  test('is delivered, and the log shows all events, in JSON that every parser can read', async () => {
    const { emulator, client, call, callBackUrl, expectAlive } = await callerAt();
    await client.createWebhook(wanted(callBackUrl));
    await emulator.trigger('JobCreated');
    const payloads = [deep(201), deep(20_000), `{"data":${deep(20_000)}}`];
    for (const payload of payloads) {
      const body = `{"payload":${payload},"faults":{"unknownType":true}}`;
      const response = await call('POST', '/_emulator/trigger', body, post);
      expect(response.status).toBe(200);
    }
    const text = await (await call('GET', '/_emulator/deliveries')).text();
    expect(isTooDeep(text)).toBe(false);
    const { deliveries } = JSON.parse(text) as { deliveries: { event: unknown }[] };
    expect(deliveries.map(({ event }) => typeof event)).toEqual([
      'object',
      'string',
      'string',
      'string',
    ]);
    expect(deliveries[2]!.event).toBe(payloads[1]);
    expect(JSON.parse(JSON.stringify(emulator.deliveries()))).toEqual(deliveries);
    await expectAlive();
  });

  test('is refused if it is deeper than 100,000 levels', async () => {
    const { emulator, client, call, callBackUrl, expectAlive } = await callerAt();
    await client.createWebhook(wanted(callBackUrl));
    const body = `{"payload":${deep(100_001)}}`;
    const { status, message } = await refusalOf(
      await call('POST', '/_emulator/trigger', body, post),
    );
    expect(status).toBe(400);
    expect(message).toBe(
      'The body is nested too deep: expected at most 100001 levels of arrays and objects. Fix: flatten it.',
    );
    await expect(emulator.deliver(JSON.parse(deep(100_001)))).rejects.toThrow(
      'payload is nested too deep: expected at most 100000 levels',
    );
    expect(emulator.deliveries()).toEqual([]);
    await expectAlive();
  });

  test.for<[string, object]>([
    ['overrides is nested', { data: { x: JSON.parse(deep(200)) as unknown } }],
    ['overrides is nested', [{ op: 'add', path: '/data/x', value: JSON.parse(deep(200)) }]],
    [
      'The event with overrides is nested',
      [
        { op: 'add', path: '/data/x', value: JSON.parse(deep(195)) },
        { op: 'move', from: '/data', path: '/a' },
        { op: 'add', path: '/b', value: { b: { b: { b: { b: { b: { b: { b: {} } } } } } } } },
        { op: 'move', from: '/a', path: '/b/b/b/b/b/b/b/b' },
      ],
    ],
  ])('is refused in overrides: %s', async ([name, overrides]) => {
    const { emulator, client, callBackUrl, expectAlive } = await callerAt();
    await client.createWebhook(wanted(callBackUrl));
    const triggered = emulator.trigger('JobCreated', overrides);
    await expect(triggered).rejects.toThrow(TypeError);
    await expect(triggered).rejects.toThrow(/ is nested too deep: expected at most 200 levels/);
    await expect(triggered).rejects.toThrow(name);
    expect(emulator.deliveries()).toEqual([]);
    await expectAlive();
  });
});

test('tolerates extra slashes in the paths of the API, also after the endpoint has moved', async () => {
  const { emulator, client, call, callBackUrl } = await callerAt();
  const body = JSON.stringify(wanted(callBackUrl));
  const created = await call('POST', '//v1//webhook/', body);
  const { webhookId } = (await created.json()) as { webhookId: string };
  expect((await call('GET', '/v1/accessToken/', null, credentials)).status).toBe(200);
  const query = `?objectId=${encodeURIComponent(wanted(callBackUrl).objectId)}&objectType=Group`;
  const listed = (await (await call('GET', `/v1/webhook/${query}`)).json()) as {
    webhooks: unknown[];
  };
  expect(listed.webhooks).toHaveLength(1);
  expect((await call('PUT', `/v1//webhook//${webhookId}/`, '{"Active":false}')).status).toBe(200);
  const endpoint = emulator.moveEndpoint(undefined, 'url');
  const moved = await call('DELETE', `//v1/webhook//${webhookId}/?a=//b/`, null);
  expect(moved.status).toBe(308);
  expect(moved.headers.get('location')).toBe(`${endpoint}/v1/webhook/${webhookId}?a=//b/`);
  expect((await call('DELETE', `/endpoint-2//v1/webhook/${webhookId}//`, null)).status).toBe(200);
  expect(await client.listWebhooks({ objectId: 'o', objectType: 'Group' })).toEqual([]);
  expect(emulator.webhooks()).toEqual([]);
  // The two slashes do not match: the path of an admin route must match exactly.
  expect((await call('GET', '//_emulator/webhooks')).status).toBe(404);
});

test('refuses an endpoint with a million slashes at once, and does not repeat it', async () => {
  const caller = await callerAt();
  const to = `http://127.0.0.1:4011/${'/'.repeat(1_000_000)}x`;
  const response = await caller.call('POST', '/_emulator/move', JSON.stringify({ to }));
  const { status, message } = await refusalOf(response);
  expect(status).toBe(400);
  expect(message).toMatch(/^to is a string of 1000023 characters: expected a URL of at most 2048 /);
});

test('an endpoint that never existed issues no token', async () => {
  const { url, emulator } = await emulate();
  const tokenAt = async (endpoint: string) =>
    (await fetch(`${url}${endpoint}/v1/accessToken`, { headers: credentials })).status;
  expect(await tokenAt('/endpoint-2')).toBe(404);
  emulator.moveEndpoint();
  expect(await tokenAt('/endpoint-2')).toBe(200);
  expect(await tokenAt('')).toBe(200);
});

test('Retry-After is in the real time of the caller', async () => {
  const emulator = createEmulator({ speed: 60, throttle: { connector: 1 } });
  const call = () =>
    emulator.fetch(new Request('http://127.0.0.1/v1/accessToken', { headers: credentials }));
  await call();
  expect((await call()).headers.get('retry-after')).toBe('1');
});

test('does not remember a connector that was never accepted', async () => {
  const emulator = createEmulator({ throttle: { tenant: 1 } });
  const call = (applicationId: string) =>
    emulator.fetch(
      new Request('http://127.0.0.1/v1/accessToken', {
        headers: { ...credentials, applicationId },
      }),
    );
  const remembered = vi.spyOn(Map.prototype, 'set');
  expect((await call('first')).status).toBe(200);
  expect(remembered.mock.calls.map(([key]) => key as unknown)).toContain('first');
  remembered.mockClear();
  expect((await call('second')).status).toBe(429);
  expect(remembered.mock.calls.map(([key]) => key as unknown)).not.toContain('second');
  remembered.mockRestore();
});

test('the clock advances even while events are triggered without end', async () => {
  const { emulator, client, callBackUrl } = await callerAt();
  await client.createWebhook(wanted(callBackUrl, 'JobCreated'));
  const stop = new AbortController();
  const triggering = async () => {
    while (!stop.signal.aborted) await emulator.trigger('JobCreated');
  };
  // Trigger events in two loops at the same time, so that a delivery is under way at every moment.
  const endless = [triggering(), triggering()];
  await emulator.advance(minute);
  stop.abort();
  await Promise.all(endless);
});

describe('an emulator', () => {
  test('can be closed twice, and does not listen again', async () => {
    const emulator = createEmulator();
    await emulator.listen(0);
    await Promise.all([emulator.close(), emulator.close()]);
    await emulator.close();
    await expect(emulator.listen(0)).rejects.toThrow('The emulator is closed');
  });

  test('does not listen twice, or at an invalid port', async () => {
    const { emulator } = await emulate();
    await expect(emulator.listen(0)).rejects.toThrow(/^The emulator already listens at http:/);
    const other = createEmulator();
    for (const port of ['x.sock', 1.5, -1, 65_536])
      await expect(other.listen(port as number)).rejects.toThrow(/^port is /);
  });
});
