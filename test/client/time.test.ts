import { describe, expect, test } from 'vitest';
import { createClient } from '../../src/client/create-client.js';
import * as errors from '../../src/client/errors.js';
import { clientOf, list, thrownBy } from './client-of.js';
import { json, serve, type Handler } from './server.js';

describe('time', () => {
  const drips: Handler = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 10);
    response.on('close', () => clearInterval(timer));
  };
  test.for([
    ['never responds', () => undefined],
    ['sends its response slowly', drips],
  ] as const)('a server that %s causes a timeout', async ([, handler]) => {
    const { client, seen } = await clientOf(handler as Handler, {
      timeout: 1000,
      retry: { attempts: 3 },
    });
    const error = await thrownBy(client.listWebhooks(list));
    expect(errors.isKaizalaTimeoutError(error)).toBe(true);
    expect(error).toMatchObject({ timeout: 1000, operationId: 'listWebhooks' });
    expect(seen).toHaveLength(1);
  });

  test('ends a call even if fetch ignores its signal', async () => {
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

  test('ends a call that waits for its response', async () => {
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

  test('ends a call that waits for the token, but not the other calls', async () => {
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

  test('ends a call that waits for a function to return the token', async () => {
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

  test('ends a call to a moved endpoint', async () => {
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

  test('before the token call sends no credentials', async () => {
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
