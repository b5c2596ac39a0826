/** Invalid input to the admin routes. */
import { describe, expect, test } from 'vitest';
import { callerAt, refusalOf, secret } from './calls.js';
import { hour, wanted } from './world.js';

const post = { 'content-type': 'application/json' };

test.for([
  ['GET', '/nothing'],
  ['POST', '/'],
  ['DELETE', '/webhooks'],
  ['GET', '/trigger'],
  ['PUT', '/advance'],
  ['OPTIONS', '/trigger'],
  ['PATCH', '/move'],
  ['GET', '/__proto__'],
  ['GET', '/%00'],
  ['PATCH', '/webhooks/x'],
  ['GET', '/webhooks/x/y'],
  ['POST', '/state'],
  ['GET', '/assets/'],
  ['PUT', '/inbox/default'],
  ['GET', '//webhooks'],
] as const)('%s /_emulator%s is not an admin route', async ([method, path]) => {
  const { call } = await callerAt();
  const { status, message } = await refusalOf(await call(method, `/_emulator${path}`));
  expect(status).toBe(404);
  expect(message).toContain('expected one of GET /_emulator, POST /_emulator/advance, ');
});

const notObject =
  /^The body is (null|an array of 0|a string of 10 characters): expected a JSON object\. Fix: /;

