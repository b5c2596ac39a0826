import { describe, expect, test } from 'vitest';
import * as errors from '../../src/client/errors.js';
import { body, clientOf, list, thrownBy } from './client-of.js';
import { json, type Handler } from './server.js';

describe('rejects a response that the API does not send', () => {
  const responses: [string, Handler, string][] = [
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
    ['half of the body', (_, response) => response.end('{"webhookId":'), 'not-json'],
    ['another shape', (_, response) => json(response, 200, { id: 'w' }), 'unexpected-body'],
    ['null', (_, response) => json(response, 200, null), 'unexpected-body'],
    [
      'a failure',
      (_, response) => json(response, 200, { message: 'No.', errorCode: 'InvalidToken' }),
      'failed-with-success',
    ],
  ];
  test.for(responses)('%s', async ([, handler, fault]) => {
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

  test('a message in the response to a delete', async () => {
    const { client } = await clientOf((_, response) =>
      json(response, 200, { message: 'It stays.' }),
    );
    const error = await thrownBy(client.deleteWebhook('w'));
    expect(error).toMatchObject({ name: 'KaizalaProtocolError', fault: 'failed-with-success' });
    expect(error!.message).toBe(
      '[DELETE] "/v1/webhook/{webhookId}": 200, but the body says that the call failed: It stays.',
    );
  });

  test('garbage instead of HTTP', async () => {
    const { client } = await clientOf((_, response) => response.socket!.end('SSH-2.0-OpenSSH\r\n'));
    expect(errors.isKaizalaNetworkError(await thrownBy(client.createWebhook(body)))).toBe(true);
  });

  test('keeps the status of an error whose body is HTML', async () => {
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

describe('reports an unreadable response as a lost connection:', () => {
  test.for<[string, string]>([
    ['a header without a name', 'HTTP/1.1 200 OK\r\n: x\r\nContent-Length: 2\r\n\r\n{}'],
    ['a body that breaks off', 'HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}'],
  ])('%s leaves it unknown', async ([, text]) => {
    const { client, seen } = await clientOf((_, response) => response.socket!.end(text));
    const error = await thrownBy(client.createWebhook(body));
    expect(error).toMatchObject({ name: 'KaizalaNetworkError' });
    expect(error!.message).toContain('The API may or may not have handled the request.');
    expect(seen).toHaveLength(1);
  });

  test('rejects a response with more than 500,000 values', async () => {
    const { client } = await clientOf((_, response) =>
      response.end(`{"webhooks":[${'[],'.repeat(600_000)}[]]}`),
    );
    expect(await thrownBy(client.listWebhooks(list))).toMatchObject({
      fault: 'response-too-large',
      message: expect.stringContaining('more than 500000 values') as string,
    });
  });
});

test.for([
  ['nothing', () => undefined, /^layers\[0\] resolved to undefined: expected a Response\. Fix: /],
  [
    'another value',
    (_: unknown, next: (call: never) => unknown) => next({} as never),
    /Fix: call next\(call\)/,
  ],
] as const)('names a layer that passes on %s', async ([, layer, message]) => {
  const { client } = await clientOf((_, response) => response.end(), {
    layers: [async (call, next) => layer(call, next) as never],
  });
  const error = await thrownBy(client.listWebhooks(list));
  expect(error).toBeInstanceOf(TypeError);
  expect(error!.message).toMatch(message);
});

test('ignores the fields of an error that are not strings', async () => {
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

test('guards accept only errors of the package, also of another copy', async () => {
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
