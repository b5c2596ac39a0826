import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createClient } from '../../src/client/create-client.js';
import * as errors from '../../src/client/errors.js';
import { body, clientOf, list, thrownBy } from './client-of.js';
import { json, serve } from './server.js';

describe('no secret', () => {
  test('is printed with an error, even if the API repeats it', async () => {
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

describe('no secret is printed', () => {
  const printed = (error: unknown) =>
    [String(error), JSON.stringify(error), inspect(error, { depth: 9, showHidden: true })].join();

  test('when it cannot be a header', async () => {
    const { client, seen } = await clientOf(() => undefined, { accessToken: 's3cr3t\ntoken' });
    const error = await thrownBy(client.listWebhooks(list));
    expect(error).toMatchObject({ name: 'KaizalaRequestError', pointer: '/accessToken' });
    expect(printed(error)).not.toContain('s3cr3t');
    expect(seen).toEqual([]);
  });

  test('with the bytes that a parser could not read', async () => {
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

  test('if a token was renewed before the response arrived', async () => {
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

  test('with a refused option or request', async () => {
    expect(() => createClient({ accessToken: 't', endpointUrl: 'https://user:s3cr3t@h' })).toThrow(
      /^endpointUrl is a string of 21 characters\. It has a user name or a password/,
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

describe('a secret that the server repeats', () => {
  const accessToken = 's3cr3ttokenvalue0123';

  test('is not in an error, even if many calls with other tokens run at once', async () => {
    let given = 0;
    const responses: (() => void)[] = [];
    const { client } = await clientOf(
      ({ headers }, response) => {
        responses.push(() =>
          json(response, 400, { message: `bad ${String(headers.accesstoken)}` }),
        );
        if (responses.length === 24) for (const respond of responses) respond();
      },
      { accessToken: () => `s3cr3t-of-call-${given++}` },
    );
    const thrown = await Promise.all(
      Array.from({ length: 24 }, () => thrownBy(client.deleteWebhook('w'))),
    );
    expect(thrown.map((error) => error!.message)).toEqual(
      thrown.map(() => '[DELETE] "/v1/webhook/{webhookId}": 400 bad …'),
    );
  });

  test.for([
    ['in the host of a Location', 308, { Location: `http://${accessToken}.example.com/v1` }],
    ['in the scheme of a Location', 308, { Location: `${accessToken}:foo` }],
    ['in a media type', 200, { 'Content-Type': `text/${accessToken}` }],
    ['in the path of a Location', 308, { Location: `/${accessToken}/v1` }],
  ] as const)('is not in the message: %s', async ([, status, headers]) => {
    const { client } = await clientOf(
      (_, response) => response.writeHead(status, headers).end('not JSON'),
      { accessToken },
    );
    const error = await thrownBy(client.listWebhooks(list));
    expect(errors.isKaizalaProtocolError(error)).toBe(true);
    expect(inspect(error, { depth: 9 })).not.toContain(accessToken);
  });

  test('is not in the code or the name of an error of fetch', async () => {
    const client = createClient({
      accessToken,
      endpointUrl: 'http://127.0.0.1:1',
      retry: { attempts: 1 },
      fetch: (_, init) =>
        Promise.reject(Object.assign(new Error('lost'), { code: init, name: accessToken })),
    });
    const error = await thrownBy(client.listWebhooks(list));
    expect(errors.isKaizalaNetworkError(error)).toBe(true);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(accessToken);
  });
});
