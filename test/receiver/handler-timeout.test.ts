import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isHandlerTimeoutError, type HandlerTimeoutError } from '../../src/receiver.js';
import { deliver, exampleEvent } from '../../src/testing.js';
import { gate, receiverOf, token } from './receiver-of.js';

const event = exampleEvent('JobCreated');

describe('a handler that takes too long', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /**
   * Delivers an event to a receiver whose handler waits until the test continues it. This function returns after the
   * timeout of the handler has expired.
   */
  async function tooSlow(options: Parameters<typeof receiverOf>[0] = {}) {
    const { passed, open, fail } = gate();
    const signals: AbortSignal[] = [];
    const made = receiverOf({
      on: {
        JobCreated: (_, { signal }) => {
          signals.push(signal);
          return passed;
        },
      },
      ...options,
    });
    const copy = async () => (await deliver(made.receiver, event, { token })).status;
    const first = copy();
    await vi.advanceTimersByTimeAsync((options.handlerTimeout ?? 8000) - 1);
    expect(signals[0]!.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    return { ...made, open, fail, signals, copy, first: await first };
  }

  test('leads to a 500 after 8 s, and its signal is aborted', async () => {
    const { first, errors, signals } = await tooSlow();
    expect(first).toBe(500);
    expect(errors).toHaveLength(1);
    const error = errors[0]!.error as HandlerTimeoutError;
    expect(isHandlerTimeoutError(error)).toBe(true);
    expect(error.name).toBe('HandlerTimeoutError');
    expect(error.message).toBe('The handler of JobCreated did not finish within 8000 ms.');
    expect(error.timeout).toBe(8000);
    expect(errors[0]!.context).toMatchObject({ during: 'handler', eventType: 'JobCreated' });
    expect(signals[0]!.reason).toBe(error);
  });

  test('is not named by a type that is not described', async () => {
    const { receiver, errors } = receiverOf({ fallback: () => new Promise(() => undefined) });
    const odd = { ...event, eventType: 'https://media.example.net/s3cr3t\nFAKE LINE' };
    const response = deliver(receiver, odd, { token });
    await vi.advanceTimersByTimeAsync(8000);
    expect((await response).status).toBe(500);
    expect(errors[0]!.error).toMatchObject({
      message: 'The fallback did not finish within 8000 ms.',
    });
  });

  test('can have another limit', async () => {
    const { first, errors } = await tooSlow({ handlerTimeout: 50 });
    expect(first).toBe(500);
    expect(errors[0]!.error).toMatchObject({ timeout: 50 });
  });

  test('keeps its claim: copies get a 503 until it is done, then a 200', async () => {
    const { copy, open, errors, signals, receiver } = await tooSlow();
    const response = await deliver(receiver, event, { token });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await response.text()).toBe('A copy of this delivery is being handled.');
    open();
    await vi.advanceTimersByTimeAsync(0);
    expect(await copy()).toBe(200);
    expect(signals).toHaveLength(1);
    expect(errors).toHaveLength(1);
  });

  test('loses its claim when it fails later, and reports the failure to onError', async () => {
    const { copy, fail, errors, signals, open } = await tooSlow();
    fail(new Error('The disk is full.'));
    await vi.advanceTimersByTimeAsync(0);
    expect(errors.map(({ error }) => (error as Error).message)).toEqual([
      'The handler of JobCreated did not finish within 8000 ms.',
      'The disk is full.',
    ]);
    expect(errors[1]!.context).toEqual(errors[0]!.context);
    open();
    expect(await copy()).toBe(500);
    expect(signals).toHaveLength(2);
  });

  test('is reported only once if it rejects on its signal', async () => {
    const { errors, fail, signals } = await tooSlow();
    fail(signals[0]!.reason);
    await vi.advanceTimersByTimeAsync(0);
    expect(errors).toHaveLength(1);
  });

  test('keeps its claim for longer than the lease, which is renewed after half its time', async () => {
    const { copy, open, signals } = await tooSlow();
    await vi.advanceTimersByTimeAsync(10 * 30_000);
    expect(await copy()).toBe(503);
    open();
    await vi.advanceTimersByTimeAsync(0);
    expect(await copy()).toBe(200);
    expect(signals).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('can read its signal after the timeout', async () => {
    const { passed, open } = gate();
    let seen: AbortSignal | undefined;
    const { receiver } = receiverOf({
      on: {
        async JobCreated(_, context) {
          await passed;
          seen = context.signal;
        },
      },
    });
    const response = deliver(receiver, event, { token });
    await vi.advanceTimersByTimeAsync(8000);
    expect((await response).status).toBe(500);
    open();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen!.aborted).toBe(true);
  });

  test('leaves no timer behind when it finishes in time', async () => {
    const { receiver } = receiverOf();
    await deliver(receiver, event, { token });
    expect(vi.getTimerCount()).toBe(0);
  });
});
