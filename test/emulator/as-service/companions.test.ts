/** Companions: calls that the API description does not contain, and callbacks that are redirected to this machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import { type Companions, createEmulator } from '../../../src/emulator.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveListener, serveReceiver } from '../../support/servers.js';
import { echoing, emulate, refused, wanted } from '../e2e/world.js';
import { serve } from './world.js';

/** Returns the example of companions that is in the README of the emulator. */
function example(): Companions {
  const readme = readFileSync(join(root, 'src/emulator/README.md'), 'utf8');
  const [, section = ''] = readme.split('## Calls that are not described');
  return JSON.parse(/```json\n([^]*?)```/.exec(section)![1]!) as Companions;
}

describe('the example of the README', () => {
  test('responds at the usual address, and appears in the log of the calls', async () => {
    const seen: unknown[] = [];
    const { url } = await emulate({
      companions: example(),
      onCall: (call) => seen.push(call),
    });
    const pin = await fetch(`${url}/v1//generatePin/`, { method: 'POST', body: '{"a":1}' });
    expect([pin.status, await pin.json()]).toEqual([200, {}]);
    const group = await fetch(`${url}/v1/groups/7@1`);
    expect([group.status, group.headers.get('x-request-id'), await group.json()]).toEqual([
      404,
      '1',
      { message: 'The group does not exist.' },
    ]);
    expect(seen).toEqual([
      { method: 'POST', path: '/v1//generatePin/', status: 200 },
      { method: 'GET', path: '/v1/groups/7@1', status: 404 },
    ]);
    const response = await fetch(`${url}/_emulator/calls`);
    const { calls } = (await response.json()) as { calls: { callId: string; path: string }[] };
    expect(calls.map(({ path }) => path)).toEqual(['/v1//generatePin/', '/v1/groups/7@1']);
    const call = await fetch(`${url}/_emulator/calls/${calls[0]!.callId}`);
    expect(await call.json()).toMatchObject({ body: '{"a":1}' });
    expect((await fetch(`${url}/v1/groups`)).status).toBe(404);
    expect((await fetch(`${url}/v1/groups/7`, { method: 'POST' })).status).toBe(404);
  });

  test('responds at the hosts of the service', async () => {
    const { call } = await serve({ companions: example() });
    const login = { method: 'POST', path: '/v1/loginWithPinAndApplicationId', body: '{}' };
    expect(await call({ host: 'api.kaiza.la', ...login })).toMatchObject({
      status: 200,
      json: { refreshToken: 'example-refresh-token' },
    });
  });
});

