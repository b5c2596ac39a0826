/**
 * Unusable state files, one for each rule about the content. The message must name the file, the location in the file
 * and the fix. The file must stay unchanged.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createEmulator } from '../../../src/emulator.js';
import { faultNames } from '../../../src/emulator/model/faults.js';
import { newDirectory } from './state-process-world.js';
import { credentials, objectId } from './world.js';

const webhook = {
  webhookId: 'one',
  applicationId: 'depot',
  api: 'v1',
  objectId,
  objectType: 'Group',
  eventTypes: ['JobCreated'],
  callBackUrl: 'http://127.0.0.1:9/',
  callBackToken: 's3cr3t',
  callBackContext: '',
  ts: 0,
  validity: 8e15,
  active: false,
  disabled: { at: 0, reason: 'retries', deliveryId: 'first' },
};
const attempt = { at: 0, duration: 1.5, status: 500, failure: 'reset' };
const delivery = {
  deliveryId: 'first',
  webhookId: 'one',
  eventType: 'JobCreated',
  eventId: 'event',
  faults: ['duplicate'],
  attempts: [attempt],
  nextAttempt: 8e15,
  body: '{}',
};
const held = {
  ...delivery,
  deliveryId: 'second',
  attempts: [],
  nextAttempt: undefined,
  hold: { by: 'delay', until: 8e15 },
};
const whole = {
  format: 'kaizala-webhooks emulator state',
  version: 1,
  savedAt: 0,
  now: 0,
  credentials: [credentials],
  webhooks: [webhook],
  endpoint: { current: '/endpoint-2', form: 'url', hosts: ['kms.kaiza.la', 'kms2.kaiza.la'] },
  tokens: {
    refresh: [
      { digest: 'digest', since: 0 },
      { digest: 'void', since: null },
    ],
    access: [{ token: 'token', applicationId: 'depot', end: 0 }],
  },
  deliveries: [delivery, held],
  inboxes: [{ name: 'default', behaviour: 'hang' }],
};

/** Writes a state file into a new directory, and returns its path. */
function fileWith(content: string | Uint8Array): string {
  const stateFile = join(newDirectory(), 'state.json');
  writeFileSync(stateFile, content);
  return stateFile;
}

test.for([
  ['', Buffer.from(JSON.stringify(whole))],
  [' with a byte order mark', Buffer.from(`\ufeff${JSON.stringify(whole)}`)],
] as const)('accepts a whole file%s', async ([, content]) => {
  const emulator = createEmulator({ stateFile: fileWith(content) });
  onTestFinished(() => emulator.close());
  expect(emulator.webhooks()).toEqual([webhook]);
  expect(emulator.deliveries()).toMatchObject([
    { deliveryId: 'first', attempts: [attempt] },
    { deliveryId: 'second', attempts: [] },
  ]);
  expect(emulator.moveEndpoint()).toBe('http://127.0.0.1:4010/endpoint-3');
});

/** Expects that the emulator refuses a state file with this content for `reason`, and changes no file. */
function expectRefusal(content: string | Uint8Array, reason: string): void {
  const stateFile = fileWith(content);
  const begin = () => createEmulator({ stateFile });
  const fix = 'Nothing was changed. Fix: move it away, or name another file.';
  const message = `The state file ${stateFile} ${reason}. ${fix}`;
  // Start twice: the first start must not leave anything, such as a lock, that affects the second start.
  for (let time = 1; time <= 2; time++)
    expect(begin).toThrow(expect.objectContaining({ name: 'StateError', message }));
  expect(readFileSync(stateFile)).toEqual(Buffer.from(content));
  expect(readdirSync(join(stateFile, '..'))).toEqual(['state.json']);
}

const text = JSON.stringify(whole);

