/** Bodies that do not match the API description, sent to the operations that have a body. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { requestExamples } from '../../../generated/v1/examples.js';
import { callerAt, refusalOf, secret, type Caller } from './calls.js';
import { day, wanted } from './world.js';

const folder = new URL('../../payloads/v1/', import.meta.url);

/** Reads the test payloads of a schema. Each payload is a file. */
function payloads(verdict: 'pass' | 'fail', schema: string): [string, unknown][] {
  return readdirSync(new URL(`${verdict}/`, folder))
    .filter((file) => file.startsWith(`${schema}.`))
    .map((file) => [
      file.split('.')[1]!,
      JSON.parse(readFileSync(new URL(`${verdict}/${file}`, folder), 'utf8')),
    ]);
}

/**
 * Creates a webhook. Returns the two operations that have a body, which are create and update, with a valid body for
 * each. The update changes the created webhook.
 */
async function routes(caller: Caller) {
  const good = wanted(caller.callBackUrl);
  const { webhookId } = await caller.client.createWebhook(good);
  return [
    { method: 'POST', path: '/v1/webhook', good: good as object },
    { method: 'PUT', path: `/v1/webhook/${webhookId}`, good: { callBackContext: 'new' } },
  ];
}

/** The message for each invalid payload: it begins with the pointer to the invalid field, if there is one. */
const messages: Record<string, RegExp> = {
  'active-is-for-updates':
    /^\/Active is not a property of the request; expected one of objectId, .* Fix: remove it\.$/,
  array: /^The body is an array of 1: expected a JSON object\. Fix: /,
  null: /^The body is null: expected a JSON object\. Fix: /,
  'empty-objectId': /^\/objectId is ""; expected an id\. Fix: \S.*\.$/,
  'empty-token': /^\/callBackToken is a string of 0 characters; expected visible ASCII/,
  'empty-validity': /^\/validity is ""; expected milliseconds since the epoch\. Fix: \S.*\.$/,
  'event-in-german': /^\/eventTypes\/0 is "Umfrageantwort"; expected one of "ActionCreated", /,
  'event-in-lower-case': /^\/eventTypes\/0 is "jobCreated"; expected one of/,
  'event-added-later': /^\/eventTypes\/1 is "PhotoWithLocationCreated"; expected one of/,
  'event-twice': /^\/eventTypes is an array of 2; expected .* each once/,
  'no-events': /^\/eventTypes is an array of 0; expected /,
  'lower-case-objectType': /^\/objectType is "group"; expected one of "Group", "Action", /,
  'unknown-objectType': /^\/objectType is "Channel"; expected one of "Group", "Action", /,
  'no-objectId': /^\/objectId is missing; expected an id\. Fix: add it\.$/,
  'spelling-of-the-connector-api':
    /^\/ObjectType is not a property of the request; .* Fix: rename it to objectType\.$/,
  'spelling-of-the-list':
    /^\/callbackUrl is not a property of the request; .* Fix: rename it to callBackUrl\.$/,
  'unknown-field':
    /^\/(callBackHeaders|webhookId) is not a property of the request; expected one of objectId, /,
  'lower-case-active': /^\/active is not a property of the request; .* Fix: rename it to Active\.$/,
  'active-as-null':
    /^\/Active is null; expected one of true, false, "true", "false"\. Fix: \S.*\.$/,
  'active-as-number':
    /^\/Active is a number; expected one of true, false, "true", "false"\. Fix: \S.*\.$/,
  'active-as-yes':
    /^\/Active is "yes"; expected one of true, false, "true", "false"\. Fix: \S.*\.$/,
  nothing:
    /^the request has no properties; expected one of objectId, .*, Active\. Fix: add one\.$/i,
  'validity-as-date': /^\/validity is "2021-01-01T00:00:00Z"; expected milliseconds since/,
  'validity-with-line-break': /^\/validity is "1640995200000\\n"; expected milliseconds since/,
  'validity-as-number':
    /^\/validity is a number; expected milliseconds since the epoch\. Fix: \S.*\.$/,
};

describe.for([
  ['CreateWebhookRequest', 0],
  ['UpdateWebhookRequest', 1],
] as const)('%s', ([schema, index]) => {
  test.for(payloads('fail', schema))('refuses %s, and names the field', async ([name, body]) => {
    const caller = await callerAt();
    const { method, path } = (await routes(caller))[index]!;
    const before = caller.emulator.webhooks();
    const { status, message } = await refusalOf(
      await caller.call(method, path, JSON.stringify(body)),
    );
    expect(status).toBe(400);
    const field = /^(token|url|relative-url|plain-http)/.exec(name)?.[1];
    const pointer = field === 'token' ? 'callBackToken' : 'callBackUrl';
    const expected = new RegExp(`^/${pointer} is .*; expected \\S`);
    expect(message).toMatch(messages[name] ?? expected);
    expect(caller.emulator.webhooks()).toEqual(before);
  });

  test.for(payloads('pass', schema))('accepts %s', async ([, body]) => {
    const caller = await callerAt();
    const { method, path } = (await routes(caller))[index]!;
    const { callBackUrl, validity } = body as { callBackUrl?: string; validity?: string };
    const here = {
      ...(body as object),
      // The payloads have fixed values. Replace the callback URL with the one of this test, and `validity` with a time
      // in the future.
      ...(callBackUrl !== undefined && { callBackUrl: caller.callBackUrl }),
      ...(validity !== undefined && { validity: String(caller.emulator.now() + day) }),
    };
    const response = await caller.call(method, path, JSON.stringify(here));
    expect(response.status, await response.clone().text()).toBe(200);
    expect(await response.json()).toEqual(index === 0 ? { webhookId: expect.any(String) } : {});
  });
});

