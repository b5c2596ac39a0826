/** Pages of this machine may call the API, and pages of allowed origins may also call the admin routes. */
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { callerAt } from './calls.js';
import { emulate, hour, objectId, wanted } from './world.js';

interface Seen {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Sends a request. Does not use `fetch`, because `fetch` forbids some of the headers. */
function send(
  url: string,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  body = '',
): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url + path, { method, headers, agent: false }, async (response) => {
      let text = '';
      for await (const chunk of response) text += String(chunk);
      resolve({ status: response.statusCode!, headers: response.headers, body: text });
    });
    outgoing.on('error', reject).end(body);
  });
}

const corsOf = ({ headers }: Seen) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.startsWith('access-control-')),
  );

const preflight = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'accesstoken,content-type',
};
const allowOrigins = ['https://docs.example.com', 'http://docs.example.com:8080'];
const mine = [
  'http://localhost',
  'http://localhost:3000',
  'http://127.0.0.1:4010',
  'https://127.0.0.1',
  'http://[::1]:8080',
  ...allowOrigins,
];
const foreign = [
  'https://evil.example.com',
  'http://docs.example.com',
  'https://docs.example.com:8080',
  'https://docs.example.com.evil.example',
  'http://localhost.evil.example',
  'http://127.0.0.1.evil.example',
  'http://0.0.0.0:4010',
  'null',
  'file://',
  '*',
];
const list = `/v1/webhook?objectId=${objectId}&objectType=Group`;

describe('a page of', () => {
  test.for(mine)(
    '%s may send a preflight request, call, and read every response',
    async (origin) => {
      const { url, accessToken, emulator } = await callerAt(await emulate({ allowOrigins }));
      const asked = await send(url, '/v1/webhook', { origin, ...preflight }, 'OPTIONS');
      expect(asked).toMatchObject({ status: 204, body: '' });
      expect(corsOf(asked)).toEqual({
        'access-control-allow-origin': origin,
        'access-control-allow-methods': expect.stringMatching(/GET.*POST.*PUT.*DELETE/),
        'access-control-allow-headers': 'accesstoken,content-type',
        'access-control-max-age': '600',
      });
      const readable = {
        'access-control-allow-origin': origin,
        'access-control-expose-headers': expect.stringMatching(/^Location, ?Retry-After$/),
      };
      const responses = [
        await send(url, list, { origin, accessToken }),
        await send(url, list, { origin }),
        await send(url, '/v1/nothing', { origin }),
        await send(url, '/v1/accessToken', { origin }),
        await send(url, '/v1/webhook', { origin, accessToken }, 'PUT'),
      ];
      emulator.moveEndpoint();
      responses.push(await send(url, list, { origin, accessToken }));
      expect(responses.map(({ status }) => status)).toEqual([200, 401, 404, 401, 405, 308]);
      for (const response of responses) {
        expect(corsOf(response)).toEqual(readable);
        expect(response.headers['vary']).toMatch(/Origin/i);
      }
    },
  );

  test.for(foreign)('%s may not call or read', async (origin) => {
    const { url, accessToken } = await callerAt(await emulate({ allowOrigins }));
    const asked = await send(url, '/v1/webhook', { origin, ...preflight }, 'OPTIONS');
    expect(corsOf(asked)).not.toHaveProperty('access-control-allow-origin');
    for (const path of [list, '/v1/nothing']) {
      const response = await send(url, path, { origin, accessToken });
      expect(corsOf(response)).not.toHaveProperty('access-control-allow-origin');
      expect(response.headers['vary']).toMatch(/Origin/i);
    }
  });
});

test('a page can read when it may call again', async () => {
  const { url, emulator } = await emulate({ throttle: { connector: 1 } });
  const headers = { origin: 'http://localhost:3000', applicationId: 'a', applicationSecret: 's' };
  const call = () => send(url, '/v1/accessToken', { ...headers, refreshToken: 'r' });
  expect((await call()).status).toBe(200);
  const { status, headers: answered } = await call();
  expect(status).toBe(429);
  expect(Number(answered['retry-after'])).toBeGreaterThan(0);
  expect(answered['access-control-expose-headers']).toContain('Retry-After');
  await emulator.advance(hour);
  expect((await call()).status).toBe(200);
});

test('sends no CORS headers to programs, which send no origin', async () => {
  const { url, accessToken } = await callerAt();
  expect(corsOf(await send(url, list, { accessToken }))).toEqual({});
});