test('sends a string unchanged, and prefers a path without braces', async () => {
  const { url } = await emulate({
    companions: {
      'GET /v1/groups/{groupId}': { body: 'any' },
      'GET /v1/groups/mine': { status: 201, body: '<p>', headers: { 'Content-Type': 'text/html' } },
      'DELETE /v1/groups/{groupId}': { status: 204 },
      'GET /v1/{anything}': { body: 'never an operation' },
    },
  });
  const any = await fetch(`${url}/v1/groups/1.`);
  expect(await any.text()).toBe('any');
  expect(any.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const mine = await fetch(`${url}/v1/groups/mine`);
  expect([mine.status, mine.headers.get('content-type')]).toEqual([201, 'text/html']);
  expect((await fetch(`${url}/v1/groups/1`, { method: 'DELETE' })).status).toBe(204);
  // A companion never replaces an operation of the API description.
  expect((await fetch(`${url}/v1/accessToken`)).status).toBe(401);
});

const location = 'companions: /GET ~1v1~1groups';
test.for<[unknown, string]>([
  [[], 'companions is an array of 0: expected an object. Fix: write {'],
  [{ '/v1/groups': {} }, 'companions: /~1v1~1groups is the name "/v1/groups": expected a method'],
  [{ 'get /v1/groups': {} }, 'companions: /get ~1v1~1groups is the name '],
  [{ 'GET v1': {} }, 'companions: /GET v1 is the name '],
  [{ 'GET /v1/groups?a': {} }, 'companions: /GET ~1v1~1groups?a is the name '],
  [{ 'GET /v1/accessToken': {} }, 'is an operation that the emulator has itself: expected a call'],
  [{ 'GET /v1/webhook': {} }, 'is an operation that the emulator has itself: '],
  [{ 'DELETE /v1/webhook/{id}': {} }, 'is an operation that the emulator has itself: '],
  [{ 'PUT /v1/webhook/7': {} }, 'is an operation that the emulator has itself: '],
  [{ 'GET /_emulator/state': {} }, 'is an operation that the emulator has itself: '],
  [
    { 'GET /v1/g/{a}': {}, 'GET /v1/g/{b}': {} },
    'companions: /GET ~1v1~1g~1{b} is the same as "GET /v1/g/{a}": expected different calls for all companions. Fix: remove one of them.',
  ],
  [
    { 'GET /v1/groups': null },
    `${location} is null: expected an object with status, headers and body.`,
  ],
  [
    { 'GET /v1/groups': { code: 1 } },
    `${location}/code is unknown: expected status, headers or body.`,
  ],
  [
    { 'GET /v1/groups': { status: 99 } },
    `${location}/status is 99: expected a whole number from 200`,
  ],
  [{ 'GET /v1/groups': { status: '200' } }, `${location}/status is "200": expected a whole number`],
  [
    { 'GET /v1/groups': { status: 204, body: '' } },
    `${location}/body is empty: expected no body, because`,
  ],
  [
    { 'GET /v1/groups': { headers: [] } },
    `${location}/headers is an array of 0: expected an object.`,
  ],
  [
    { 'GET /v1/groups': { headers: { 'a b': '' } } },
    `${location}/headers/a b is not a header name`,
  ],
  [
    { 'GET /v1/groups': { headers: { a: 1 } } },
    `${location}/headers/a is a number: expected a string.`,
  ],
  [
    { 'GET /v1/groups': { headers: { a: 'a\nb' } } },
    `${location}/headers/a is a string with control`,
  ],
  [
    { 'GET /v1/groups': { headers: { 'Content-Length': '1' } } },
    `${location}/headers/Content-Length is a header that the emulator sets`,
  ],
])('refuses %j', ([companions, message]) => {
  expect(() => createEmulator({ companions: companions as {} })).toThrow(message);
  expect(() => createEmulator({ companions: companions as {} })).toThrow(TypeError);
});

test('sends callbacks for a mapped host to a receiver on this machine, with the path and the header Host', async () => {
  const seen: (string | undefined)[] = [];
  const origin = await serveListener(
    echoing((request, response) => {
      seen.push(request.headers.host, request.url);
      request.resume().on('end', () => response.end());
    }),
  );
  const { client, emulator } = await emulate({ mapCallbacks: { 'Hooks.Example.com': origin } });
  await client.createWebhook(wanted('https://hooks.example.com:8443/kaizala?depot=north'));
  const [delivery] = await emulator.trigger('JobCreated');
  expect(delivery).toMatchObject({ state: 'delivered' });
  expect(seen).toEqual(['hooks.example.com:8443', '/kaizala?depot=north']);
  const error = await refused(client.createWebhook(wanted('https://other.example.com/')));
  expect(error.detail).toContain('callbacks to other.example.com are not allowed');
});

test('a receiver of this package works behind a mapped host', async () => {
  const { receiver, handled } = receiverOf();
  const { url } = await serveReceiver(receiver);
  const { client, emulator } = await emulate({
    mapCallbacks: { 'hooks.example.com': new URL(url).origin.replace('127.0.0.1', 'localhost') },
  });
  onTestFinished(() => emulator.close());
  await client.createWebhook(wanted('https://hooks.example.com/kaizala'));
  await emulator.trigger('JobCreated');
  expect(handled).toHaveLength(1);
});

test.for<[unknown, string]>([
  [[], 'mapCallbacks is an array of 0: expected an object with hosts and their receivers. Fix: '],
  [
    { 'https://a.example': 'http://127.0.0.1:1' },
    'mapCallbacks has "https://a.example": expected a',
  ],
  [{ 'a.example:443': 'http://127.0.0.1:1' }, 'mapCallbacks has "a.example:443": expected a host'],
  [
    { 'a.example/path': 'http://127.0.0.1:1' },
    'mapCallbacks has "a.example/path": expected a host',
  ],
  [{ '*.example': 'http://127.0.0.1:1' }, 'mapCallbacks has "*.example": expected a host'],
  [{ '': 'http://127.0.0.1:1' }, 'mapCallbacks has "": expected a host'],
  [
    { 'a.example': 'http://10.0.0.1:1' },
    'mapCallbacks of "a.example" is a string of 17 characters:',
  ],
  [{ 'a.example': 'http://127.0.0.1:1/path' }, 'mapCallbacks of "a.example" is a string of 23 '],
  [{ 'a.example': 'http://u:p@127.0.0.1:1' }, 'mapCallbacks of "a.example" is a string of 22 '],
  [
    { 'a.example': 'ftp://127.0.0.1' },
    'mapCallbacks of "a.example" is a string of 15 characters: ',
  ],
  [{ 'a.example': 1 }, 'mapCallbacks of "a.example" is a number: expected a URL of this machine'],
])('refuses the map %j', ([mapCallbacks, message]) => {
  expect(() => createEmulator({ mapCallbacks: mapCallbacks as {} })).toThrow(message);
});

test.for<[unknown, string]>([
  [true, 'service is true: expected an object. Fix: give {} for port 443.'],
  [{ port: -1 }, 'service.port is -1: expected a whole number from 0 to 65535.'],
  [{ caDir: '' }, 'service.caDir is empty: expected the path of a directory.'],
])('refuses the service %j', ([service, message]) => {
  expect(() => createEmulator({ service: service as {} })).toThrow(message);
});
