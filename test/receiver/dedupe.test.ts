import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryDedupe, type Claimed, type DedupeStore } from '../../src/receiver.js';
import { deliver, exampleEvent } from '../../src/testing.js';
import { gate, receiverOf, token } from './receiver-of.js';

const event = exampleEvent('SurveyResponse');
const edited = exampleEvent('SurveyResponse', { data: { isUpdateResponse: true } });

describe('a copy of a delivery', () => {
  test('is acknowledged after the first is done, without a second run', async () => {
    const { receiver, handled } = receiverOf();
    for (let copy = 0; copy < 3; copy++) {
      const response = await deliver(receiver, event, { token });
      expect([response.status, await response.text()]).toEqual([200, '']);
    }
    expect(handled).toHaveLength(1);
  });

  test('is told to come again while the first is handled', async () => {
    const { passed, open } = gate();
    let runs = 0;
    const { receiver } = receiverOf({
      lease: 12_500,
      on: {
        SurveyResponse: () => {
          runs++;
          return passed;
        },
      },
    });
    const first = deliver(receiver, event, { token });
    const copy = await deliver(receiver, event, { token });
    expect([copy.status, copy.headers.get('retry-after')]).toEqual([503, '13']);
    open();
    expect((await first).status).toBe(200);
    expect((await deliver(receiver, event, { token })).status).toBe(200);
    expect(runs).toBe(1);
  });

  test('is what an edited response is not, though it has the same ids', async () => {
    const { receiver, handled } = receiverOf();
    for (const sent of [event, edited, event, edited])
      expect((await deliver(receiver, sent, { token })).status).toBe(200);
    expect(handled.map(({ event: { data } }) => data['isUpdateResponse'])).toEqual([false, true]);
    expect(handled[0]!.key).not.toBe(handled[1]!.key);
  });

  test('gets through where de-duplication is off, with the same key', async () => {
    const { receiver, handled } = receiverOf({ dedupe: false });
    await deliver(receiver, event, { token });
    await deliver(receiver, event, { token });
    expect(handled).toHaveLength(2);
    expect(handled[0]!.key).toBe(handled[1]!.key);
    const failing = receiverOf({
      dedupe: false,
      on: { SurveyResponse: () => Promise.reject(new Error('x')) },
    });
    expect((await deliver(failing.receiver, event, { token })).status).toBe(500);
    expect(failing.errors.map(({ context }) => context.during)).toEqual(['handler']);
  });

  test('is told from copies of others by receivers that share a store', async () => {
    const dedupe = memoryDedupe();
    const [a, b] = [receiverOf({ dedupe }), receiverOf({ dedupe })];
    expect((await deliver(a.receiver, event, { token })).status).toBe(200);
    expect((await deliver(b.receiver, event, { token })).status).toBe(200);
    expect([a.handled, b.handled].map(({ length }) => length)).toEqual([1, 0]);
  });
});

/** A store that notes what it is asked, and answers as it is told. */
function storeOf(answers: Partial<DedupeStore>) {
  const calls: unknown[][] = [];
  const memory = memoryDedupe();
  const noting =
    <Name extends keyof DedupeStore>(name: Name) =>
    (...args: [key: string, owner: string, time?: number]): never => {
      calls.push([name, ...args]);
      return (answers[name] ?? memory[name])(...(args as [string, string, number])) as never;
    };
  const store: DedupeStore = {
    claim: noting('claim'),
    confirm: noting('confirm'),
    release: noting('release'),
  };
  return { store, calls };
}