describe('the admin routes', () => {
  const routes = [
    ['GET', '', ''],
    ['GET', '/webhooks', ''],
    ['GET', '/deliveries', ''],
    ['POST', '/trigger', '{"event":"JobCreated"}'],
    ['POST', '/advance', '{"ms":3600000}'],
    ['POST', '/move', '{}'],
    ['OPTIONS', '/trigger', ''],
    ['GET', '/nothing', ''],
  ] as const;

  const unnamed = mine.filter((origin) => !allowOrigins.includes(origin));

  test.for([
    ...[...unnamed, ...foreign].map((origin) => ({ origin })),
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'own' },
  ] as Record<string, string>[])('refuse other pages: %j', async (headers) => {
    const { url, emulator, client, callBackUrl } = await callerAt(await emulate({ allowOrigins }));
    await client.createWebhook(wanted(callBackUrl));
    const before = emulator.now();
    const all: Record<string, string> = {
      'content-type': 'application/json',
      ...headers,
      ...preflight,
    };
    if (headers['origin'] === 'own') all['origin'] = url;
    for (const [method, path, body] of routes) {
      const response = await send(url, `/_emulator${path}`, all, method, body);
      expect(response.status).toBe(403);
      expect(JSON.parse(response.body)).toEqual({
        message: expect.stringMatching(
          /^The header Origin is .*: expected no origin, or an origin that is named .* Fix: /,
        ),
      });
      expect(corsOf(response)).toEqual({});
    }
    expect(emulator.deliveries()).toEqual([]);
    expect(emulator.now() - before).toBeLessThan(hour);
  });

  // For a page on another port of this machine, the browser also sends `Sec-Fetch-Site: same-site`. The emulator must
  // nevertheless accept the request if the origin of the page is allowed.
  test.for([...allowOrigins, 'http://127.0.0.1:8080'])(
    'allow a page of the allowed origin %s',
    async (origin) => {
      const named = [...allowOrigins, 'http://127.0.0.1:8080'];
      const emulated = await callerAt(await emulate({ allowOrigins: named }));
      const { url, emulator, client, callBackUrl } = emulated;
      await client.createWebhook(wanted(callBackUrl));
      const from = {
        origin,
        'sec-fetch-site': origin.includes('127') ? 'same-site' : 'cross-site',
      };
      const path = '/_emulator/trigger';
      const asked = await send(url, path, { ...from, ...preflight }, 'OPTIONS');
      expect(asked).toMatchObject({ status: 204, body: '' });
      expect(corsOf(asked)).toEqual({
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers': 'accesstoken,content-type',
        'access-control-max-age': '600',
      });
      const json = { ...from, 'content-type': 'application/json' };
      const responses = [
        await send(url, path, json, 'POST', '{"event":"JobCreated"}'),
        await send(url, path, json, 'POST', '{"event":"Nothing"}'),
        // Browsers send a request with this Content-Type without a preflight request, because HTML forms can have this
        // Content-Type, too.
        await send(url, path, { ...from, 'content-type': 'text/plain' }, 'POST', '{}'),
        await send(url, '/_emulator/nothing', from),
        await send(url, '/_emulator/webhooks', from),
      ];
      expect(responses.map(({ status }) => status)).toEqual([200, 400, 415, 404, 200]);
      for (const response of responses) {
        expect(corsOf(response)).toEqual({
          'access-control-allow-origin': origin,
          'access-control-expose-headers': 'Location, Retry-After',
        });
        expect(response.headers['vary']).toBe('Origin');
      }
      expect(emulator.deliveries()).toMatchObject([{ state: 'delivered' }]);
    },
  );

  test('still require a Host of this machine from an allowed origin', async () => {
    const [origin = ''] = allowOrigins;
    const { url } = await emulate({ allowOrigins });
    const { status, headers } = await send(url, '/_emulator', { origin, host: 'docs.example.com' });
    expect([status, headers['access-control-allow-origin']]).toEqual([421, undefined]);
  });

  test('do not accept a form as JSON, so that no page can call without a preflight request', async () => {
    const { url } = await emulate();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const headers = { 'content-type': type };
      const { status } = await send(url, '/_emulator/advance', headers, 'POST', '{"ms":1}');
      expect(status).toBe(415);
    }
  });

  test('allow programs, the address bar of a browser, and pages of the same origin', async () => {
    const { url } = await emulate();
    for (const headers of [{}, { 'sec-fetch-site': 'none' }, { origin: url }]) {
      const response = await send(url, '/_emulator/webhooks', headers as Record<string, string>);
      expect(response.status).toBe(200);
      expect(corsOf(response)).toEqual({});
    }
  });
});

test.for([
  'evil.example.com',
  'localhost.evil.example',
  '127.0.0.1.evil.example:4010',
  '0.0.0.0:4010',
  '169.254.169.254',
  '[::ffff:127.0.0.1]',
  '127.0.0.1@evil.example',
  'localhost, evil.example',
])('refuses the Host %j, as after DNS rebinding', async (host) => {
  const { url, accessToken } = await callerAt();
  for (const path of [list, '/v1/accessToken', '/_emulator/webhooks', '/nothing']) {
    const { status, body, headers } = await send(url, path, { host, accessToken });
    expect(status).toBe(421);
    expect(JSON.parse(body)).toMatchObject({ message: expect.stringContaining('this machine') });
    expect(corsOf({ status, body, headers })).toEqual({});
  }
});

test.for(['localhost', 'LOCALHOST:1', '127.0.0.1', '127.0.0.2:80', '[::1]:4010'])(
  'accepts the host %s as this machine',
  async (host) => {
    const { url, accessToken } = await callerAt();
    expect((await send(url, list, { host, accessToken })).status).toBe(200);
  },
);
