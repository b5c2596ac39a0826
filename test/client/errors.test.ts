import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { requestExamples } from '../../generated/v1/examples.js';
import { createClient, type ClientOptions, type FixedIdentity } from '../../src/client.js';
import * as errors from '../../src/client/errors.js';
import { json, serve, type Handler } from './server.js';

type FixedOptions = Extract<ClientOptions, FixedIdentity>;

const list = { objectId: 'o', objectType: 'Group' } as const;
const body = { ...requestExamples['createWebhook.action'], callBackToken: 's3cr3t-callback-token' };

async function clientOf(handler: Handler, options: Partial<FixedOptions> = {}) {
  const { url, seen } = await serve(handler);
  const client = createClient({
    accessToken: 's3cr3t-access-token',
    endpointUrl: url,
    retry: { attempts: 1 },
    ...options,
  });
  return { client, seen, url };
}

const thrownBy = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error as Error,
  );

describe('an answer that the API does not give', () => {
  const answers: [string, Handler, string][] = [
    [
      'HTML',
      (_, response) =>
        response
          .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
          .end('<html>Sign in</html>'),
      'not-json',
    ],
    ['no body', (_, response) => response.end(), 'empty-body'],
    ['white space', (_, response) => response.end(' \n'), 'empty-body'],
    ['204', (_, response) => response.writeHead(204).end(), 'empty-body'],
    ['half of it', (_, response) => response.end('{"webhookId":'), 'not-json'],
    ['another shape', (_, response) => json(response, 200, { id: 'w' }), 'unexpected-body'],
    ['null', (_, response) => json(response, 200, null), 'unexpected-body'],
    [
      'a failure',
      (_, response) => json(response, 200, { message: 'No.', errorCode: 'InvalidToken' }),
      'failed-with-success',
    ],
  ];
  test.for(answers)('%s', async ([, handler, fault]) => {
    const { client } = await clientOf(handler);
    for (const call of [() => client.createWebhook(body), () => client.listWebhooks(list)]) {
      const error = await thrownBy(call());
      expect(errors.isKaizalaProtocolError(error)).toBe(true);
      expect(error).toMatchObject({
        fault,
        message: expect.stringMatching(
          /^\[(POST|GET)\] "\/v1\/webhook": 20[04], but the body/,
        ) as string,
      });
    }
  });

  test('a message in the answer of a delete', async () => {
    const { client } = await clientOf((_, response) =>
      json(response, 200, { message: 'It stays.' }),
    );
    const error = await thrownBy(client.deleteWebhook('w'));
    expect(error).toMatchObject({ name: 'KaizalaProtocolError', fault: 'failed-with-success' });
    expect(error!.message).toBe(
      '[DELETE] "/v1/webhook/{webhookId}": 200, but the body says that it failed: It stays.',
    );
  });

  test('garbage instead of HTTP', async () => {
    const { client } = await clientOf((_, response) => response.socket!.end('SSH-2.0-OpenSSH\r\n'));
    expect(errors.isKaizalaNetworkError(await thrownBy(client.createWebhook(body)))).toBe(true);
  });

  test('an error that is HTML keeps its status', async () => {
    const { client } = await clientOf((_, response) =>
      response.writeHead(502).end('<html>Bad gateway</html>'),
    );
    const error = await thrownBy(client.createWebhook(body));
    expect(errors.isKaizalaApiError(error)).toBe(true);
    expect(error).toMatchObject({
      status: 502,
      errorCode: undefined,
      message: '[POST] "/v1/webhook": 502',
    });
  });
});

describe('time', () => {
  const drips: Handler = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 10);
    response.on('close', () => clearInterval(timer));
  };
  test.for([
    ['never answers', () => undefined],
    ['drips its answer', drips],
  ] as const)('a server that %s ends in a time-out', async ([, handler]) => {
    const { client, seen } = await clientOf(handler as Handler, {
      timeout: 150,
      retry: { attempts: 3 },
    });
    const error = await thrownBy(client.listWebhooks(list));
    expect(errors.isKaizalaTimeoutError(error)).toBe(true);
    expect(error).toMatchObject({ timeout: 150, operationId: 'listWebhooks' });
    expect(seen).toHaveLength(1);
  });

  test('a fetch that ignores its signal cannot hold the call', async () => {
    const { client } = await clientOf(() => undefined, {
      timeout: 50,
      fetch: () => new Promise(() => undefined),
    });
    expect(errors.isKaizalaTimeoutError(await thrownBy(client.listWebhooks(list)))).toBe(true);
  });
});