test.for<[string, string | Uint8Array, string]>([
  ['is empty', '', 'has 0 characters that are not JSON: expected the saved state of an emulator'],
  [
    'is cut off',
    text.slice(0, 100),
    'has 100 characters that are not JSON: expected the saved state of an emulator',
  ],
  [
    'is UTF-16',
    Buffer.from(`\ufeff{}`, 'utf16le'),
    'has 6 bytes that are not UTF-8: expected the saved state of an emulator',
  ],
  [
    'has a byte that is not UTF-8',
    Buffer.from('{"name":"\xff"}', 'latin1'),
    'has 12 bytes that are not UTF-8: expected the saved state of an emulator',
  ],
  [
    'is an array',
    `[${text}]`,
    'is JSON, but not a state file: expected the field format with "kaizala-webhooks emulator state"',
  ],
  [
    'is other JSON',
    '{"name":"package"}',
    'is JSON, but not a state file: expected the field format with "kaizala-webhooks emulator state"',
  ],
  [
    'is newer',
    JSON.stringify({ ...whole, version: 2, other: 1 }),
    'has the version 2: expected at most 1, which this emulator can read',
  ],
  [
    'has a number that is too large for JavaScript',
    text.replace('"savedAt":0', '"savedAt":1e999'),
    'is broken: /savedAt is Infinity: expected a whole number from 0 to 8640000000000000',
  ],
  [
    'has an unknown field',
    JSON.stringify({ ...whole, other: 1 }),
    'is broken: The name of a field is "other": expected one of format, version, savedAt, now, credentials, webhooks, endpoint, tokens, deliveries, inboxes',
  ],
  [
    'has an unknown nested field',
    JSON.stringify({ ...whole, endpoint: { ...whole.endpoint, other: 1 } }),
    'is broken: /endpoint is an object with the field "other": expected one of current, form, hosts',
  ],
  [
    'has a webhook twice',
    JSON.stringify({ ...whole, webhooks: [webhook, webhook] }),
    'is broken: /webhooks/1/webhookId is an id that is already used: expected another id',
  ],
  [
    'has a delivery twice',
    JSON.stringify({ ...whole, deliveries: [delivery, delivery] }),
    'is broken: /deliveries/1/deliveryId is an id that is already used: expected another id',
  ],
])('refuses a file that %s', ([, content, reason]) => expectRefusal(content, reason));

const date = 'a whole number from 0 to 8640000000000000';
const count = 'a whole number from 0 to 9007199254740991';
const anyString = 'a string';
const nonEmptyString = 'a string that is not empty';
const path = 'a path for which /endpoint/hosts has a host name';

