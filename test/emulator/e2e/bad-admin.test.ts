/** Bad input to the admin routes. */
import { describe, expect, test } from 'vitest';
import { callerAt, refusalOf, secret } from './calls.js';
import { hour, wanted } from './world.js';

const post = { 'content-type': 'application/json' };

test.for([
  ['GET', '/nothing'],
  ['POST', '/'],
  ['POST', '/webhooks'],
  ['DELETE', '/webhooks'],
  ['GET', '/trigger'],
  ['PUT', '/advance'],
  ['OPTIONS', '/trigger'],
  ['PATCH', '/move'],
  ['GET', '/__proto__'],
  ['GET', '/%00'],
  ['GET', '/webhooks/x'],
  ['GET', '//webhooks'],
] as const)('%s /_emulator%s is none of them', async ([method, path]) => {
  const { call } = await callerAt();
  const { status, message } = await refusalOf(await call(method, `/_emulator${path}`));
  expect(status).toBe(404);
  expect(message).toContain('expected GET /_emulator, GET /_emulator/webhooks, ');
});

const notObject = /^The body is no JSON object\.$/;

/** What is wrong with a body, by route. */
const wrong: Record<string, [unknown, RegExp][]> = {
  trigger: [
    [null, notObject],
    [[], notObject],
    ['JobCreated', notObject],
    [{}, /^The body needs either event, a name, or payload, any JSON\.$/],
    [{ event: 'JobCreated', payload: {} }, /^The body needs either event/],
    [{ event: 'jobCreated' }, /^There is no example named "jobCreated": expected one of ActionC/],
    [{ event: '__proto__' }, /^There is no example named "__proto__"/],
    [{ event: 'toString' }, /^There is no example named "toString"/],
    [{ event: null }, /^There is no example without a name: expected one of ActionCreated/],
    [{ event: 7 }, /^There is no example without a name/],
    [{ event: {} }, /^There is no example without a name/],
    [{ event: ['JobCreated'] }, /^There is no example without a name/],
    [{ Event: 'JobCreated' }, /^The body has a member "Event"; expected event, payload, /],
    [{ event: 'JobCreated', overrides: [] }, /^overrides are no object/],
    [{ event: 'JobCreated', overrides: secret }, /^overrides are no object/],
    [{ event: 'JobCreated', objectId: '' }, /^objectId is empty; expected text/],
    [{ event: 'JobCreated', objectId: null }, /^objectId is null; expected text/],
    [{ event: 'JobCreated', webhookId: 5 }, /^webhookId is a number; expected text/],
    [{ event: 'JobCreated', faults: null }, /^faults are no object/],
    [{ event: 'JobCreated', faults: ['drop'] }, /^faults are no object/],
    [{ event: 'JobCreated', faults: { drop: 1 } }, /^The fault drop is 1: expected true/],
    [{ event: 'JobCreated', faults: { drops: true } }, /^There is no fault named "drops"/],
    [{ event: 'JobCreated', faults: { editedResponse: true } }, /^editedResponse needs a response/],
    [{ payload: 1, faults: { editedResponse: true } }, /^editedResponse needs a response/],
  ],
  advance: [
    [{}, /^ms is undefined: expected how far the clock is put forward\.$/],
    [{ ms: -1 }, /^ms is -1/],
    [{ ms: '5' }, /^ms is a string: expected/],
    [{ ms: null }, /^ms is null/],
    [{ ms: {} }, /^ms is an object/],
    [{ ms: [] }, /^ms is /],
    [{ minutes: 5 }, /^The body has a member "minutes"; expected ms\.$/],
  ],
  move: [
    [{ to: '' }, /^to is empty; expected text\.$/],
    [{ to: 5 }, /^to is a number; expected text/],
    [{ to: 'nowhere' }, /^to is no endpoint\. It is no URL\. Expected something like http/],
    [{ to: 'ftp://127.0.0.1' }, /^to is no endpoint\. Its scheme is ftp:/],
    [{ to: `http://user:${secret}@127.0.0.1` }, /^to is no endpoint\. It has a user name or/],
    [{ location: 'URL' }, /^location is "URL": expected "endpoint" or "url"\.$/],
    [{ location: null }, /^location is null/],
    [{ endpoint: 'x' }, /^The body has a member "endpoint"; expected to, location\.$/],
  ],
};

describe.for(Object.entries(wrong))('POST /_emulator/%s', ([route, cases]) => {
  test.for(cases)('%j is refused, and nothing happens', async ([body, expected]) => {
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

test('members named __proto__ arrive as such, and change no object', async () => {
  const { call, emulator, client, callBackUrl, expectAlive } = await callerAt();
  await client.createWebhook(wanted(callBackUrl));
  const evil = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
  const event = '"objectId":"o","objectType":"Group","eventType":"New","eventId":"e"';
  const bodies = [
    `{"event":"JobCreated","overrides":${evil}}`,
    `{"event":"JobCreated","overrides":{"data":${evil}}}`,
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
  expect(emulator.deliveries()).toHaveLength(4);
  await expectAlive();
});

test.for([
  ['a payload', (deep: string) => `{"payload":${deep}}`],
  ['overrides', (deep: string) => `{"event":"JobCreated","overrides":{"data":{"x":${deep}}}}`],
  ['overrides as they are', (deep: string) => `{"event":"JobCreated","overrides":${deep}}`],
  [
    'a response that is edited',
    (deep: string) =>
      `{"payload":{"data":{"responseDetails":{"responseWithQuestions":[${deep}]}}},"faults":{"editedResponse":true}}`,
  ],
  ['faults', (deep: string) => `{"event":"JobCreated","faults":${deep}}`],
  ['an event', (deep: string) => `{"event":${deep}}`],
] as const)('%s of a hundred thousand brackets harms nobody', async ([, bodyOf]) => {
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

test('the routes show what there is, and what they did', async () => {
  const { call, url, emulator, client, callBackUrl } = await callerAt();
  const { webhookId } = await client.createWebhook(wanted(callBackUrl));
  const get = async (path: string) => (await call('GET', `/_emulator${path}`)).json();
  const all = { emulator: 'kaizala-webhooks', endpointUrl: url, now: expect.any(Number) };
  expect(await get('')).toEqual({ ...all, webhooks: 1 });
  expect(await get('/')).toEqual({ ...all, webhooks: 1 });
  expect(await get('/webhooks')).toMatchObject({ webhooks: [{ webhookId, callBackUrl }] });
  const trigger = async (body: object) =>
    (await call('POST', '/_emulator/trigger', JSON.stringify(body), post)).json();
  const deliveries = [{ webhookId, state: 'delivered', attempts: [{ status: 200 }] }];
  expect(await trigger({ event: 'JobCreated', overrides: { eventId: 'e' } })).toMatchObject({
    deliveries,
  });
  expect(await trigger({ event: 'JobCreated', objectId: 'another' })).toEqual({ deliveries: [] });
  expect(await trigger({ event: 'JobCreated', webhookId: 'another' })).toEqual({ deliveries: [] });
  // Its event is shown, too: in process it is read when somebody asks for it.
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
