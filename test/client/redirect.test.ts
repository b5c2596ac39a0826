import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestExamples } from '../../generated/v1/examples.js';
import { createClient } from '../../src/client/create-client.js';
import { joinEndpoint, parseEndpoint } from '../../src/common/endpoint.js';
import { isKaizalaProtocolError } from '../../src/client/errors.js';
import { hostGuard } from '../../src/client/hosts.js';
import { testClock } from './clock.js';
import { json, serve } from './server.js';

const accessToken = 'secret-access-token';
const list = { objectId: 'a/b@1?c', objectType: 'Group' } as const;

describe('an endpoint that has moved', () => {
  test.for([
    ['a bare endpoint', (url: string) => url],
    ['an endpoint with a slash', (url: string) => `${url}/`],
    ['an endpoint with the version', (url: string) => `${url}/v1`],
    ['the full URL', (url: string, path: string) => url + path],
  ] as const)('is followed and remembered, if it is given as %s', async ([, locationOf]) => {
    const now = await serve((_, response) => json(response, 200, { webhooks: [], webhookId: 'w' }));
    const then = await serve(({ url }, response) =>
      response.writeHead(308, { Location: locationOf(now.url, url) }).end(),
    );
    const kaizala = createClient({ accessToken, endpointUrl: then.url });
    const body = requestExamples['createWebhook.action'];
    await kaizala.createWebhook(body);
    await kaizala.listWebhooks(list);
    expect(then.seen).toHaveLength(1);
    expect(now.seen).toMatchObject([
      { method: 'POST', url: '/v1/webhook', headers: { accesstoken: accessToken } },
      { method: 'GET', url: '/v1/webhook?objectId=a%2Fb%401%3Fc&objectType=Group' },
    ]);
    expect(JSON.parse(now.seen[0]!.body)).toEqual(body);
    expect(now.seen[0]!.headers['content-type']).toBe('application/json');
  });

  test('keeps the id in the path', async () => {
    const now = await serve((_, response) => response.end());
    const then = await serve(({ url }, response) =>
      response.writeHead(308, { Location: now.url + url }).end(),
    );
    const kaizala = createClient({ accessToken, endpointUrl: then.url });
    await kaizala.deleteWebhook('a/b@1?c');
    expect(now.seen).toMatchObject([{ method: 'DELETE', url: '/v1/webhook/a%2Fb%401%3Fc' }]);
  });

  test('is followed at most three times', async () => {
    const urls: string[] = [];
    const servers = [];
    for (let index = 0; index < 5; index += 1) {
      const server = await serve((_, response) =>
        index === 4
          ? json(response, 200, { webhooks: [] })
          : response.writeHead(308, { Location: urls[index + 1] }).end(),
      );
      urls.push(server.url);
      servers.push(server);
    }
    const near = createClient({ accessToken, endpointUrl: urls[1]! });
    expect(await near.listWebhooks(list)).toEqual([]);
    const far = createClient({ accessToken, endpointUrl: urls[0]! });
    await expect(far.listWebhooks(list)).rejects.toMatchObject({ fault: 'too-many-redirects' });
    expect(servers[4]!.seen).toHaveLength(1);
  });

  test('is followed back when it moves back, and the other endpoint is forgotten', async () => {
    let isHome = false;
    const home = await serve(({ url }, response) =>
      isHome
        ? json(response, 200, { webhooks: [] })
        : response.writeHead(308, { Location: away.url + url }).end(),
    );
    const away = await serve(({ url }, response) =>
      isHome
        ? response.writeHead(308, { Location: home.url + url }).end()
        : json(response, 200, { webhooks: [] }),
    );
    const kaizala = createClient({
      accessToken,
      endpointUrl: home.url,
      retry: { attempts: 2 },
      clock: testClock(),
    });
    await kaizala.listWebhooks(list);
    isHome = true;
    for (let call = 0; call < 3; call += 1) await kaizala.listWebhooks(list);
    expect(away.seen).toHaveLength(2);
    isHome = false;
    await kaizala.listWebhooks(list);
    isHome = true;
    away.server.closeAllConnections();
    away.server.close();
    // The first attempt fails, because the remembered endpoint no longer exists. The second attempt starts at the
    // original endpoint.
    expect(await kaizala.listWebhooks(list)).toEqual([]);
  });

  test('is remembered only after the API has responded there', async () => {
    let asked = 0;
    const other = await serve((_, response) => json(response, 404, { message: 'Who?' }));
    const then = await serve((_, response) => {
      asked += 1;
      return response.writeHead(308, { Location: other.url }).end();
    });
    const kaizala = createClient({ accessToken, endpointUrl: then.url });
    for (let call = 0; call < 2; call += 1) {
      await expect(kaizala.deleteWebhook('w')).rejects.toMatchObject({ status: 404 });
    }
    expect(asked).toBe(2);
  });

  test('is not remembered if no server responds', async () => {
    const gone = await serve(() => undefined);
    gone.server.close();
    let moved = true;
    const then = await serve((_, response) =>
      moved
        ? response.writeHead(308, { Location: gone.url }).end()
        : json(response, 200, { webhooks: [] }),
    );
    const kaizala = createClient({ accessToken, endpointUrl: then.url, retry: { attempts: 1 } });
    await expect(kaizala.listWebhooks(list)).rejects.toMatchObject({ name: 'KaizalaNetworkError' });
    moved = false;
    expect(await kaizala.listWebhooks(list)).toEqual([]);
  });

  test.for([
    [undefined],
    ['ftp://127.0.0.1/'],
    ['http://user:pw@127.0.0.1/'],
    ['http://['],
  ] as const)('is refused if the Location is %j', async ([location]) => {
    const { url } = await serve((_, response) =>
      response.writeHead(308, location ? { Location: location } : {}).end(),
    );
    const kaizala = createClient({ accessToken, endpointUrl: url });
    await expect(kaizala.listWebhooks(list)).rejects.toMatchObject({
      fault: 'redirect-without-location',
    });
  });
});

