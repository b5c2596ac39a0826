/**
 * Tests with handlers that return neither a plain value nor an ordinary promise. The receiver must confirm or release
 * the claim in each case.
 */
// oxlint-disable unicorn/no-thenable -- These tests are about thenables.
import { describe, expect, test } from 'vitest';
import { deliver, exampleEvent } from '../../src/testing.js';
import { receiverOf, token } from './receiver-of.js';

const event = exampleEvent('JobCreated');
const odd = new Error('odd');
const fails = () => {
  throw odd;
};
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

describe('a handler fails if its result', () => {
  test.for<[string, () => unknown]>([
    ['has a then that cannot be read', () => Object.defineProperty({}, 'then', { get: fails })],
    ['has a then that throws', () => ({ then: fails })],
    [
      'has a then that rejects',
      () => ({ then: (_: unknown, reject: (e: Error) => void) => reject(odd) }),
    ],
    ['is a proxy that throws', () => new Proxy({}, { get: fails })],
    ['is a revoked proxy', revoked],
    [
      'is a promise of a thenable that throws',
      () => Promise.resolve({ then: fails }).then((one) => one),
    ],
  ])('%s', async ([, handler]) => {
    let runs = 0;
    const { receiver, errors } = receiverOf({
      on: { JobCreated: () => (runs++ === 0 ? handler() : undefined) },
    });
    expect((await deliver(receiver, event, { token })).status).toBe(500);
    expect(errors.map(({ context }) => context.during)).toEqual(['handler']);
    // The claim was released, so the handler runs again for the next copy.
    expect((await deliver(receiver, event, { token })).status).toBe(200);
    expect(runs).toBe(2);
    await receiver.idle();
  });
});

describe('a handler is done if its result', () => {
  test.for<[string, () => unknown]>([
    ['is a function', () => () => undefined],
    ['has a then that is not a function', () => ({ then: 'later' })],
    ['is a proxy of an object', () => new Proxy({}, {})],
    ['has a then that resolves twice', () => ({ then: (done: () => void) => (done(), done()) })],
    ['is false', () => false],
    ['is an error, which it does not throw', () => odd],
    ['is a Response', () => new Response('no', { status: 500 })],
  ])('%s', async ([, handler]) => {
    let runs = 0;
    const { receiver, errors } = receiverOf({ on: { JobCreated: () => (runs++, handler()) } });
    expect((await deliver(receiver, event, { token })).status).toBe(200);
    expect((await deliver(receiver, event, { token })).status).toBe(200);
    expect([runs, errors]).toEqual([1, []]);
  });
});

test.for<[string, unknown]>([
  ['undefined', undefined],
  ['null', null],
  ['a revoked proxy', revoked()],
  ['an object without a prototype', Object.create(null)],
  ['an error whose message throws', Object.defineProperty(new Error(), 'message', { get: fails })],
])('fails a handler that throws %s, and runs it for the next copy', async ([, thrown]) => {
  let runs = 0;
  const { receiver } = receiverOf({
    on: {
      JobCreated: () => {
        if (runs++ === 0) throw thrown;
      },
    },
  });
  expect((await deliver(receiver, event, { token })).status).toBe(500);
  expect((await deliver(receiver, event, { token })).status).toBe(200);
});
