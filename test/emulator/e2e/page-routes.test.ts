/**
 * The emulator serves its page at `/_emulator/`, unless the page is switched off. Other sites can open only the page,
 * and no other route.
 */
import { describe, expect, test } from 'vitest';
import { sendRaw as get } from './raw-call.js';
import { emulate, wanted } from './world.js';

const navigation = {
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
  'sec-fetch-site': 'none',
};

/** Returns the path of the page's script. */
async function scriptOf(url: string): Promise<string> {
  const { body } = await get(`${url}/_emulator/`);
  return `/_emulator/${/src="(assets\/page-[\w-]+\.js)"/.exec(body)![1]}`;
}

describe('without the page', () => {
  test.for([
    '/_emulator/state',
    '/_emulator/changes',
    '/_emulator/calls',
    '/_emulator/assets/page-1.js',
  ])('%s is not found', async (path) => {
    const { url } = await emulate({ page: false });
    const { status, body } = await get(url + path);
    expect(status).toBe(404);
    expect(JSON.parse(body)).toEqual({
      message: expect.stringMatching(/^The call is "?GET .*Fix: /),
    });
  });

  test('/_emulator/ is the same as /_emulator, for browsers and programs', async () => {
    const { url } = await emulate({ page: false });
    for (const headers of [navigation, {}])
      for (const path of ['/_emulator', '/_emulator/']) {
        const { status, body } = await get(url + path, headers);
        expect([path, status, JSON.parse(body)]).toMatchObject([
          path,
          200,
          { emulator: 'kaizala-webhooks', webhooks: 0 },
        ]);
      }
  });

  test('everything else works: the API, the admin routes, inboxes and deliveries', async () => {
    const { url, client, emulator } = await emulate({ page: false });
    const { webhookId } = await client.createWebhook(wanted(`${url}/_emulator/inbox/default`));
    const [delivery] = await emulator.trigger('JobCreated');
    expect(delivery).toMatchObject({ state: 'delivered' });
    const paths = [
      '',
      '/webhooks',
      `/webhooks/${webhookId}`,
      '/deliveries',
      '/examples',
      '/inboxes',
    ];
    for (const path of [...paths, `/deliveries/${delivery!.deliveryId}`])
      expect([path, (await get(`${url}/_emulator${path}`)).status]).toEqual([path, 200]);
    const opened = await get(`${url}/_emulator`, navigation);
    expect([opened.status, JSON.parse(opened.body)]).toMatchObject([
      200,
      { emulator: 'kaizala-webhooks' },
    ]);
  });
});

describe('with the page', () => {
  test('redirects a browser from /_emulator to the page, and sends a program JSON', async () => {
    const { url } = await emulate();
    const browser = await get(`${url}/_emulator`, navigation);
    expect([browser.status, browser.headers['location']]).toEqual([302, '/_emulator/']);
    for (const accept of ['*/*', 'application/json', ''])
      expect(
        JSON.parse((await get(`${url}/_emulator`, accept ? { accept } : {})).body),
      ).toMatchObject({
        emulator: 'kaizala-webhooks',
        webhooks: 0,
      });
    const page = await get(`${url}/_emulator/`, navigation);
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  });

  test('serves its script under its name, and does not find other names', async () => {
    const { url } = await emulate();
    const script = await get(url + (await scriptOf(url)));
    expect([script.status, script.headers['content-type']]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    for (const name of [
      'page-000000000000.js',
      'index.html',
      '..%2Findex.html',
      '%2e%2e%2fpackage.json',
    ]) {
      const { status, body } = await get(`${url}/_emulator/assets/${name}`);
      expect([name, status, body]).toEqual([
        name,
        404,
        expect.stringContaining('Fix: reload the page'),
      ]);
    }
  });

  test('opens by a link from another site', async () => {
    const { url } = await emulate();
    for (const site of ['cross-site', 'same-site']) {
      const headers = { ...navigation, 'sec-fetch-site': site };
      const { status, body } = await get(`${url}/_emulator/`, headers);
      expect([status, body.slice(0, 15)]).toEqual([200, '<!doctype html>']);
    }
  });

  test.for(['/', '/state', '/changes', '/calls', '/webhooks', '/examples', '/inboxes', 'script'])(
    'another site cannot fetch %s, and can navigate only to the page',
    async (path) => {
      const { url } = await emulate();
      const at = url + (path === 'script' ? await scriptOf(url) : `/_emulator${path}`);
      const origin = 'https://evil.example';
      const strangers: Record<string, string>[] = [
        { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
        { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
        { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', origin },
        { origin },
        { origin: 'null' },
        { ...navigation, 'sec-fetch-site': 'cross-site', origin },
        ...(path === '/' ? [] : [{ ...navigation, 'sec-fetch-site': 'cross-site' }]),
      ];
      for (const headers of strangers) {
        const { status, body, headers: sent } = await get(at, headers);
        expect([headers, status]).toEqual([headers, 403]);
        expect(JSON.parse(body)).toEqual({
          message: expect.stringMatching(/^The header Origin .*Fix: /),
        });
        expect(sent['access-control-allow-origin']).toBeUndefined();
      }
      // The page itself can fetch this route.
      expect(
        (await get(at, { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' })).status,
      ).toBe(200);
    },
  );

  test.for(['/', '', '/state', '/changes', '/assets/page-1.js', '/inbox/default'])(
    'refuses %s under the name of another host, as after DNS rebinding',
    async (path) => {
      const { url } = await emulate();
      const headers = { ...navigation, host: 'evil.example' };
      const { status, body } = await get(`${url}/_emulator${path}`, headers);
      expect([status, body]).toEqual([421, expect.stringContaining('this machine')]);
    },
  );

  test('the state has no callback token, and the changes begin with the state', async () => {
    const { url, client } = await emulate();
    await client.createWebhook(wanted(`${url}/_emulator/inbox/default`));
    const state = await get(`${url}/_emulator/state`);
    expect(state.body).not.toContain(wanted('').callBackToken);
    expect(state.headers['cache-control']).toBe('no-store');
    const { headers, body } = await get(`${url}/_emulator/changes`);
    expect(headers['content-type']).toBe('text/event-stream');
    const [, data] = /^event: view\ndata: (.*)\n\n/.exec(body)!;
    expect(JSON.parse(data!)).toMatchObject({ webhooks: [{ hasToken: true, active: true }] });
    expect(body).not.toContain(wanted('').callBackToken);
  });
});