/** Locations in a state file: an invalid value, how the message describes this value, and what the message expects. */
const rows: [pointer: string, value: unknown, seen: string, expected: string][] = [
  ['/version', 0, '0', '1'],
  ['/savedAt', -1, '-1', date],
  ['/now', undefined, 'missing', date],
  ['/now', 1.5, '1.5', date],
  ['/now', '0', 'a string of 1 characters', date],
  ['/credentials', {}, 'an object', 'an array'],
  ['/credentials/0/applicationId', undefined, 'missing', nonEmptyString],
  ['/credentials/0/applicationSecret', '', 'empty', nonEmptyString],
  ['/credentials/0/refreshToken', 1, '1', nonEmptyString],
  ['/webhooks', null, 'null', 'an array'],
  ['/webhooks/0', 'one', 'a string of 3 characters', 'an object'],
  ['/webhooks/0/webhookId', '', 'empty', nonEmptyString],
  ['/webhooks/0/applicationId', undefined, 'missing', nonEmptyString],
  ['/webhooks/0/api', 'v2', 'a string of 2 characters', 'one of v1, connector'],
  ['/webhooks/0/objectId', '', 'empty', nonEmptyString],
  ['/webhooks/0/objectType', [], 'an array of 0', nonEmptyString],
  ['/webhooks/0/eventTypes/0', null, 'null', nonEmptyString],
  ['/webhooks/0/callBackUrl', 's3cr3t', 'a string of 6 characters', 'a URL'],
  ['/webhooks/0/callBackToken', null, 'null', anyString],
  ['/webhooks/0/callBackContext', 1, '1', anyString],
  ['/webhooks/0/ts', -1, '-1', date],
  ['/webhooks/0/validity', 8.7e15, '8700000000000000', date],
  ['/webhooks/0/active', 'true', 'a string of 4 characters', 'true or false'],
  ['/webhooks/0/disabled/at', null, 'null', date],
  ['/webhooks/0/disabled/reason', '', 'empty', 'one of retries, update'],
  ['/webhooks/0/disabled/deliveryId', '', 'empty', nonEmptyString],
  ['/endpoint', undefined, 'missing', 'an object'],
  [
    '/endpoint/current',
    'endpoint-2',
    'a string of 10 characters',
    'empty, a path such as /endpoint-2, or the URL of an endpoint',
  ],
  ['/endpoint/current', '/endpoint-3', '"/endpoint-3"', path],
  ['/endpoint/current', '/other', '"/other"', path],
  ['/endpoint/form', 'path', 'a string of 4 characters', 'one of endpoint, url'],
  ['/endpoint/hosts', [], 'an array of 0', 'at least one host name'],
  [
    '/endpoint/hosts/1',
    'contoso.example',
    'a string of 15 characters',
    'a host name of the service',
  ],
  ['/tokens', [], 'an array of 0', 'an object'],
  ['/tokens/refresh/0/digest', '', 'empty', nonEmptyString],
  ['/tokens/refresh/0/since', undefined, 'missing', date],
  ['/tokens/access', {}, 'an object', 'an array'],
  ['/tokens/access/0/token', '', 'empty', nonEmptyString],
  ['/tokens/access/0/applicationId', '', 'empty', nonEmptyString],
  ['/tokens/access/0/end', -1, '-1', count],
  ['/deliveries/0/deliveryId', '', 'empty', nonEmptyString],
  ['/deliveries/0/webhookId', undefined, 'missing', nonEmptyString],
  ['/deliveries/0/eventType', null, 'null', anyString],
  ['/deliveries/0/eventId', 1, '1', anyString],
  [
    '/deliveries/0/faults/0',
    'other',
    'a string of 5 characters',
    `one of ${faultNames.join(', ')}`,
  ],
  ['/deliveries/0/attempts', null, 'null', 'an array'],
  ['/deliveries/0/attempts/0/at', 0.5, '0.5', date],
  ['/deliveries/0/attempts/0/duration', -1, '-1', 'a number, 0 or more'],
  ['/deliveries/0/attempts/0/status', '500', 'a string of 3 characters', count],
  ['/deliveries/0/attempts/0/failure', null, 'null', anyString],
  ['/deliveries/0/nextAttempt', null, 'null', date],
  ['/deliveries/1/hold/by', 'drop', 'a string of 4 characters', 'one of delay, outOfOrder'],
  ['/deliveries/1/hold/until', undefined, 'missing', date],
  ['/deliveries/0/body', '{', 'a string of 1 characters', 'JSON'],
  [
    '/inboxes/0/name',
    'Default',
    'a string of 7 characters',
    '1 to 40 lower-case letters, digits and hyphens',
  ],
  [
    '/inboxes/0/behaviour',
    'other',
    'a string of 5 characters',
    'one of correct, wrong-echo, late, status-500, hang',
  ],
];

test.for(rows)('refuses a file whose %s is %s', ([pointer, value, seen, expected]) => {
  const state = structuredClone<Record<string, unknown>>(whole);
  const names = pointer.split('/').slice(1);
  const last = names.pop()!;
  const parent = names.reduce((outer, name) => outer[name] as typeof outer, state);
  // Check that the valid state has a value at this location. Otherwise, the row would add an unknown field instead of
  // replacing a value.
  expect(parent).toHaveProperty([last]);
  parent[last] = value;
  expectRefusal(JSON.stringify(state), `is broken: ${pointer} is ${seen}: expected ${expected}`);
});
