import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryDedupe, type DedupeStore } from '../../src/receiver.js';
import { deliver, exampleEvent } from '../../src/testing.js';
import { gate, receiverOf, token } from './receiver-of.js';

const event = exampleEvent('JobCreated');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/**
 * Delivers an event to a receiver whose handler runs until the test ends it. A second receiver with the same store
 * simulates another process: a test can send a copy of the delivery to either of them.
 */
async function running(store: DedupeStore = memoryDedupe(), lease = 1000) {
  const { passed, open, fail } = gate();
  let [runs, atOnce, mostAtOnce] = [0, 0, 0];
  const handle = async () => {
    runs += 1;
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    await passed.finally(() => (atOnce -= 1));
  };
  const made = [1, 2].map(() =>
    receiverOf({ dedupe: store, lease, handlerTimeout: 3_600_000, on: { JobCreated: handle } }),
  );
  const [own, other] = made.map(
    ({ receiver }) =>
      async () =>
        (await deliver(receiver, event, { token })).status,
  );
  const first = own!();
  await vi.advanceTimersByTimeAsync(0);
  return {
    first,
    copy: own!,
    copyElsewhere: other!,
    open,
    fail,
    errors: made[0]!.errors,
    runs: () => runs,
    mostAtOnce: () => mostAtOnce,
  };
}

/**
 * Makes a store that records the time of each claim. `instead` can return another result for a claim, depending on the
 * number of the claim.
 */
function noting(instead: (count: number) => ReturnType<DedupeStore['claim']> | undefined) {
  const store = memoryDedupe();
  const { claim } = store;
  const times: number[] = [];
  const start = performance.now();
  store.claim = (...args) => {
    times.push(Math.round(performance.now() - start));
    return instead(times.length) ?? claim(...args);
  };
  return { store, times };
}

describe('the lease of a claim', () => {
  test('is renewed after half its time, only while the handler runs', async () => {
    const { store, times } = noting(() => undefined);
    const { first, copyElsewhere, open, runs } = await running(store);
    await vi.advanceTimersByTimeAsync(2200);
    expect(times).toEqual([0, 500, 1000, 1500, 2000]);
    expect(await copyElsewhere()).toBe(503);
    open();
    expect(await first).toBe(200);
    expect(vi.getTimerCount()).toBe(0);
    expect(await copyElsewhere()).toBe(200);
    expect(runs()).toBe(1);
  });

  test('is renewed for a handler that fails later, and then released', async () => {
    const { first, copyElsewhere, fail, runs } = await running();
    await vi.advanceTimersByTimeAsync(5000);
    fail(new Error('The disk is full.'));
    expect(await first).toBe(500);
    expect(vi.getTimerCount()).toBe(0);
    await copyElsewhere();
    expect(runs()).toBe(2);
  });

  test('does not expire because the system clock is set', async () => {
    const { copy, copyElsewhere, open, mostAtOnce } = await running();
    for (const step of [86_400_000, -2 * 86_400_000]) {
      vi.setSystemTime(Date.now() + step);
      await vi.advanceTimersByTimeAsync(600);
      expect([await copy(), await copyElsewhere()]).toEqual([503, 503]);
    }
    open();
    expect(mostAtOnce()).toBe(1);
  });

  test('is renewed again soon if a renewal fails, before it expires', async () => {
    const gone = () => Promise.reject(new Error('The connection is lost.'));
    const { store, times } = noting((count) => (count === 2 || count === 3 ? gone() : undefined));
    const { copyElsewhere, open, errors } = await running(store);
    await vi.advanceTimersByTimeAsync(990);
    expect(times).toEqual([0, 500, 625, 750]);
    await vi.advanceTimersByTimeAsync(100);
    expect(await copyElsewhere()).toBe(503);
    expect(errors).toEqual([]);
    open();
  });

  test('is renewed again soon if the store does not reply', async () => {
    const never = new Promise<never>(() => undefined);
    const { store, times } = noting((count) => (count === 2 ? never : undefined));
    const { open } = await running(store);
    await vi.advanceTimersByTimeAsync(990);
    expect(times).toEqual([0, 500, 875]);
    open();
  });

  test('is reported once if another process has claimed the delivery', async () => {
    const { store, times } = noting((count) => (count > 1 ? 'running' : undefined));
    const { open, errors, first } = await running(store);
    await vi.advanceTimersByTimeAsync(5000);
    expect(times).toEqual([0, 500]);
    expect(errors).toMatchObject([
      {
        error: {
          message:
            'The lease of 1000 ms has expired while the handler is running, because another process has claimed the delivery: the handler may run twice at once. Fix: set a longer lease.',
        },
        context: { during: 'dedupe', key: expect.any(String) as string },
      },
    ]);
    open();
    expect(await first).toBe(200);
  });
});

