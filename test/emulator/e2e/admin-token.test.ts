/** An emulator with an admin token: all admin routes and the page require the token. */
import { describe, expect, test } from 'vitest';
import { adminPath } from '../../../src/emulator/control/admin-routes.js';
import { sendRaw as send } from './raw-call.js';
import { emulate, wanted } from './world.js';

const adminToken = 's3cr3t-token-0123456789!;,"';

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const html = { accept: 'text/html,*/*;q=0.8' };
const navigation = { ...html, 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none' };

/** Every admin route that the 404 response lists, except the callback URLs of the inboxes. */
async function allRoutes(): Promise<[method: string, path: string][]> {
  const { url } = await emulate();
  const { body } = await send(`${url}/_emulator/nothing`);
  const { message } = JSON.parse(body) as { message: string };
  const routes = [...message.matchAll(/(GET|POST|PUT|DELETE) (\/_emulator[\w{}/]*)(?=[,.])/g)];
  return routes
    .map(([, method = '', path = '']): [string, string] => [method, path.replace(/\{\w+\}/, 'x')])
    .filter(([, path]) => !path.startsWith('/_emulator/inbox/'));
}

async function cookieOf(url: string): Promise<string> {
  const at = `${url}/_emulator/?token=${encodeURIComponent(adminToken)}`;
  const { headers } = await send(at, navigation);
  return String(headers['set-cookie']).split(';')[0]!;
}

test('every admin route requires the token, or the cookie of the page', async () => {
  const routes = await allRoutes();
  expect(routes.length).toBeGreaterThan(18);
  expect(adminPath).toBe('/_emulator');
  const { url } = await emulate({ adminToken });
  const cookie = await cookieOf(url);
  const name = cookie.split('=')[0];
  const refused: Record<string, string>[] = [
    {},
    bearer(''),
    bearer(`${adminToken}x`),
    bearer(adminToken.toUpperCase()),
    { authorization: `Basic ${Buffer.from(adminToken).toString('base64')}` },
    { authorization: adminToken },
    { cookie: `${name}=${adminToken}` },
    { cookie: `other=${cookie.split('=')[1]}` },
    // A valid cookie does not compensate for a wrong token.
    { ...bearer('wrong-wrong-wrong-wrong'), cookie },
  ];
  for (const [method, path] of [...routes, ['GET', '/_emulator/nothing'] as const]) {
    for (const headers of refused) {
      const { status, body, headers: sent } = await send(url + path, headers, method);
      expect([method, path, headers, status]).toEqual([method, path, headers, 401]);
      expect(JSON.parse(body)).toEqual({
        message: expect.stringMatching(
          /^The header Authorization is .*: expected Bearer with the admin token\. Fix: send the token .*KAIZALA_EMULATOR_TOKEN\.$/,
        ),
      });
      expect(sent['www-authenticate']).toBe('Bearer');
      expect(body).not.toContain('s3cr3t');
    }
    for (const headers of [bearer(adminToken), { cookie: `a=b; ${cookie}; c=d` }])
      expect((await send(url + path, headers, method)).status, `${method} ${path}`).not.toBe(401);
    // Even with the right token, the emulator must still refuse requests from web pages of other origins.
    for (const from of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'same-site' }])
      expect((await send(url + path, { ...bearer(adminToken), ...from }, method)).status).toBe(403);
  }
});

test('the API and the inboxes need no admin token', async () => {
  const { url, client, emulator } = await emulate({ adminToken });
  await client.createWebhook(wanted(`${url}/_emulator/inbox/default`));
  expect(await emulator.trigger('JobCreated')).toMatchObject([{ state: 'delivered' }]);
  expect((await send(`${url}/_emulator/inboxes`)).status).toBe(401);
});

test('a web page of an allowed origin may send a preflight request, and then the token', async () => {
  const origin = 'https://docs.example.com';
  const { url } = await emulate({ adminToken, allowOrigins: [origin] });
  const asking = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  };
  const { status, headers } = await send(`${url}/_emulator/trigger`, asking, 'OPTIONS');
  expect([status, headers['access-control-allow-headers']]).toEqual([
    204,
    'authorization,content-type',
  ]);
  expect((await send(`${url}/_emulator`, { origin })).headers['access-control-allow-origin']).toBe(
    origin,
  );
  expect((await send(`${url}/_emulator`, { origin, ...bearer(adminToken) })).status).toBe(200);
});

