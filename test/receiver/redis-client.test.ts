/** Clients that redisDedupe refuses, each with the fix. */
import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { describe, expect, test } from 'vitest';
import { redisDedupe, type RedisClient } from '../../src/receiver.js';

describe('a client that does not fit', () => {
  const lazy = new Redis({ lazyConnect: true });
  const client = createClient();

  test.for<[string, unknown, RegExp]>([
    [
      'undefined, as without an environment variable',
      undefined,
      /client of redisDedupe is undefined: expected a client of ioredis, redis or @upstash\/redis\. Fix: create the client first, .* environment variable/,
    ],
    ['null', null, /is null: expected .* Fix: create the client first/],
    [
      'a promise',
      Promise.resolve(client),
      /is a promise: .* Fix: await it: redisDedupe\(await createClient\({ url }\)\.connect\(\)\)\.$/,
    ],
    ['an address', 'redis://127.0.0.1', /is a string: .* Fix: redisDedupe\(await createClient/],
    [
      'an object without eval',
      {},
      /has no eval: .* give an object with eval\(script, keys, args\)\.$/,
    ],
    ['an eval that is not a function', { eval: 1 }, /has a number as eval: /],
    ['a class', Redis.Cluster, /is a function: /],
    [
      'a pipeline of ioredis',
      lazy.pipeline(),
      /is a pipeline of ioredis: .* Fix: give the client itself: redisDedupe\(redis\)\.$/,
    ],
    [
      'a multi of redis',
      client.multi(),
      /is a multi or a legacy client of redis: .* Fix: give the client itself: redisDedupe\(client\)\.$/,
    ],
    ['a legacy client of redis', client.legacy(), /is a multi or a legacy client of redis: /],
    [
      'an eval with other parameters',
      { eval: (_script: string, _count: number, _key: string, _callback: () => void) => true },
      /has an eval with 4 parameters: .* Fix: an object with eval\(script, keys, args\), both of them arrays of strings, which returns a promise\.$/,
    ],
  ])('is refused at once: %s', ([, unfit, message]) => {
    expect(() => redisDedupe(unfit as RedisClient)).toThrow(TypeError);
    expect(() => redisDedupe(unfit as RedisClient)).toThrow(message);
  });

  test('is a pipeline or the like, and types refuse it, too', () => {
    // @ts-expect-error -- a promise
    expect(() => redisDedupe(Promise.resolve(client))).toThrow(TypeError);
    // @ts-expect-error -- its eval returns no promise
    expect(() => redisDedupe(client.multi())).toThrow(TypeError);
    // @ts-expect-error -- neither does this one
    expect(() => redisDedupe(client.legacy())).toThrow(TypeError);
    // @ts-expect-error -- nor this one
    expect(() => redisDedupe(lazy.pipeline())).toThrow(TypeError);
  });

  test('is a proxy that does not support the operator in, and is accepted', async () => {
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
  ])('is noticed at the first claim when eval returns %s', async ([, reply, seen]) => {
    const store = redisDedupe({ eval: async () => reply });
    await expect(store.claim('key', 'owner', 1000)).rejects.toThrow(
      `eval of the client of redisDedupe returned ${seen} for a claim: expected a promise of 'claimed', 'running' or 'done'. Fix: `,
    );
  });
});
