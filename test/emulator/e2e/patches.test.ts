/**
 * Overrides change an event with a JSON Merge Patch or a JSON Patch. A test passes them to `emulator.trigger`, or sends
 * them to the route `trigger`: as a field of a JSON body, or as the whole body.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { eventExamples } from '../../../generated/v1/examples.js';
import { type Caller, callerAt, refusalOf } from './calls.js';
import { serveListener } from '../../support/servers.js';
import { echoing, emulate, wanted } from './world.js';

const merge = 'application/merge-patch+json';
const patch = 'application/json-patch+json';

/** Starts an emulator and a receiver, which gets and records all events. */
async function subscribed() {
  const { emulator, client, url } = await emulate();
  const received: Record<string, unknown>[] = [];
  const note = async (request: IncomingMessage, response: ServerResponse) => {
    received.push(JSON.parse(await text(request)) as Record<string, unknown>);
    response.end();
  };
  const callBackUrl = await serveListener(echoing((...call) => void note(...call)));
  const { webhookId } = await client.createWebhook(wanted(callBackUrl));
  const send = (type: string, query: string, body: unknown) =>
    fetch(`${url}/_emulator/trigger${query}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify(body),
    });
  return { emulator, client, callBackUrl, received, webhookId, send, last: () => received.at(-1)! };
}

const { data } = eventExamples.JobCreated;
const { dueDate: _, ...undated } = data;
const changes = { data: { title: 'Count shelf 4', dueDate: null } };
const operations = [
  { op: 'test', path: '/data/title', value: data.title },
  { op: 'replace', path: '/data/title', value: 'Count shelf 4' },
  { op: 'remove', path: '/data/dueDate' },
] as const;

test.for([
  ['application/json', '', { event: 'JobCreated', overrides: changes }],
  ['application/json', '', { event: 'JobCreated', overrides: operations }],
  [merge, '?event=JobCreated', changes],
  [patch, '?event=JobCreated', operations],
  [`${merge}; charset=utf-8`, '?event=JobCreated', changes],
  ['Application/JSON-Patch+JSON ;x=1', '?event=%4aobCreated&', operations],
] as const)('%s%s changes the event', async ([type, query, body]) => {
  const { send, last } = await subscribed();
  const response = await send(type, query, body);
  expect(await response.json()).toMatchObject({ deliveries: [{ state: 'delivered' }] });
  expect(last()['data']).toEqual({ ...undated, title: 'Count shelf 4' });
});

test('changes the event in process', async () => {
  const { emulator, last } = await subscribed();
  for (const overrides of [{ ...changes, fromUser: undefined }, operations]) {
    await emulator.trigger('JobCreated', overrides);
    expect(last()['data']).toEqual({ ...undated, title: 'Count shelf 4' });
    expect(last()).toHaveProperty('fromUser');
  }
});

test('the query supports all fields of a JSON body', async () => {
  const { send, client, callBackUrl, webhookId } = await subscribed();
  const other = await client.createWebhook(wanted(callBackUrl));
  const faults = 'fault=duplicate=2&fault=unknownType=Later&fault=wrongToken';
  const query = `?event=PollCreated&objectId=none&webhookId=${webhookId}&${faults}`;
  expect(await (await send(merge, query, {})).json()).toEqual({ deliveries: [] });
  const found = await send(merge, query.replace('objectId=none&', ''), { eventId: 'e' });
  const deliveries = (await found.json()) as { deliveries: object[] };
  expect(deliveries.deliveries).toHaveLength(3);
  for (const delivery of deliveries.deliveries)
    expect(delivery).toMatchObject({
      webhookId,
      eventType: 'Later',
      eventId: 'e',
      faults: ['duplicate', 'unknownType', 'wrongToken'],
    });
  expect(other.webhookId).not.toBe(webhookId);
});

test('applies the patch once per webhook, to its own fields, also if operations depend on each other', async () => {
  const { emulator, client, callBackUrl, received, webhookId } = await subscribed();
  const second = await client.createWebhook(wanted(callBackUrl));
  await emulator.trigger('JobCreated', [
    { op: 'add', path: '/data', value: { list: [] } },
    { op: 'copy', from: '/subscriptionId', path: '/data/list/-' },
    { op: 'add', path: '/data/list/-', value: JSON.parse('{"__proto__": 1}') },
    { op: 'add', path: '/__proto__', value: { x: 1 } },
  ]);
  expect(received).toHaveLength(2);
  const bodies = emulator.deliveries().map(({ event }) => JSON.stringify(event));
  for (const [index, id] of [webhookId, second.webhookId].entries()) {
    expect(bodies[index]).toContain(`"data":{"list":["${id}",{"__proto__":1}]}`);
    expect(bodies[index]).toContain('"__proto__":{"x":1}');
  }
});

test('sends nothing if a test operation on the fields of a webhook fails for one webhook', async () => {
  const { emulator, client, callBackUrl, received, webhookId } = await subscribed();
  const isFirst = { op: 'test', path: '/subscriptionId', value: webhookId } as const;
  expect(await emulator.trigger('JobCreated', [isFirst])).toHaveLength(1);
  await client.createWebhook(wanted(callBackUrl));
  await expect(emulator.trigger('JobCreated', [isFirst])).rejects.toThrow(
    /^Operation \/0 \(test "\/subscriptionId"\): the test failed, because the value is /,
  );
  expect(received).toHaveLength(1);
});

test('a changed eventId appears everywhere in the event', async () => {
  const { emulator, last } = await subscribed();
  const patches = [
    { eventId: 'mine' },
    [{ op: 'replace', path: '/eventId', value: 'mine' }],
    [
      { op: 'add', path: '/data/x', value: 'mine' },
      { op: 'move', from: '/data/x', path: '/eventId' },
    ],
  ] as const;
  for (const overrides of patches) {
    const [delivery] = await emulator.trigger('ActionResponse', overrides);
    expect(delivery).toMatchObject({ eventId: 'mine' });
    expect(last()).toMatchObject({ eventId: 'mine', data: { responseId: 'mine' } });
  }
  const [delivery] = await emulator.trigger('ActionResponse', { eventId: null });
  expect(delivery!.eventId).toMatch(/^[\da-f-]{36}$/);
  expect(delivery!.event).not.toHaveProperty('eventId');
});

test('a changed eventType decides which webhooks get the event', async () => {
  const { emulator, client, callBackUrl } = await subscribed();
  const polls = await client.createWebhook(wanted(callBackUrl, 'PollCreated'));
  const typesFor = async (overrides: object) =>
    (await emulator.trigger('JobCreated', overrides, { webhookId: undefined as never })).map(
      ({ webhookId, eventType }) => [webhookId === polls.webhookId, eventType],
    );
  expect(await typesFor({})).toEqual([[false, 'JobCreated']]);
  for (const overrides of [
    { eventType: 'PollCreated' },
    [{ op: 'add', path: '/eventType', value: 'PollCreated' }],
  ])
    expect(await typesFor(overrides)).toEqual([
      [false, 'PollCreated'],
      [true, 'PollCreated'],
    ]);
  // Without a type, the event goes to all webhooks, like a payload without a type.
  for (const overrides of [{ eventType: null }, [{ op: 'remove', path: '/eventType' }]])
    expect(await typesFor(overrides)).toEqual([
      [false, ''],
      [true, ''],
    ]);
});

/** Requests that the emulator must refuse: the Content-Type, the query, the body, and the expected message. */
const refused: [string, string, unknown, RegExp][] = [
  [
    merge,
    '',
    {},
    /^The parameter event is missing: expected the name of an example with a patch\. Fix: add the name/,
  ],
  [merge, '?event=', {}, /^event is empty: expected the name of an example, one of ActionCreated/],
  [merge, '?event=Job', {}, /^event is "Job": expected the name of an example/],
  [
    merge,
    '?event=JobCreated&event=PollCreated',
    {},
    /^The parameter event is there 2 times: expected one\. Fix: send it once\.$/,
  ],
  [
    patch,
    '?event=JobCreated&times=2',
    [],
    /^A parameter of the query is "times": expected one of event, objectId, webhookId, fault\. Fix: /,
  ],
  [patch, '?event=JobCreated&objectId=', [], /^objectId is empty: expected a string that is not/],
  [patch, '?event=JobCreated&fault=', [], /^A field of faults is empty: expected one of duplicate/],
  [patch, '?event=JobCreated&fault=delay=soon', [], /^faults\.delay is "soon": expected a whole/],
  [patch, '?event=JobCreated&fault=__proto__=1', [], /^A field of faults is "__proto__": expected/],
  [
    'application/json',
    '?event=JobCreated',
    { event: 'JobCreated' },
    /^A parameter of the query is "event": expected no query parameters, because the body is application\/json\. Fix: move the parameter into the body, or send a patch as application\/merge-patch\+json or application\/json-patch\+json\.$/,
  ],
  [
    merge,
    '?event=JobCreated',
    operations,
    /^The body in application\/merge-patch\+json is an array of 3: expected an object\. Fix: send an object, or /,
  ],
  [merge, '?event=JobCreated', null, /^The body in \S+ is null: expected an object\. Fix: /],
  [
    patch,
    '?event=JobCreated',
    changes,
    /^The body in application\/json-patch\+json is an object: expected an array of operations\. Fix: /,
  ],
  [
    patch,
    '?event=JobCreated',
    operations[0],
    /^The body in \S+ is an object: expected an array of/,
  ],
  [merge, '?event=JobCreated', { eventType: {} }, /^overrides\.eventType is an object: expected a/],
  [patch, '?event=JobCreated', [{ op: 'remove' }], /^Operation \/0\/path is missing: expected a/],
  [
    patch,
    '?event=JobCreated',
    [operations[1], { op: 'replace', path: '/data/titel', value: 'x' }],
    /^Operation \/1 \(replace "\/data\/titel"\): \/data has no field "titel": expected an existing field\. Fix: /,
  ],
  [
    patch,
    '?event=JobCreated',
    [{ op: 'test', path: '/data/title', value: 'x' }],
    /^Operation \/0 \(test "\/data\/title"\): the test failed, because the value is "[^"]+": expected "x"\. Fix: /,
  ],
];

describe('refuses', () => {
  test.for(refused)('%s%s %j', async ([type, query, body, message]) => {
    const { send, emulator } = await subscribed();
    const refusal = await refusalOf(await send(type, query, body));
    expect(refusal.message).toMatch(message);
    expect(refusal.status).toBe(400);
    expect(emulator.deliveries()).toEqual([]);
  });

  test('a patch that does not fit the event, even if no webhook would get it', async () => {
    const { emulator } = await emulate();
    await expect(
      emulator.trigger('JobCreated', [{ op: 'remove', path: '/data/none' }]),
    ).rejects.toThrow('/data has no field "none"');
  });
});

describe('another media type', () => {
  const types = [undefined, '', 'text/plain', 'application/jsonp', 'application/x+json', '/'];
  const accepted = `application/json, ${merge}, ${patch}`;
  const bodies: [method: string, path: string, header: string, expected: string][] = [
    ['POST', 'trigger', 'accept-post', accepted],
    ...['advance', 'move', 'redeliver', 'reset', 'validate', 'webhooks'].map(
      (path) =>
        ['POST', path, 'accept-post', 'application/json'] as [string, string, string, string],
    ),
    ['PUT', 'webhooks/{webhookId}', 'accept', 'application/json'],
    ['PUT', 'inboxes/default', 'accept', 'application/json'],
  ];

  test.for(bodies)('is refused by %s /_emulator/%s', async ([method, path, header, expected]) => {
    const caller: Caller = await callerAt();
    const { webhookId } = await caller.client.createWebhook(wanted(caller.callBackUrl));
    const others = expected === accepted ? [] : [merge, patch];
    for (const type of [...types, ...others]) {
      const response = await fetch(
        `${caller.url}/_emulator/${path.replace('{webhookId}', webhookId)}`,
        {
          method,
          headers: type === undefined ? {} : { 'content-type': type },
          // Send bytes instead of a string, because `fetch` adds a Content-Type to a string.
          body: new TextEncoder().encode('{}'),
        },
      );
      expect(response.headers.get(header)).toBe(expected);
      const { status, message } = await refusalOf(response);
      expect(status).toBe(415);
      expect(message).toMatch(
        /^The header Content-Type is (missing|empty|"[^"]+"): expected (one of )?application\/json(, .*)?\. Fix: send Content-Type: application\/json\.$/,
      );
    }
    await caller.expectAlive();
  });
});