describe('a browser', () => {
  test('with the token in the URL gets a cookie, and a redirect to the URL without the token', async () => {
    const { url } = await emulate({ adminToken });
    for (const [path, headers] of [
      ['/_emulator/', navigation],
      ['/_emulator/', html],
      ['/_emulator/', {}],
    ] as const) {
      const {
        status,
        headers: sent,
        body,
      } = await send(`${url}${path}?token=${encodeURIComponent(adminToken)}`, headers);
      expect([status, sent['location'], sent['cache-control'], body]).toEqual([
        302,
        '/_emulator/',
        'no-store',
        '',
      ]);
      expect(sent['set-cookie']).toEqual([
        expect.stringMatching(
          new RegExp(
            `^kaizala-emulator-${new URL(url).port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/_emulator$`,
          ),
        ),
      ]);
      expect(JSON.stringify(sent)).not.toContain('s3cr3t');
    }
    const led = await send(`${url}/_emulator?token=a%26b`, navigation);
    expect([led.status, led.headers['location']]).toEqual([302, '/_emulator/?token=a%26b']);
  });

  test('without the token gets a form with a strict policy', async () => {
    const { url } = await emulate({ adminToken });
    for (const [query, isWrong] of [
      ['', false],
      ['?token=wrong-s3cr3t', true],
      ['?token=', true],
    ] as const) {
      const { status, headers, body } = await send(`${url}/_emulator/${query}`, html);
      expect([status, headers['content-type']]).toEqual([401, 'text/html; charset=utf-8']);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      expect(headers['set-cookie']).toBe(undefined);
      expect(body.includes('This is not the token')).toBe(isWrong);
      expect(body).not.toMatch(/<script|<style| (style|on\w+)=|s3cr3t/);
    }
  });

  test('is refused with the cookie of another emulator or another port', async () => {
    const { url } = await emulate({ adminToken });
    const { url: other } = await emulate({ adminToken: 'another-token-0123456789' });
    const value = (await cookieOf(url)).split('=')[1];
    const name = `kaizala-emulator-${new URL(other).port}`;
    const headers = { ...html, cookie: `${name}=${value}` };
    expect((await send(`${other}/_emulator/`, headers)).status).toBe(401);
    const foreign = { cookie: `kaizala-emulator-1=${value}` };
    expect((await send(`${url}/_emulator/state`, foreign)).status).toBe(401);
  });
});

test('a browser gets the same 401 as programs if there is no page', async () => {
  const { url } = await emulate({ adminToken, page: false });
  const { status, headers } = await send(`${url}/_emulator/`, navigation);
  expect([status, headers['content-type']]).toEqual([401, 'application/json']);
  expect((await send(`${url}/_emulator/`, { ...navigation, ...bearer(adminToken) })).status).toBe(
    200,
  );
});

test('no response and no record contains the token', async () => {
  const calls: unknown[] = [];
  const attempts: unknown[] = [];
  const { url, client, emulator } = await emulate({
    adminToken,
    onCall: (call) => calls.push(call),
    onAttempt: (...attempt) => attempts.push(attempt),
  });
  await client.createWebhook(wanted(`${url}/_emulator/inbox/default`));
  await emulator.trigger('JobCreated');
  await send(`${url}/v1/webhook`, bearer(adminToken));
  const seen: unknown[] = [calls, attempts, emulator.deliveries(), emulator.webhooks()];
  const paths = [
    '',
    '/',
    '/state',
    '/calls',
    '/calls/1',
    '/calls/2',
    '/calls/3',
    '/deliveries',
    '/webhooks',
    '/inboxes',
    '/nothing',
  ];
  for (const path of [...paths, `/deliveries/${emulator.deliveries()[0]!.deliveryId}`])
    seen.push((await send(`${url}/_emulator${path}`, bearer(adminToken))).body);
  expect(JSON.stringify(seen)).not.toContain('s3cr3t-token');
});