test('runs no copy in the same process while the first runs, even if the store has lost the claim', async () => {
  const { first, copy, open, runs } = await running({
    claim: () => 'claimed',
    confirm: () => undefined,
    release: () => undefined,
  });
  expect(await copy()).toBe(503);
  open();
  expect(await first).toBe(200);
  expect(runs()).toBe(1);
});

test('sends a release only after a running renewal', async () => {
  const reply = gate();
  const { store } = noting(() => undefined);
  const { claim, release } = store;
  const steps: string[] = [];
  let claims = 0;
  store.claim = async (...args) => {
    claims += 1;
    if (claims === 2) await reply.passed;
    steps.push('claim');
    return claim(...args);
  };
  store.release = (...args) => {
    steps.push('release');
    return release(...args);
  };
  const { first, fail } = await running(store);
  await vi.advanceTimersByTimeAsync(500);
  fail(new Error('The disk is full.'));
  await vi.advanceTimersByTimeAsync(0);
  expect(steps).toEqual(['claim']);
  reply.open();
  expect(await first).toBe(500);
  expect(steps).toEqual(['claim', 'claim', 'release']);
});

test('releases again if a renewal reaches the store after the release', async () => {
  const memory = memoryDedupe();
  const reply = gate();
  let claims = 0;
  const store: DedupeStore = {
    ...memory,
    claim: async (...args) => {
      claims += 1;
      // The second claim is the renewal. It takes longer than the receiver waits for it.
      if (claims === 2) await reply.passed;
      return memory.claim(...args);
    },
  };
  const { first, fail, copyElsewhere, runs } = await running(store);
  await vi.advanceTimersByTimeAsync(760);
  fail(new Error('The disk is full.'));
  expect(await first).toBe(500);
  reply.open();
  await vi.advanceTimersByTimeAsync(200);
  await copyElsewhere();
  expect(runs()).toBe(2);
});

test('reports once that a lease has expired because the store is unavailable', async () => {
  const gone = () => Promise.reject(new Error('The connection is lost.'));
  const { store } = noting((count) => (count > 1 ? gone() : undefined));
  const { open, errors } = await running(store);
  await vi.advanceTimersByTimeAsync(900);
  expect(errors).toEqual([]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(errors).toMatchObject([
    {
      error: {
        message:
          'The lease of 1000 ms has expired while the handler is running, because the store does not renew it: the handler may run twice at once. Fix: set a longer lease.',
      },
      context: { during: 'dedupe' },
    },
  ]);
  open();
});

test.for<[string, () => ReturnType<DedupeStore['claim']>]>([
  ['is granted', () => 'claimed'],
  ['is refused', () => 'running'],
  ['fails', () => Promise.reject(new Error('The connection is lost.'))],
])(
  'ignores a renewal that %s after the handler has finished, and renews no more',
  async ([, late]) => {
    const reply = gate();
    const { store, times } = noting((count) => (count > 1 ? reply.passed.then(late) : undefined));
    const { first, open, errors } = await running(store);
    await vi.advanceTimersByTimeAsync(500);
    open();
    await vi.advanceTimersByTimeAsync(0);
    reply.open();
    expect(await first).toBe(200);
    await vi.advanceTimersByTimeAsync(5000);
    expect(times).toEqual([0, 500]);
    expect(errors).toEqual([]);
  },
);