describe('an abort', () => {
  test('before the call sends nothing', async () => {
    const { client, seen } = await clientOf((_, response) => json(response, 200, { webhooks: [] }));
    const signal = AbortSignal.abort(new Error('never mind'));
    expect(await thrownBy(client.listWebhooks(list, { signal }))).toBe(signal.reason);
    expect(seen).toEqual([]);
  });

  test('ends a call that waits for its answer', async () => {
    const controller = new AbortController();
    const { client } = await clientOf(() => controller.abort());
    expect(await thrownBy(client.listWebhooks(list, { signal: controller.signal }))).toBe(
      controller.signal.reason,
    );
  });

  test('ends a call that waits for its next attempt', async () => {
    const controller = new AbortController();
    const { client, seen } = await clientOf(
      (_, response) => {
        json(response, 429, { message: 'Later.' }, { 'Retry-After': '60' });
        setTimeout(() => controller.abort(), 50);
      },
      { retry: { attempts: 2 } },
    );
    expect(await thrownBy(client.listWebhooks(list, { signal: controller.signal }))).toBe(
      controller.signal.reason,
    );
    expect(seen).toHaveLength(1);
  });

  test('ends a call that waits for the token, and not the others that wait for it', async () => {
    const controller = new AbortController();
    const { url } = await serve(({ url: path }, response) => {
      if (!path.endsWith('/accessToken')) return json(response, 200, { webhooks: [] });
      setTimeout(() => json(response, 200, { accessToken: 't' }), 100);
      return controller.abort();
    });
    const credentials = { applicationId: 'a', applicationSecret: 's', refreshToken: 'r' };
    const client = createClient({ tokenEndpoint: url, credentials });
    const [aborted, other] = await Promise.all([
      thrownBy(client.listWebhooks(list, { signal: controller.signal })),
      client.listWebhooks(list),
    ]);
    expect(aborted).toBe(controller.signal.reason);
    expect(other).toEqual([]);
  });

  test('ends a call that waits for a function to give the token', async () => {
    const controller = new AbortController();
    const accessToken = () => {
      controller.abort();
      return new Promise<string>(() => undefined);
    };
    const { client, seen } = await clientOf(() => undefined, { accessToken });
    const call = client.listWebhooks(list, { signal: controller.signal });
    expect(await thrownBy(call)).toBe(controller.signal.reason);
    expect(seen).toEqual([]);
  });

  test('ends a call on its way to a moved endpoint', async () => {
    const controller = new AbortController();
    const now = await serve(() => controller.abort());
    const { client } = await clientOf((_, response) =>
      response.writeHead(308, { Location: now.url }).end(),
    );
    const call = client.listWebhooks(list, { signal: controller.signal });
    expect(await thrownBy(call)).toBe(controller.signal.reason);
    expect(now.seen).toHaveLength(1);
  });

  test.for(['retry', 'save'])('ends a call that waits for the token call to %s', async (stage) => {
    const controller = new AbortController();
    const abortSoon = () => setTimeout(() => controller.abort(), 30);
    const { url, seen } = await serve((_, response) => {
      if (stage === 'save') return json(response, 200, { accessToken: 't', refreshToken: 'next' });
      abortSoon();
      return json(response, 429, { message: 'Later.' }, { 'Retry-After': '1' });
    });
    const client = createClient({
      tokenEndpoint: url,
      credentials: { applicationId: 'a', applicationSecret: 's', refreshToken: 'r' },
      retry: { attempts: 2 },
      onRefreshToken: () => {
        abortSoon();
        return new Promise(() => undefined);
      },
    });
    const call = client.listWebhooks(list, { signal: controller.signal });
    expect(await thrownBy(call)).toBe(controller.signal.reason);
    expect(seen).toHaveLength(1);
  });

  test('that came before sends no credentials', async () => {
    const { url, seen } = await serve((_, response) => json(response, 200, { accessToken: 't' }));
    const credentials = { applicationId: 'a', applicationSecret: 's', refreshToken: 'r' };
    const client = createClient({ tokenEndpoint: url, credentials });
    const signal = AbortSignal.abort();
    expect(await thrownBy(client.listWebhooks(list, { signal }))).toBe(signal.reason);
    expect(seen).toEqual([]);
  });

  test('leaves no listener behind', async () => {
    const { client } = await clientOf((_, response) => json(response, 200, { webhooks: [] }));
    const { signal } = new AbortController();
    let listeners = 0;
    const counting = new Proxy(signal, {
      get(target, key) {
        if (key === 'addEventListener')
          return (...args: Parameters<AbortSignal['addEventListener']>) => (
            (listeners += 1),
            target.addEventListener(...args)
          );
        if (key === 'removeEventListener')
          return (...args: Parameters<AbortSignal['removeEventListener']>) => (
            (listeners -= 1),
            target.removeEventListener(...args)
          );
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    await client.listWebhooks(list, { signal: counting });
    expect(listeners).toBe(0);
  });
});

describe('no secret', () => {
  test('is in what is printed of an error, even if the API repeats it', async () => {
    const { client } = await clientOf(({ headers, body: sent }, response) =>
      json(response, 400, {
        message: `${String(headers.accesstoken)} ${sent}`,
        errorCode: 's3cr3t-callback-token',
      }),
    );
    const lost = await clientOf((_, response) => response.socket!.destroy());
    const thrown = [
      await thrownBy(client.createWebhook(body)),
      await thrownBy(lost.client.createWebhook(body)),
      await thrownBy(
        lost.client.createWebhook({ ...body, callBackToken: 's3cr3t callback token' }),
      ),
    ];
    for (const error of thrown) {
      expect(error).toBeInstanceOf(Error);
      for (const printed of [
        error!.message,
        JSON.stringify(error),
        inspect(error, { depth: 9, showHidden: true }),
        String(error),
      ]) {
        expect(printed).not.toContain('s3cr3t');
      }
    }
    expect(thrown[0]).toMatchObject({ errorCode: '…', status: 400 });
  });
});

describe('no secret, either,', () => {
  const printed = (error: unknown) =>
    [String(error), JSON.stringify(error), inspect(error, { depth: 9, showHidden: true })].join();

  test('when it cannot be a header', async () => {
    const { client, seen } = await clientOf(() => undefined, { accessToken: 's3cr3t\ntoken' });
    const error = await thrownBy(client.listWebhooks(list));
    expect(error).toMatchObject({ name: 'KaizalaRequestError', pointer: '/accessToken' });
    expect(printed(error)).not.toContain('s3cr3t');
    expect(seen).toEqual([]);
  });

  test('in the bytes that a parser could not read', async () => {
    const { url } = await serve(({ headers }, response) =>
      response.socket!.end(
        `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n${JSON.stringify(headers)}`,
      ),
    );
    const client = createClient({
      accessToken: 's3cr3t-access-token',
      endpointUrl: url,
      retry: { attempts: 1 },
    });
    const error = await thrownBy(client.listWebhooks(list));
    expect(errors.isKaizalaNetworkError(error)).toBe(true);
    expect(error!.cause).toBeInstanceOf(Error);
    expect(printed(error)).not.toContain('s3cr3t');
  });

  test('of a token that was renewed while its answer was on the way', async () => {
    const given = ['s3cr3t-1', 's3cr3t-2', 's3cr3t-2'];
    const { client } = await clientOf(
      ({ headers }, response, index) =>
        setTimeout(
          () => json(response, 400, { message: `bad ${String(headers.accesstoken)}` }),
          index === 0 ? 60 : 0,
        ),
      { accessToken: () => given.shift()! },
    );
    const thrown = await Promise.all([
      thrownBy(client.deleteWebhook('a')),
      thrownBy(client.deleteWebhook('b')),
    ]);
    expect(thrown.map((error) => (error as errors.KaizalaApiError).detail)).toEqual([
      'bad …',
      'bad …',
    ]);
  });

  test('in an option or a request that is refused', async () => {
    expect(() => createClient({ accessToken: 't', endpointUrl: 'https://user:s3cr3t@h' })).toThrow(
      /endpointUrl is "https:\/\/…@h"/,
    );
    const { client } = await clientOf(() => undefined);
    for (const wrong of [
      { callBackToken: { key: 's3cr3t' } },
      { callBackContext: ['s3cr3t'] },
      { callBackUrl: 'http:/user:s3cr3t@h' },
      { callBackUrl: 'http://h.example.com/s3cr3t' },
    ]) {
      const error = await thrownBy(client.createWebhook({ ...body, ...wrong } as never));
      expect(errors.isKaizalaRequestError(error)).toBe(true);
      expect(printed(error)).not.toContain('s3cr3t');
    }
  });
});

test('errors whose members are no texts are errors all the same', async () => {
  const { client } = await clientOf((_, response) =>
    json(response, 400, { message: 7, errorCode: 42, errorCategoryKey: 'AuthException' }),
  );
  expect(await thrownBy(client.deleteWebhook('w'))).toMatchObject({
    status: 400,
    errorCode: undefined,
    errorCategoryKey: 'AuthException',
    detail: undefined,
  });
  const code = await clientOf((_, response) => json(response, 401, { errorCode: 'InvalidToken' }));
  expect(await thrownBy(code.client.deleteWebhook('w'))).toMatchObject({
    errorCode: 'InvalidToken',
  });
});

test('guards know errors of another copy of the package, and nothing else', async () => {
  const { client } = await clientOf((_, response) => json(response, 404, { message: 'No.' }));
  const error = await thrownBy(client.deleteWebhook('w'));
  const guards = Object.entries(errors).filter(([name]) => name.startsWith('is')) as [
    string,
    (error: unknown) => boolean,
  ][];
  expect(guards.filter(([, guard]) => guard(error)).map(([name]) => name)).toEqual([
    'isKaizalaApiError',
  ]);
  const foreign = { [Symbol.for('kaizala-webhooks.error')]: 'KaizalaTimeoutError' };
  expect(errors.isKaizalaTimeoutError(foreign)).toBe(true);
  for (const other of [null, undefined, 'KaizalaApiError', new Error('no'), {}]) {
    expect(guards.some(([, guard]) => guard(other))).toBe(false);
  }
});