describe('the store', () => {
  test('is asked for claims, each with an owner of its own, and told how they ended', async () => {
    let runs = 0;
    const { store, calls } = storeOf({});
    const { receiver } = receiverOf({
      dedupe: store,
      on: { SurveyResponse: () => (++runs === 1 ? Promise.reject(new Error('x')) : undefined) },
    });
    await deliver(receiver, event, { token });
    await deliver(receiver, event, { token });
    const [key, first, second] = [calls[0]![1], calls[0]![2], calls[2]![2]];
    expect(calls).toEqual([
      ['claim', key, first, 30_000],
      ['release', key, first],
      ['claim', key, second, 30_000],
      ['confirm', key, second, 259_200_000],
    ]);
    expect(first).toMatch(/^[0-9a-f-]{36}\.1$/);
    expect(second).toBe((first as string).replace(/1$/, '2'));
  });

  test.for(['confirm', 'release'] as const)(
    'is waited for to %s before the answer',
    async (step) => {
      const { passed, open } = gate();
      const { store } = storeOf({ [step]: () => passed });
      const fail = () => Promise.reject(new Error('x'));
      const { receiver } = receiverOf({
        dedupe: store,
        ...(step === 'release' && { on: { SurveyResponse: fail } }),
      });
      let answered = false;
      const response = deliver(receiver, event, { token }).finally(() => (answered = true));
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(answered).toBe(false);
      open();
      expect((await response).status).toBe(step === 'confirm' ? 200 : 500);
    },
  );

  test('is given the times of the options', async () => {
    const { store, calls } = storeOf({});
    const { receiver } = receiverOf({ dedupe: store, lease: 11_000, retention: 7 });
    await deliver(receiver, event, { token });
    expect(calls.map(([name, , , time]) => [name, time])).toEqual([
      ['claim', 11_000],
      ['confirm', 7],
    ]);
  });

  const broken = new Error('The connection is lost.');
  test.for<[string, () => never | Promise<never>]>([
    [
      'throws',
      () => {
        throw broken;
      },
    ],
    ['rejects', () => Promise.reject(broken)],
  ])('that %s on a claim fails the delivery before its handler has run', async ([, claim]) => {
    const { receiver, handled, errors } = receiverOf({ dedupe: storeOf({ claim }).store });
    const response = await deliver(receiver, event, { token });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await response.text()).toBe('Deliveries cannot be told apart now.');
    expect(handled).toEqual([]);
    const key = expect.any(String) as string;
    expect(errors).toEqual([
      { error: broken, context: { during: 'dedupe', eventType: 'SurveyResponse', key } },
    ]);
  });

  test.for([true, 'OK', undefined, null, 1])(
    'that answers a claim with %j fails the delivery before its handler has run',
    async (answer) => {
      const { receiver, handled, errors } = receiverOf({
        dedupe: storeOf({ claim: () => answer as never }).store,
      });
      expect((await deliver(receiver, event, { token })).status).toBe(503);
      expect(handled).toEqual([]);
      expect(errors).toMatchObject([
        {
          error: {
            message: `The store of dedupe answered a claim with ${typeof answer}: expected 'claimed', 'running' or 'done'.`,
          },
          context: { during: 'dedupe' },
        },
      ]);
    },
  );

  test('that fails afterwards changes no answer, and onError is told', async () => {
    const fail = () => Promise.reject(broken);
    const { store } = storeOf({ confirm: fail, release: fail });
    const done = receiverOf({ dedupe: store });
    expect((await deliver(done.receiver, event, { token })).status).toBe(200);
    expect(done.errors).toEqual([
      { error: broken, context: { during: 'dedupe', key: done.handled[0]!.key } },
    ]);
    const failed = receiverOf({
      dedupe: store,
      on: { SurveyResponse: () => Promise.reject(new Error('x')) },
    });
    expect((await deliver(failed.receiver, edited, { token })).status).toBe(500);
    expect(failed.errors.map(({ context }) => context.during)).toEqual(['dedupe', 'handler']);
  });

  describe('that does not answer', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test('a claim is waited for 5 s, and given back when it is granted later', async () => {
      const { passed, open } = gate<Claimed>();
      const { store, calls } = storeOf({ claim: () => passed });
      const { receiver, handled, errors } = receiverOf({ dedupe: store });
      const response = deliver(receiver, event, { token });
      await vi.advanceTimersByTimeAsync(5000);
      expect((await response).status).toBe(503);
      expect(errors).toMatchObject([
        { error: { message: 'The store of dedupe did not claim within 5000 ms.' } },
      ]);
      expect(calls.map(([name]) => name)).toEqual(['claim']);
      open('claimed');
      await vi.advanceTimersByTimeAsync(0);
      expect(calls.slice(1)).toEqual([['release', calls[0]![1], calls[0]![2]]]);
      expect(handled).toEqual([]);
    });

    test('a claim is waited for no longer than its handler can end before the lease', async () => {
      const { store } = storeOf({ claim: () => new Promise(() => undefined) });
      const { receiver, errors } = receiverOf({ dedupe: store, handlerTimeout: 500, lease: 600 });
      const response = deliver(receiver, event, { token });
      await vi.advanceTimersByTimeAsync(100);
      expect((await response).status).toBe(503);
      expect(errors).toMatchObject([
        { error: { message: 'The store of dedupe did not claim within 100 ms.' } },
      ]);
    });

    test.for(['running', 'done', 'error'] as const)(
      'nothing is given back when the answer is %s in the end',
      async (late) => {
        const { passed, open, fail } = gate<Claimed>();
        const { store, calls } = storeOf({ claim: () => passed });
        const { receiver } = receiverOf({ dedupe: store });
        const response = deliver(receiver, event, { token });
        await vi.advanceTimersByTimeAsync(5000);
        await response;
        if (late === 'error') fail(broken);
        else open(late);
        await vi.advanceTimersByTimeAsync(0);
        expect(calls.map(([name]) => name)).toEqual(['claim']);
      },
    );

    test('a confirmation is waited for 5 s, and the delivery acknowledged', async () => {
      const { store } = storeOf({ confirm: () => new Promise(() => undefined) });
      const { receiver, errors } = receiverOf({ dedupe: store });
      const response = deliver(receiver, event, { token });
      await vi.advanceTimersByTimeAsync(4999);
      expect(errors).toEqual([]);
      await vi.advanceTimersByTimeAsync(1);
      expect((await response).status).toBe(200);
      expect(errors).toMatchObject([
        { error: { message: 'The store of dedupe did not settle a claim within 5000 ms.' } },
      ]);
    });

    test('an answer in time leaves no timer behind', async () => {
      const { store } = storeOf({ claim: () => Promise.resolve('claimed') });
      const { receiver } = receiverOf({ dedupe: store });
      expect((await deliver(receiver, event, { token })).status).toBe(200);
      expect(vi.getTimerCount()).toBe(0);
    });
  });
});