/** Invalid bodies, with the message that each of them must cause. The key is the name of the admin route. */
const wrong: Record<string, [unknown, RegExp][]> = {
  trigger: [
    [null, notObject],
    [[], notObject],
    ['JobCreated', notObject],
    [{}, /^event is missing, and payload is missing: expected exactly one of them: .* Fix: /],
    [
      { event: 'JobCreated', payload: {} },
      /^event is a string of 10 characters, and payload is an object: expected exactly one/,
    ],
    [
      { event: 'jobCreated' },
      /^event is "jobCreated": expected the name of an example, one of ActionC.* Fix: /,
    ],
    [{ event: '__proto__' }, /^event is "__proto__"/],
    [{ event: 'toString' }, /^event is "toString"/],
    [{ event: null }, /^event is null: expected the name of an example, one of ActionCreated/],
    [{ event: '' }, /^event is empty: expected the name/],
    [{ event: 7 }, /^event is 7: /],
    [{ event: {} }, /^event is an object: /],
    [{ event: ['JobCreated'] }, /^event is an array of 1: /],
    [
      { event: 'x'.repeat(1_000_000) },
      /^event is "x{80}"… \(1000000 characters\): expected .{1,900}$/,
    ],
    [
      { Event: 'JobCreated' },
      /^A field of the body is "Event": expected one of event, payload, .* Fix: /,
    ],
    [{ event: 'JobCreated', overrides: [5] }, /^Operation \/0 is 5: expected an object such as/],
    [
      { event: 'JobCreated', overrides: 5 },
      /^overrides is 5: expected an object, as a JSON Merge Patch, or an array, as a JSON Patch\. Fix: /,
    ],
    [{ event: 'JobCreated', overrides: null }, /^overrides is null: expected an object/],
    [{ event: 'JobCreated', overrides: 'x' }, /^overrides is "x": expected an object/],
    [
      { event: 'JobCreated', overrides: { eventType: 7 } },
      /^overrides\.eventType is 7: expected a/,
    ],
    [
      { event: 'JobCreated', overrides: [{ op: 'replace', path: '', value: [1] }] },
      /^After the JSON Patch, the event is not an object: expected an object\. Fix: /,
    ],
    [
      { payload: 1, overrides: {} },
      /^overrides is an object: expected no field overrides, because payload is given\. Fix: /,
    ],
    [
      { payloadText: '{' },
      /^payloadText is a string of 1 characters that is not JSON: expected JSON\. Fix: /,
    ],
    [{ payloadText: '' }, /^payloadText is empty: expected a string that is not empty\. Fix: /],
    [{ payloadText: 7 }, /^payloadText is 7: expected a string/],
    [
      { payloadText: '1', event: 'JobCreated' },
      /^event is a string of 10 characters: expected no field event, because/,
    ],
    [
      { payloadText: '['.repeat(100_001) },
      /^payloadText is nested too deep: expected at most 100000/,
    ],
    [
      { event: 'JobCreated', complete: true },
      /^complete is true: expected no field complete, because event is given\. Fix: /,
    ],
    [{ payload: 1, complete: 1 }, /^complete is a number: expected true or false\. Fix: /],
    [
      { payload: 1, overrides: [] },
      /^overrides is an array of 0: expected no field overrides, because payload is given/,
    ],
    [{ event: 'JobCreated', replacements: [] }, /^A field of the body is "replacements": expected/],
    [
      { event: 'JobCreated', objectId: '' },
      /^objectId is empty: expected a string that is not empty\. Fix: /,
    ],
    [{ event: 'JobCreated', objectId: null }, /^objectId is null: expected a string/],
    [{ event: 'JobCreated', webhookId: 5 }, /^webhookId is 5: expected a string/],
    [{ event: 'JobCreated', faults: null }, /^faults is null: expected an object/],
    [{ event: 'JobCreated', faults: ['drop'] }, /^faults is an array of 1: expected/],
    [{ event: 'JobCreated', faults: { drop: 1 } }, /^faults\.drop is 1: expected true\. Fix: /],
    [
      { event: 'JobCreated', faults: { drops: true } },
      /^A field of faults is "drops": expected one/,
    ],
    [{ event: 'JobCreated', faults: { delay: 0.5 } }, /^faults\.delay is 0\.5: expected a whole/],
    [{ event: 'JobCreated', faults: { delay: 1e14 } }, /^faults\.delay is 100000000000000: /],
    [
      { event: 'JobCreated', faults: { editedResponse: true } },
      /^The fault editedResponse cannot be applied, because the event has no /,
    ],
    [
      { payload: 1, faults: { editedResponse: true } },
      /^The fault editedResponse cannot be applied, because the event has no /,
    ],
  ],
  advance: [
    [
      {},
      /^ms is missing: expected a whole number of milliseconds from 0 to \d+\. Fix: give a number\.$/,
    ],
    [{ ms: 0.5 }, /^ms is 0\.5: expected a whole number of milliseconds .* Fix: round it/],
    [{ ms: 1e16 }, /^ms is 10000000000000000: expected a whole number of milliseconds/],
    [{ ms: -1 }, /^ms is -1/],
    [{ ms: '5' }, /^ms is "5": expected/],
    [{ ms: null }, /^ms is null/],
    [{ ms: {} }, /^ms is an object/],
    [{ ms: [] }, /^ms is /],
    [{ minutes: 5 }, /^A field of the body is "minutes": expected one of ms\. Fix: /],
  ],
  move: [
    [{ to: '' }, /^to is empty: expected a string that is not empty\. Fix: /],
    [{ to: 5 }, /^to is 5: expected a string/],
    [{ to: 'nowhere' }, /^to is not an endpoint: .* Fix: give a URL such as http/],
    [{ to: 'ftp://127.0.0.1' }, /^to is not an endpoint: Its scheme is ftp:/],
    [{ to: `http://user:${secret}@127.0.0.1` }, /^to is not an endpoint: It has a user name or/],
    [{ location: 'URL' }, /^location is "URL": expected "endpoint" or "url"\. Fix: /],
    [{ location: null }, /^location is null/],
    [{ endpoint: 'x' }, /^A field of the body is "endpoint": expected one of to, location\. Fix: /],
  ],
};

describe.for(Object.entries(wrong))('POST /_emulator/%s', ([route, cases]) => {
  test.for(cases)('refuses %j, and changes nothing', async ([body, expected]) => {
    const { call, emulator, client, callBackUrl, expectAlive } = await callerAt();
    await client.createWebhook(wanted(callBackUrl));
    const before = emulator.now();
    const response = await call('POST', `/_emulator/${route}`, JSON.stringify(body), post);
    const { status, message } = await refusalOf(response);
    expect(status).toBe(400);
    expect(message).toMatch(expected);
    expect(emulator.deliveries()).toEqual([]);
    expect(emulator.now() - before).toBeLessThan(hour);
    await expectAlive();
  });
});

