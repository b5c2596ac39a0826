/** Tests with clients that redisDedupe refuses. Each message must name the fix. */
import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { describe, expect, test } from 'vitest';
import { redisDedupe, type RedisClient } from '../../src/receiver.js';

describe('an unsuitable client', () => {
  const lazy = new Redis({ lazyConnect: true });
  const client = createClient();

  const adapter = 'pass an object with eval(script, keys, args)';
  const itself = 'pass the client itself';
  const environment =
    'check the environment variable with its address; if Redis is optional, use dedupe: client && redisDedupe(client)';

  test.for<[string, unknown, seen: string, fix: string]>([
    [
      'undefined, because an environment variable is not set',
      undefined,
      'is undefined',
      environment,
    ],
    ['null', null, 'is null', environment],
    [
      'a promise',
      Promise.resolve(client),
      'is a promise',
      'await it, as in redisDedupe(await createClient({ url }).connect())',
    ],
    ['an address', 'redis://127.0.0.1', 'is a string', `${itself}, or ${adapter.slice(5)}`],
    ['an object without eval', {}, 'has no eval', `${itself}, or ${adapter.slice(5)}`],
    [
      'an object whose eval is not a function',
      { eval: 1 },
      'has no eval',
      `${itself}, or ${adapter.slice(5)}`,
    ],
    ['a class', Redis.Cluster, 'is a function', `${itself}, or ${adapter.slice(5)}`],
    ['a pipeline of ioredis', lazy.pipeline(), 'is a pipeline, a multi or a legacy client', itself],
    ['a multi of redis', client.multi(), 'is a pipeline, a multi or a legacy client', itself],
    [
      'a legacy client of redis',
      client.legacy(),
      'is a pipeline, a multi or a legacy client',
      itself,
    ],
    [
      'an eval with other parameters',
      { eval: (_script: string, _count: number, _key: string, _callback: () => void) => true },
      'has an eval with 4 parameters',
      adapter,
    ],
  ])('is refused at once: %s', ([, unfit, seen, fix]) => {
    expect(() => redisDedupe(unfit as RedisClient)).toThrow(
      new TypeError(
        `The client of redisDedupe ${seen}: expected a client of ioredis, redis or @upstash/redis. Fix: ${fix}.`,
      ),
    );
  });

  test('is refused by the types, too', () => {
    // @ts-expect-error -- a promise
    expect(() => redisDedupe(Promise.resolve(client))).toThrow(TypeError);
    // @ts-expect-error -- the eval of multi() does not return a promise
    expect(() => redisDedupe(client.multi())).toThrow(TypeError);
    // @ts-expect-error -- the eval of a legacy client does not return a promise
    expect(() => redisDedupe(client.legacy())).toThrow(TypeError);
    // @ts-expect-error -- the eval of a pipeline does not return a promise
    expect(() => redisDedupe(lazy.pipeline())).toThrow(TypeError);
  });

  test('is not an adapter with three parameters', async () => {
    const adapterOf = { eval: async (_script: string, _keys: string[], args: string[]) => args[0] };
    expect(await redisDedupe(adapterOf).claim('key', 'done', 1000)).toBe('done');
  });

  test('is not a proxy that does not support the operator in', async () => {
    const calls: unknown[] = [];
    const target = { eval: async (...args: unknown[]) => calls.push(args) && 'claimed' };
    const proxy = new Proxy({} as typeof target, {
      get: (_, name) => Reflect.get(target, name) as unknown,
    });
    expect(await redisDedupe(proxy).claim('key', 'owner', 1000)).toBe('claimed');
    expect(calls).toEqual([[expect.any(String), ['kaizala-webhooks:key'], ['owner', '1000']]]);
  });

  test.for<[string, unknown, string]>([
    ['nothing', undefined, 'undefined'],
    ['true', true, 'true'],
    ['an object', {}, 'an object'],
    ['another string', 'OK', 'a string'],
  ])('is detected at the first claim if eval returns %s', async ([, reply, seen]) => {
    const store = redisDedupe({ eval: async () => reply });
    await expect(store.claim('key', 'owner', 1000)).rejects.toThrow(
      `eval of the client of redisDedupe returned ${seen} for a claim: expected a promise of 'claimed', 'running' or 'done'. Fix: ${adapter}.`,
    );
  });
});
