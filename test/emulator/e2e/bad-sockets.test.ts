/** Bytes from senders that do not speak HTTP, or that stop in the middle of a request. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { call } from '../../receiver/faults/caller.js';
import { callerAt, expectHarmless, reports, type Caller } from './calls.js';
import { wanted } from './world.js';

let own: ReturnType<typeof reports>;
beforeEach(() => {
  own = reports();
});
// The emulator must not report an error of a socket as a failure of the emulator.
afterEach(() => own.expectNone());

/** Sends some bytes to the emulator, ends the sending side, and returns everything that the emulator sends back. */
async function responseTo({ url }: Caller, bytes: string | Buffer): Promise<string> {
  const { socket, over, write } = await call(url);
  await write(bytes);
  socket.end();
  const { text } = await over;
  expectHarmless(text);
  return text;
}

const statusesOf = (text: string) =>
  [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));

test.for([
  ['bytes', Buffer.from([0, 1, 2, 255, 254])],
  ['a greeting of TLS', Buffer.from('1603010200010001fc0303', 'hex')],
  ['words', 'hello\r\n\r\n'],
  ['a request of another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['an unknown method', 'FETCH /v1/webhook HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['a line without version', 'GET /v1/webhook\r\n\r\n'],
  ['a header without colon', 'GET / HTTP/1.1\r\nHost: localhost\r\nnothing\r\n\r\n'],
  ['a header with NUL', 'GET / HTTP/1.1\r\nHost: localhost\r\naccessToken: a\0b\r\n\r\n'],
  ['headers too long', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
  ['no host', 'GET /v1/webhook HTTP/1.1\r\n\r\n'],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
  ],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['a length below 0', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n'],
] as [string, string | Buffer][])(
  'responds to %s with a 4xx, and nothing else',
  async ([, bytes]) => {
    const caller = await callerAt();
    const statuses = statusesOf(await responseTo(caller, bytes));
    expect(statuses).toHaveLength(1);
    expect(statuses[0]).toBeGreaterThanOrEqual(400);
    expect(statuses[0]).toBeLessThan(500);
    await caller.expectAlive();
  },
);

test.for([
  ['no host in HTTP/1.0', 'GET /v1/webhook HTTP/1.0\r\n\r\n', 421],
  ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 404],
  ['a trace', 'TRACE /v1/webhook HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 405],
  [
    'a whole URL',
    'GET http://localhost/v1/webhook HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    401,
  ],
  [
    'two slashes',
    'GET //localhost/v1/webhook HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    404,
  ],
  [
    'a path that goes up',
    'GET /v1/../_emulator HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    404,
  ],
  [
    'a fragment',
    'GET /v1/accessToken#x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    404,
  ],
] as const)('responds to %s in JSON', async ([, bytes, status]) => {
  const caller = await callerAt();
  const text = await responseTo(caller, bytes);
  expect(statusesOf(text)).toEqual([status]);
  expect(text).toMatch(/content-type: application\/json/i);
  expect(JSON.parse(text.slice(text.indexOf('{')))).toMatchObject({ message: expect.any(String) });
});

test.for([
  ['an invalid port', 'GET /v1/webhook HTTP/1.1\r\nHost: 127.0.0.1:99999\r\n'],
  ['an invalid address', 'GET /v1/webhook HTTP/1.1\r\nHost: 127.999.0.1\r\n'],
  ['a whole URL without host', 'GET http://%/v1/webhook HTTP/1.1\r\nHost: localhost\r\n'],
] as const)('reports no failure of the emulator for %s', async ([, head]) => {
  const caller = await callerAt();
  caller.emulator.moveEndpoint();
  const headers = `accessToken: ${caller.accessToken}\r\nConnection: close\r\n\r\n`;
  const [status] = statusesOf(await responseTo(caller, head + headers));
  // Take the reported failures here. Otherwise, `afterEach` would find them and fail the test.
  const failures = own.taken();
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(failures).toEqual([]);
});

test('does not open a tunnel', async () => {
  const caller = await callerAt();
  const bytes = 'CONNECT example.com:443 HTTP/1.1\r\nHost: localhost\r\n\r\n';
  expect(statusesOf(await responseTo(caller, bytes))).toEqual([]);
  await caller.expectAlive();
});

test('treats an upgrade as an ordinary call', async () => {
  const caller = await callerAt();
  const bytes =
    'GET /v1/webhook HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n';
  expect(statusesOf(await responseTo(caller, bytes))).toEqual([401]);
});

test('responds to pipelined requests in order', async () => {
  const caller = await callerAt();
  const one = (path: string, last = false) =>
    `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${last ? 'Connection: close\r\n' : ''}\r\n`;
  const text = await responseTo(
    caller,
    one('/v1/webhook') + one('/nothing') + one('/_emulator') + one('/v1/accessToken', true),
  );
  expect(statusesOf(text)).toEqual([401, 404, 200, 401]);
});

test('leaves nothing behind for senders that hang up at any point of a request', async () => {
  const caller = await callerAt();
  const body = JSON.stringify(wanted(caller.callBackUrl));
  const heads = ['/v1/webhook', '/_emulator/trigger'].map(
    (path) =>
      `POST ${path} HTTP/1.1\r\nHost: localhost\r\naccessToken: ${caller.accessToken}\r\nContent-Type: application/json\r\n`,
  );
  for (const head of heads) {
    const requests = [
      `${head}Content-Length: ${body.length}\r\n\r\n${body}`,
      `${head}Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    ];
    for (const request of requests) {
      for (let at = 0; at < request.length; at += 23) {
        const { socket, over, write } = await call(caller.url);
        await write(request.slice(0, at));
        if (at % 2 === 0) socket.destroy();
        else socket.end();
        expectHarmless((await over).text);
      }
    }
  }
  expect(caller.emulator.webhooks()).toEqual([]);
  await caller.expectAlive();
});

test('creates the webhook even if the caller hangs up during the handshake', async () => {
  const caller = await callerAt();
  const { socket, write } = await call(caller.url);
  const body = JSON.stringify(wanted(caller.callBackUrl));
  await write(
    `POST /v1/webhook HTTP/1.1\r\nHost: localhost\r\naccessToken: ${caller.accessToken}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  socket.destroy();
  // The webhook exists, although its creator did not get the response. The service does the same: the creator must list
  // the webhooks to find the new one.
  await vi.waitFor(() => expect(caller.emulator.webhooks()).toHaveLength(1));
  await caller.expectAlive();
});
