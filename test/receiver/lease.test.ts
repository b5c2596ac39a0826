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

/** A receiver whose handler runs until it is told to end, and a copy for it from another process with the same store. */
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

/** A store that notes when it was asked to claim, and may do something else then. */
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
  test('is renewed at its half for as long as the handler runs, and no longer', async () => {
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

  test('is renewed for a handler that fails in the end, and then released', async () => {
    const { first, copyElsewhere, fail, runs } = await running();
    await vi.advanceTimersByTimeAsync(5000);
    fail(new Error('The disk is full.'));
    expect(await first).toBe(500);
    expect(vi.getTimerCount()).toBe(0);
    await copyElsewhere();
    expect(runs()).toBe(2);
  });

  test('is not ended by a clock that is set', async () => {
    const { copy, copyElsewhere, open, mostAtOnce } = await running();
    for (const step of [86_400_000, -2 * 86_400_000]) {
      vi.setSystemTime(Date.now() + step);
      await vi.advanceTimersByTimeAsync(600);
      expect([await copy(), await copyElsewhere()]).toEqual([503, 503]);
    }
    open();
    expect(mostAtOnce()).toBe(1);
  });

  test('is renewed soon again where that fails, before it is over', async () => {
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

  test('is renewed soon again where the store does not reply', async () => {
    const never = new Promise<never>(() => undefined);
    const { store, times } = noting((count) => (count === 2 ? never : undefined));
    const { open } = await running(store);
    await vi.advanceTimersByTimeAsync(990);
    expect(times).toEqual([0, 500, 875]);
    open();
  });

  test('that another process has after all is reported once', async () => {
    const { store, times } = noting((count) => (count > 1 ? 'running' : undefined));
    const { open, errors, first } = await running(store);
    await vi.advanceTimersByTimeAsync(5000);
    expect(times).toEqual([0, 500]);
    expect(errors).toMatchObject([
      {
        error: {
          message:
            'The lease of 1000 ms has ended while the handler is running, because another process has claimed it: the handler may run twice at once. Fix: a longer lease.',
        },
        context: { during: 'dedupe', key: expect.any(String) as string },
      },
    ]);
    open();
    expect(await first).toBe(200);
  });
});

test('a store that forgets lets no copy run beside its first, in the same process', async () => {
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

test('a renewal that is on its way does not overtake the release', async () => {
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

test('a renewal that comes to the store after the release is released again', async () => {
  const memory = memoryDedupe();
  const reply = gate();
  let claims = 0;
  const store: DedupeStore = {
    ...memory,
    claim: async (...args) => {
      claims += 1;
      // Longer on its way than anybody waits for it.
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

test('a lease that ends because the store stays away is reported once', async () => {
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
          'The lease of 1000 ms has ended while the handler is running, because the store does not renew it: the handler may run twice at once. Fix: a longer lease.',
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
  'a renewal that %s after the handler has ended is the last, and changes nothing',
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
