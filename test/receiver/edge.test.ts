import { afterEach, expect, test, vi } from 'vitest';
import { deliver, exampleEvent } from '../../src/testing.js';
import { post, receiverOf, token } from './receiver-of.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock('#platform');
  vi.resetModules();
});

test('does not call functions that edge runtimes forbid while a program starts', async () => {
  const forbidden = (name: string) => () => {
    throw new Error(`${name} is forbidden here.`);
  };
  const { subtle } = crypto;
  vi.stubGlobal('crypto', {
    randomUUID: forbidden('randomUUID'),
    getRandomValues: forbidden('getRandomValues'),
    subtle: { digest: forbidden('digest') },
  });
  vi.stubGlobal('setTimeout', forbidden('setTimeout'));
  vi.stubGlobal('fetch', forbidden('fetch'));
  vi.doMock('#platform', () => import('../../src/common/platform/web.js'));
  const { createReceiver } = await import('../../src/receiver.js');
  const handled: string[] = [];
  const receiver = createReceiver({
    token: 'example-callback-token',
    fallback: (_, __, { key }) => handled.push(key),
  });
  vi.unstubAllGlobals();
  expect(crypto.subtle).toBe(subtle);
  const options = { token: 'example-callback-token' };
  expect((await deliver(receiver, exampleEvent('JobCreated'), options)).status).toBe(200);
  expect(handled).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
});

test('accepts timers that are numbers, as on every platform except Node', async () => {
  const start = setTimeout;
  vi.stubGlobal('setTimeout', (...args: Parameters<typeof setTimeout>) => Number(start(...args)));
  let claims = 0;
  const { receiver, errors } = receiverOf({
    dedupe: {
      claim: () =>
        ++claims === 1 ? Promise.reject(new Error('The connection is lost.')) : 'claimed',
      confirm: () => undefined,
      release: () => undefined,
    },
    on: { JobCreated: () => new Promise((resolve) => void start(resolve, 10)) },
  });
  expect((await deliver(receiver, exampleEvent('JobCreated'), { token })).status).toBe(200);
  expect([claims, errors]).toEqual([2, []]);
  await receiver.idle();
});

test.for<[string, unknown]>([
  [
    'does not support it',
    function (format: string) {
      // The receiver must use the names of the Compression Standard. Otherwise, a platform that supports the format
      // could not decode the body.
      expect(['brotli', 'gzip', 'deflate', 'deflate-raw']).toContain(format);
      throw new TypeError(`Unsupported compression format: '${format}'`);
    },
  ],
  ['has no decompression', undefined],
])('responds to a coding with 415 if the platform %s', async ([, DecompressionStream]) => {
  vi.stubGlobal('DecompressionStream', DecompressionStream);
  vi.doMock('#platform', () => import('../../src/common/platform/web.js'));
  const { createReceiver } = await import('../../src/receiver.js');
  const errors: unknown[] = [];
  const receiver = createReceiver({
    token,
    fallback: () => undefined,
    onError: (error) => errors.push(error),
  });
  for (const coding of ['br', 'gzip', 'deflate']) {
    const response = await receiver.fetch(post('x', { 'content-encoding': coding }));
    const text = await response.text();
    expect([response.status, response.headers.get('accept-encoding')]).toEqual([
      415,
      'gzip, deflate, br',
    ]);
    expect(text).toBe(
      `The Content-Encoding ${coding} is not supported: expected none, or one of gzip, deflate, br if the platform can decode it.`,
    );
    expect(errors.at(-1)).toMatchObject({ message: text });
  }
});