describe('a hostile redirect', () => {
  test.for([
    'https://evil.example.com',
    'http://evil.example.com',
    'https://kaiza.la.example.com',
    'https://kms.kaiza.la',
  ])('to %s sends nothing there', async (target) => {
    const { url } = await serve((_, response) =>
      response.writeHead(308, { Location: target }).end(),
    );
    const called: string[] = [];
    const kaizala = createClient({
      accessToken,
      endpointUrl: url,
      fetch: (to, init) => {
        called.push(to);
        return fetch(to, init);
      },
    });
    const error: unknown = await kaizala.listWebhooks(list).catch((thrown: unknown) => thrown);
    expect(isKaizalaProtocolError(error)).toBe(true);
    expect(error).toMatchObject({ fault: 'untrusted-endpoint' });
    expect((error as Error).message).not.toContain(accessToken);
    expect(called).toHaveLength(1);
  });

  test('to a server that allowHost refuses sends no request there', async () => {
    const hostile = await serve((_, response) => json(response, 200, { webhooks: [] }));
    const location = hostile.url.replace('127.0.0.1', 'localhost');
    const { url } = await serve((_, response) =>
      response.writeHead(308, { Location: location }).end(),
    );
    const allowHost = (hostname: string) => hostname === '127.0.0.1';
    const kaizala = createClient({ accessToken, endpointUrl: url, allowHost });
    await expect(kaizala.listWebhooks(list)).rejects.toThrow('localhost is not trusted');
    expect(hostile.seen).toEqual([]);
  });
});

describe('hosts', () => {
  test('are trusted together with hosts of the same group', () => {
    const kaizala = hostGuard(['https://api.kaiza.la'], undefined);
    expect(kaizala.objection('https://kms1.kaiza.la')).toBeUndefined();
    expect(kaizala.objection('https://INC-000.KaizalaMessaging.osi.office.net.')).toBeUndefined();
    expect(kaizala.objection('https://osi.office.net')).toMatch('not trusted');
    expect(kaizala.objection('https://notkaiza.la')).toMatch('not trusted');
    expect(kaizala.objection('http://kms1.kaiza.la')).toMatch('plain http');
    expect(kaizala.objection('http://127.0.0.1')).toMatch('not trusted');
    kaizala.trust('https://named.example.com');
    expect(kaizala.objection('https://named.example.com')).toBeUndefined();
  });

  test('are refused when the client is made, if they could never be called', () => {
    const options = (endpointUrl: string) => ({ accessToken, endpointUrl });
    expect(() => createClient(options('http://endpoint.example.com'))).toThrow('plain http');
    expect(() => createClient(options('endpoint.example.com'))).toThrow(
      'endpointUrl is a string with the host endpoint.example.com. It is not a URL.',
    );
    expect(() => createClient(options(undefined as unknown as string))).toThrow(
      'endpointUrl is undefined',
    );
    expect(() =>
      createClient({ ...options('https://a.example.com'), allowHost: () => false }),
    ).toThrow('not trusted');
  });
});

test('a host is allowed only by true, not by a promise', () => {
  const allowHost = (async () => true) as unknown as () => boolean;
  expect(hostGuard([], allowHost).objection('https://a.example.com')).toMatch('not trusted');
});

test('parses the same endpoint with any API path after it', () => {
  const host = fc.domain().map((name) => `https://${name}`);
  const prefix = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 2 }).map((parts) =>
    parts
      .filter((part) => !/^(webhook|accesstoken)$/.test(part))
      .map((part) => `/${part}`)
      .join(''),
  );
  const tail = fc.constantFrom(
    '',
    '/',
    '//',
    '/v1',
    '/v1/',
    '/V1',
    '/v1/webhook',
    '/v1/webhook/3c1f',
    '/v1/webhook/a/b@1',
    '/v1/webhook?objectId=x&objectType=Group',
    '/v1/accessToken',
  );
  fc.assert(
    fc.property(host, prefix, tail, (origin, path, rest) => {
      expect(parseEndpoint(origin + path + rest)).toBe(new URL(origin).origin + path);
    }),
  );
});

test('joins an endpoint with a path and query so that both can be parsed again', () => {
  const id = fc
    .string({ minLength: 1, unit: 'grapheme' })
    .filter((text) => !['.', '..'].includes(text));
  fc.assert(
    fc.property(fc.domain(), id, (domain, text) => {
      const path = `/webhook/${encodeURIComponent(text)}?objectId=${encodeURIComponent(text)}`;
      const url = joinEndpoint(`https://${domain}`, path);
      expect(url).toBe(`https://${domain}/v1${path}`);
      expect(parseEndpoint(url)).toBe(new URL(`https://${domain}`).origin);
    }),
  );
});