test.for(Object.entries(requestExamples).filter(([name]) => name.startsWith('createWebhook')))(
  'accepts the example %s',
  async ([, body]) => {
    const caller = await callerAt();
    const here = { ...body, callBackUrl: caller.callBackUrl };
    if ('validity' in here) here.validity = String(caller.emulator.now() + day);
    const response = await caller.call('POST', '/v1/webhook', JSON.stringify(here));
    expect(response.status, await response.clone().text()).toBe(200);
  },
);

test('both operations refuse a body that is not a JSON object, and do not repeat it', async () => {
  const caller = await callerAt();
  const bodies = [
    '',
    ' ',
    'null',
    'true',
    '0',
    '""',
    '[]',
    '[{}]',
    `"${secret}"`,
    `[${'['.repeat(30_000)}`,
    `{"callBackToken":"${secret}"`,
    `callBackToken=${secret}`,
    '{"a":1}{"b":2}',
    "{'a':1",
    '{a:1,}',
    '{"a":NaN}',
    '<xml/>',
    '\u0000',
    '\uFEFF',
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  ];
  for (const { method, path } of await routes(caller)) {
    for (const body of bodies) {
      const { status, message } = await refusalOf(await caller.call(method, path, body));
      expect(status, body.slice(0, 40)).toBe(400);
      expect(message).toMatch(/^The body is .*: expected .* Fix: /);
    }
    const binary = new Uint8Array([0xff, 0xfe, 0x7b, 0x7d]);
    await refusalOf(await caller.call(method, path, binary));
    await refusalOf(await caller.call(method, path, null));
  }
  await caller.expectAlive();
});

test('accepts a byte order mark, and refuses bytes that are not UTF-8 with their position', async () => {
  const caller = await callerAt();
  for (const { method, path, good } of await routes(caller)) {
    const text = JSON.stringify(good);
    expect((await caller.call(method, path, `\uFEFF${text}`)).status).toBe(200);
    const broken = Buffer.from(`${text.slice(0, -1)},"callBackContext":"\u00ff"}`, 'latin1');
    const { message } = await refusalOf(await caller.call(method, path, broken));
    expect(message).toMatch(
      /^The body is not valid UTF-8 from character \d+ on\. Fix: encode the JSON as UTF-8\.$/,
    );
  }
});

test.for([
  ['callBackUrl', [1, null, true, {}, [], 'kaizala', `https://${secret}@h/`, 'ftp://127.0.0.1/']],
  ['callBackToken', [1, null, {}, [secret], '', 'ü', `${secret} x`, `${secret}\u0000`]],
  ['callBackContext', [1, null, {}, [secret]]],
  ['objectId', [1, null, {}, [], '']],
  ['objectType', [1, null, {}, [], '', 'GROUP', 'toString', '__proto__']],
  ['eventTypes', [1, null, {}, 'JobCreated', [1], [null], [[]], ['toString'], ['__proto__']]],
  ['validity', [1, null, {}, [], '-1', '1e3', '0x10', ' 1', '1.5', '1', '٣', 'Infinity']],
] as [string, unknown[]][])(
  'refuses wrong values of %s, and names the field',
  async ([field, values]) => {
    const caller = await callerAt();
    for (const { method, path, good } of await routes(caller)) {
      for (const value of values) {
        const body = JSON.stringify({ ...good, [field]: value });
        const { status, message } = await refusalOf(await caller.call(method, path, body));
        expect(status).toBe(400);
        expect(message, body).toMatch(new RegExp(`^/${field}(/0)? is `));
      }
    }
  },
);

test('treats the names of inherited properties as unknown fields, which change no object', async () => {
  const caller = await callerAt();
  for (const { method, path, good } of await routes(caller)) {
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      const text = `{"${name}":{"polluted":"${secret}"},${JSON.stringify(good).slice(1)}`;
      const { status, message } = await refusalOf(await caller.call(method, path, text));
      expect(status).toBe(400);
      expect(message).toContain(`/${name} is not a property of the request`);
    }
  }
  expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
  await caller.expectAlive();
});
