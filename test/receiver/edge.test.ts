import { afterEach, expect, test, vi } from 'vitest';
import { deliver, exampleEvent } from '../../src/testing.js';
import { receiverOf, token } from './receiver-of.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('nothing is asked of the platform that edge runtimes forbid while a program starts', async () => {
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
  vi.doUnmock('#platform');
});

test('timers may be numbers, as they are on every platform but Node', async () => {
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