test('keeps fields named __proto__, which change no object', async () => {
  const { call, emulator, client, callBackUrl, expectAlive } = await callerAt();
  await client.createWebhook(wanted(callBackUrl));
  const evil = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
  const event = '"objectId":"o","objectType":"Group","eventType":"New","eventId":"e"';
  const bodies = [
    `{"event":"JobCreated","overrides":${evil}}`,
    `{"event":"JobCreated","overrides":{"data":${evil}}}`,
    `{"event":"JobCreated","overrides":[{"op":"add","path":"/__proto__","value":{"polluted":1}}]}`,
    `{"payload":${evil}}`,
    `{"payload":{${event},"data":${evil},${evil.slice(1)}}`,
  ];
  for (const body of bodies) {
    const response = await call('POST', '/_emulator/trigger', body, post);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('"__proto__":{"polluted":1}');
  }
  await refusalOf(await call('POST', '/_emulator/trigger', evil, post));
  await refusalOf(
    await call('POST', '/_emulator/trigger', `{"event":"JobCreated","faults":${evil}}`, post),
  );
  expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
  expect(emulator.deliveries()).toHaveLength(bodies.length);
  await expectAlive();
});

test.for([
  ['a payload', (deep: string) => `{"payload":${deep}}`],
  ['overrides', (deep: string) => `{"event":"JobCreated","overrides":{"data":{"x":${deep}}}}`],
  [
    'a JSON Patch',
    (deep: string) =>
      `{"event":"JobCreated","overrides":[{"op":"add","path":"/data/x","value":${deep}}]}`,
  ],
  ['overrides at the top level', (deep: string) => `{"event":"JobCreated","overrides":${deep}}`],
  [
    'an edited response',
    (deep: string) =>
      `{"payload":{"data":{"responseDetails":{"responseWithQuestions":[${deep}]}}},"faults":{"editedResponse":true}}`,
  ],
  ['faults', (deep: string) => `{"event":"JobCreated","faults":${deep}}`],
  ['an event', (deep: string) => `{"event":${deep}}`],
] as const)('%s with a hundred thousand brackets does no harm', async ([, bodyOf]) => {
  const { call, client, callBackUrl, expectAlive } = await callerAt();
  await client.createWebhook(wanted(callBackUrl));
  for (const [open, close] of [
    ['[', ']'],
    ['{"a":', '}'],
  ] as const) {
    const deep = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
    const response = await call('POST', '/_emulator/trigger', bodyOf(deep), post);
    expect(response.status, await response.clone().text()).toBeLessThan(500);
    await response.text();
    await expectAlive();
  }
});

test('the routes show the state and their effects', async () => {
  const { call, url, emulator, client, callBackUrl } = await callerAt();
  const { webhookId } = await client.createWebhook(wanted(callBackUrl));
  const get = async (path: string) => (await call('GET', `/_emulator${path}`)).json();
  const all = { emulator: 'kaizala-webhooks', endpointUrl: url, now: expect.any(Number) };
  expect(await get('')).toEqual({ ...all, webhooks: 1, pid: process.pid });
  expect(await get('/webhooks')).toMatchObject({ webhooks: [{ webhookId, callBackUrl }] });
  const trigger = async (body: object) =>
    (await call('POST', '/_emulator/trigger', JSON.stringify(body), post)).json();
  const deliveries = [{ webhookId, state: 'delivered', attempts: [{ status: 200 }] }];
  expect(await trigger({ event: 'JobCreated', overrides: { eventId: 'e' } })).toMatchObject({
    deliveries,
  });
  expect(await trigger({ event: 'JobCreated', objectId: 'another' })).toEqual({ deliveries: [] });
  expect(await trigger({ event: 'JobCreated', webhookId: 'another' })).toEqual({ deliveries: [] });
  // In a record, `event` is not stored: it is a getter, which parses the body on each access. The JSON of the response
  // must nevertheless contain `event`.
  const event = { eventType: 'JobCreated', eventId: 'e', subscriptionId: webhookId };
  expect(await get('/deliveries')).toMatchObject({ deliveries: [{ ...deliveries[0], event }] });
  const before = emulator.now();
  const advanced = await call('POST', '/_emulator/advance', JSON.stringify({ ms: hour }), post);
  expect(await advanced.json()).toEqual({ now: expect.any(Number) });
  expect(emulator.now() - before).toBeGreaterThanOrEqual(hour);
  const moved = await call('POST', '/_emulator/move', '{"location":"url"}', post);
  expect(await moved.json()).toEqual({ endpointUrl: `${url}/endpoint-2` });
  expect(await get('')).toMatchObject({ endpointUrl: `${url}/endpoint-2` });
});