describe('memoryDedupe', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('remembers what was handled for as long as it is told', () => {
    const store = memoryDedupe();
    expect(store.claim('a', '1', 10)).toBe('claimed');
    store.confirm('a', '1', 100);
    vi.advanceTimersByTime(99);
    expect(store.claim('a', '2', 10)).toBe('done');
    vi.advanceTimersByTime(1);
    expect(store.claim('a', '3', 10)).toBe('claimed');
  });

  test('looks at the end of each, though they were not noted in that order', () => {
    const store = memoryDedupe();
    store.claim('long', '1', 1000);
    store.claim('short', '2', 10);
    store.claim('b', '3', 1000);
    store.confirm('b', '3', 1000);
    store.claim('c', '4', 1000);
    store.confirm('c', '4', 10);
    vi.advanceTimersByTime(10);
    expect(store.claim('short', '5', 1000)).toBe('claimed');
    expect(store.claim('c', '6', 1000)).toBe('claimed');
    expect(store.claim('long', '7', 10)).toBe('running');
    expect(store.claim('b', '8', 10)).toBe('done');
    // The claim is the second one's now, and the first one's end is not its own.
    store.confirm('short', '2', 1000);
    expect(store.claim('short', '9', 10)).toBe('running');
  });

  test('forgets the oldest beyond its capacity, and never what is being handled', () => {
    const store = memoryDedupe({ capacity: 2 });
    store.claim('running', '0', 1000);
    for (const key of ['a', 'b', 'c']) {
      expect(store.claim(key, key, 1000)).toBe('claimed');
      store.confirm(key, key, 1000);
    }
    expect(store.claim('running', '1', 1000)).toBe('running');
    expect(store.claim('b', '2', 1000)).toBe('done');
    expect(store.claim('c', '3', 1000)).toBe('done');
    expect(store.claim('a', '4', 1000)).toBe('claimed');
  });

  test('counts a key once, and from its latest confirmation', () => {
    const store = memoryDedupe({ capacity: 2 });
    store.confirm('a', '1', 1000);
    store.confirm('b', '1', 1000);
    store.confirm('a', '2', 1000);
    store.confirm('c', '1', 1000);
    expect(['a', 'b', 'c'].map((key) => store.claim(key, '3', 10))).toEqual([
      'done',
      'claimed',
      'done',
    ]);
  });

  test('holds 100,000 unless it is said', () => {
    const store = memoryDedupe();
    for (let key = 0; key <= 100_000; key++) store.confirm(String(key), 'x', 1000);
    expect(store.claim('1', 'x', 10)).toBe('done');
    expect(store.claim('0', 'x', 10)).toBe('claimed');
  });
});
