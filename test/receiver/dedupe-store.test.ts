import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryDedupe, type Claimed, type DedupeStore } from '../../src/receiver.js';
import { deliver, exampleEvent } from '../../src/testing.js';
import { gate, receiverOf, token } from './receiver-of.js';

const event = exampleEvent('SurveyResponse');
const edited = exampleEvent('SurveyResponse', { data: { isUpdateResponse: true } });

const broken = new Error('The connection is lost.');
const failed = new Error('The disk is full.');

/** Makes a store that records its calls. The methods in `results` replace the methods of a real store. */
function storeOf(results: Partial<DedupeStore>) {
  const calls: unknown[][] = [];
  const memory = memoryDedupe();
  const noting =
    <Name extends keyof DedupeStore>(name: Name) =>
    (...args: [key: string, owner: string, time?: number]): never => {
      calls.push([name, ...args]);
      return (results[name] ?? memory[name])(...(args as [string, string, number])) as never;
    };
  const store: DedupeStore = {
    claim: noting('claim'),
    confirm: noting('confirm'),
    release: noting('release'),
  };
  return { store, calls };
}

describe('the store', () => {
  test('gets claims, each with a different owner, and their results', async () => {
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

  test.for(['confirm', 'release'] as const)('finishes %s before the response', async (step) => {
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
  });

  test('gets the times of the options', async () => {
    const { store, calls } = storeOf({});
    const { receiver } = receiverOf({ dedupe: store, lease: 11_000, retention: 7 });
    await deliver(receiver, event, { token });
    expect(calls.map(([name, , , time]) => [name, time])).toEqual([
      ['claim', 11_000],
      ['confirm', 7],
    ]);
  });

  test.for<[string, () => never | Promise<never>]>([
    [
      'throws',
      () => {
        throw broken;
      },
    ],
    ['rejects', () => Promise.reject(broken)],
  ])('fails the delivery before its handler has run if it %s on a claim', async ([, claim]) => {
    const { receiver, handled, errors } = receiverOf({ dedupe: storeOf({ claim }).store });
    const response = await deliver(receiver, event, { token });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await response.text()).toBe('The receiver cannot detect duplicates now.');
    expect(handled).toEqual([]);
    const key = expect.any(String) as string;
    expect(errors).toEqual([
      { error: broken, context: { during: 'dedupe', eventType: 'SurveyResponse', key } },
    ]);
  });

  test.for([true, 'OK', undefined, null, 1])(
    'fails the delivery before its handler has run if claim returns %j',
    async (result) => {
      const { receiver, handled, errors } = receiverOf({
        dedupe: storeOf({ claim: () => result as never }).store,
      });
      expect((await deliver(receiver, event, { token })).status).toBe(503);
      expect(handled).toEqual([]);
      expect(errors).toMatchObject([
        {
          error: {
            message: `claim of the dedupe store returned ${typeof result}: expected 'claimed', 'running' or 'done'. Fix: return one of these strings.`,
          },
          context: { during: 'dedupe' },
        },
      ]);
    },
  );

  test('gets the claim of the same owner again if its reply is lost', async () => {
    const memory = memoryDedupe();
    let losses = 2;
    const { store, calls } = storeOf({
      claim: (...args) => {
        const claimed = memory.claim(...args);
        return losses-- > 0 ? Promise.reject(broken) : claimed;
      },
    });
    const { receiver, handled, errors } = receiverOf({ dedupe: store });
    expect((await deliver(receiver, event, { token })).status).toBe(200);
    expect([handled.length, errors]).toEqual([1, []]);
    expect(new Set(calls.map(([, , owner]) => owner)).size).toBe(1);
    expect(calls.map(([name]) => name)).toEqual(['claim', 'claim', 'claim', 'confirm']);
  });

  describe('without a reply', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test('repeats a claim for 1.5 s, then releases it, also if it is granted later', async () => {
      const { passed, open } = gate<Claimed>();
      const { store, calls } = storeOf({ claim: () => passed });
      const { receiver, handled, errors } = receiverOf({ dedupe: store });
      const response = deliver(receiver, event, { token });
      await vi.advanceTimersByTimeAsync(1499);
      expect(errors).toEqual([]);
      await vi.advanceTimersByTimeAsync(1);
      expect((await response).status).toBe(503);
      expect(errors).toMatchObject([
        { error: { message: 'The dedupe store did not claim within 700 ms.' } },
      ]);
      expect(calls.map(([name]) => name)).toEqual(['claim', 'claim']);
      const [, key, owner] = calls[0]!;
      await vi.advanceTimersByTimeAsync(100);
      expect(calls.slice(2)).toEqual([['release', key, owner]]);
      open('claimed');
      await vi.advanceTimersByTimeAsync(100);
      expect(calls.slice(3)).toEqual([['release', key, owner]]);
      expect(handled).toEqual([]);
    });

    test('accepts the reply to a repeated claim', async () => {
      const memory = memoryDedupe();
      let claims = 0;
      const { store } = storeOf({
        claim: (...args) => {
          const claimed = memory.claim(...args);
          return claims++ === 0 ? new Promise(() => undefined) : claimed;
        },
      });
      const { receiver, handled } = receiverOf({ dedupe: store });
      const response = deliver(receiver, event, { token });
      await vi.advanceTimersByTimeAsync(1000);
      expect((await response).status).toBe(200);
      expect(handled).toHaveLength(1);
    });

    test('waits for a claim at most a quarter of its lease', async () => {
      const { store } = storeOf({ claim: () => new Promise(() => undefined) });
      const { receiver } = receiverOf({ dedupe: store, lease: 400 });
      const response = deliver(receiver, event, { token });
      await vi.advanceTimersByTimeAsync(100);
      expect((await response).status).toBe(503);
    });

    test('idle() waits up to 5 s until unused claims are released', async () => {
      const { store, calls } = storeOf({ claim: () => new Promise(() => undefined) });
      const { receiver } = receiverOf({ dedupe: store });
      const response = deliver(receiver, event, { token });
      await vi.advanceTimersByTimeAsync(1500);
      await response;
      let isIdle = false;
      void receiver.idle().then(() => (isIdle = true));
      await vi.advanceTimersByTimeAsync(4900);
      expect([calls.at(-1)![0], isIdle]).toEqual(['release', false]);
      await vi.advanceTimersByTimeAsync(100);
      expect(isIdle).toBe(true);
    });

    test('waits for a claim 1.5 s in total, including all repetitions', async () => {
      let asked = 0;
      const { store } = storeOf({
        claim: () => (++asked < 3 ? Promise.reject(broken) : new Promise(() => undefined)),
      });
      const { receiver, errors } = receiverOf({ dedupe: store });
      const response = deliver(receiver, event, { token });
      await vi.advanceTimersByTimeAsync(1499);
      expect([asked, errors]).toEqual([4, []]);
      await vi.advanceTimersByTimeAsync(1);
      expect((await response).status).toBe(503);
    });

    test.for([
      ['confirm', 200],
      ['release', 500],
    ] as const)('waits 1.5 s for %s, and responds with %i', async ([step, status]) => {
      const { store } = storeOf({ [step]: () => new Promise(() => undefined) });
      const { receiver, errors } = receiverOf({
        dedupe: store,
        ...(step === 'release' && { on: { SurveyResponse: () => Promise.reject(failed) } }),
      });
      const response = deliver(receiver, event, { token });
      await vi.advanceTimersByTimeAsync(1499);
      expect(errors).toEqual([]);
      await vi.advanceTimersByTimeAsync(1);
      expect((await response).status).toBe(status);
      expect(errors[0]).toMatchObject({
        error: { message: `The dedupe store did not ${step} within 1500 ms.` },
        context: { during: 'dedupe' },
      });
    });

    test('leaves no timer behind after a reply in time', async () => {
      const { store } = storeOf({ claim: () => Promise.resolve('claimed') });
      const { receiver } = receiverOf({ dedupe: store });
      expect((await deliver(receiver, event, { token })).status).toBe(200);
      expect(vi.getTimerCount()).toBe(0);
    });
  });
});

describe('a step that fails after the handler', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Makes a store in which one method (`confirm` or `release`) fails, until the test sets `isBack`. */
  function outage(name: 'confirm' | 'release') {
    const memory = memoryDedupe();
    const state = { isBack: false };
    const { store, calls } = storeOf({
      [name]: (...args: [string, string, number]) =>
        state.isBack ? memory[name](...args) : Promise.reject(broken),
      claim: (...args) => memory.claim(...args),
    });
    const steps = () => calls.filter(([step]) => step === name).length;
    return { memory, store, state, steps };
  }

  test('retries a confirmation until the store is available, and acknowledges copies meanwhile', async () => {
    const { memory, store, state, steps } = outage('confirm');
    const { receiver, handled, errors } = receiverOf({ dedupe: store });
    const status = async () => (await deliver(receiver, event, { token })).status;
    expect(await status()).toBe(200);
    expect(errors).toEqual([
      { error: broken, context: { during: 'dedupe', key: handled[0]!.key } },
    ]);
    // Wait for longer than the lease. The claim in the store has expired, but the process still knows that it has
    // handled the delivery.
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(await status()).toBe(200);
    expect(handled).toHaveLength(1);
    // Check the number of attempts within the hour: the pauses between them double from 100 ms to 5 s.
    expect(steps()).toBeGreaterThan(700);
    expect(steps()).toBeLessThan(740);
    state.isBack = true;
    await vi.advanceTimersByTimeAsync(5000);
    expect(memory.claim(handled[0]!.key, 'another process', 1000)).toBe('done');
    expect(errors).toHaveLength(1);
    await receiver.idle();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('gives up a confirmation after the retention, and reports it to onError', async () => {
    const { store } = outage('confirm');
    const { receiver, errors } = receiverOf({ dedupe: store, retention: 60_000 });
    await deliver(receiver, event, { token });
    await vi.advanceTimersByTimeAsync(70_000);
    await receiver.idle();
    expect(errors).toMatchObject([
      { error: broken },
      {
        error: {
          message:
            'The dedupe store could not confirm a delivery, and the receiver does not retry it: the retry time has expired.',
        },
        context: { during: 'dedupe' },
      },
    ]);
  });

  test('retries a release for as long as the lease', async () => {
    const { store, state, steps } = outage('release');
    let runs = 0;
    const { receiver } = receiverOf({
      dedupe: store,
      on: { SurveyResponse: () => (runs++ === 0 ? Promise.reject(new Error('x')) : undefined) },
    });
    const status = async () => (await deliver(receiver, event, { token })).status;
    expect(await status()).toBe(500);
    expect(await status()).toBe(503);
    await vi.advanceTimersByTimeAsync(300);
    expect(steps()).toBe(3);
    state.isBack = true;
    await vi.advanceTimersByTimeAsync(500);
    expect(await status()).toBe(200);
    expect(runs).toBe(2);
  });

  test.for<[string, Partial<DedupeStore>, number]>([
    ['after a handler that failed', {}, 500],
    ['of a claim that failed', { claim: () => Promise.reject(broken) }, 503],
  ])('gives up a release after the lease: %s', async ([, results, status]) => {
    const { store } = storeOf({ release: () => Promise.reject(broken), ...results });
    const { receiver, errors } = receiverOf({
      dedupe: store,
      lease: 20_000,
      on: { SurveyResponse: () => Promise.reject(failed) },
    });
    const response = deliver(receiver, event, { token });
    await vi.advanceTimersByTimeAsync(1500);
    expect((await response).status).toBe(status);
    const before = errors.length;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(errors).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(errors.slice(before)).toMatchObject([
      {
        error: {
          message:
            'The dedupe store could not release a delivery, and the receiver does not retry it: the retry time has expired.',
        },
        context: { during: 'dedupe' },
      },
    ]);
    await receiver.idle();
  });

  test.for([
    ['confirm', 200],
    ['release', 500],
  ] as const)('retries a step that throws synchronously, too: %s', async ([step, status]) => {
    const memory = memoryDedupe();
    let isBack = false;
    const { store } = storeOf({
      claim: (...args) => memory.claim(...args),
      [step]: (...args: [string, string, number]) => {
        if (!isBack) throw broken;
        return memory[step](...args);
      },
    });
    const { receiver, errors } = receiverOf({
      dedupe: store,
      ...(step === 'release' && { on: { SurveyResponse: () => Promise.reject(failed) } }),
    });
    expect((await deliver(receiver, event, { token })).status).toBe(status);
    const { error, context } = errors[0]!;
    expect([error, context.during]).toEqual([broken, 'dedupe']);
    isBack = true;
    await vi.advanceTimersByTimeAsync(1000);
    await receiver.idle();
    const next = step === 'confirm' ? 'done' : 'claimed';
    expect(memory.claim(context.key!, 'another process', 1000)).toBe(next);
  });

  test('gives up the oldest of more than 10,000 waiting confirmations', async () => {
    const { store } = outage('confirm');
    const { receiver, errors } = receiverOf({ dedupe: store });
    for (let index = 0; index <= 10_000; index++)
      await deliver(receiver, { ...event, eventId: String(index) }, { token });
    expect(errors.filter(({ error }) => error === broken)).toHaveLength(10_001);
    expect(errors.filter(({ error }) => error !== broken)).toMatchObject([
      {
        error: {
          message:
            'The dedupe store could not confirm a delivery, and the receiver does not retry it: more than 10000 deliveries wait for the store.',
        },
      },
    ]);
  });

  test('finishes other steps although one always fails', async () => {
    const memory = memoryDedupe();
    let first: string | undefined;
    let isBack = false;
    const { store } = storeOf({
      claim: (...args) => memory.claim(...args),
      confirm: (key, ...rest) => {
        first ??= key;
        return isBack && key !== first ? memory.confirm(key, ...rest) : Promise.reject(broken);
      },
    });
    const { receiver, handled } = receiverOf({ dedupe: store });
    await deliver(receiver, event, { token });
    await deliver(receiver, edited, { token });
    isBack = true;
    await vi.advanceTimersByTimeAsync(1000);
    expect(memory.claim(handled[1]!.key, 'another process', 1)).toBe('done');
  });

  test('runs waiting steps one after another, so that the store is not overloaded', async () => {
    let [atOnce, mostAtOnce, confirmed] = [0, 0, 0];
    let isBack = false;
    const { store } = storeOf({
      confirm: async () => {
        if (!isBack) throw broken;
        mostAtOnce = Math.max(mostAtOnce, ++atOnce);
        await new Promise((resolve) => setTimeout(resolve, 10));
        atOnce -= 1;
        confirmed += 1;
      },
    });
    const { receiver } = receiverOf({ dedupe: store });
    for (let index = 0; index < 20; index++)
      await deliver(receiver, { ...event, eventId: String(index) }, { token });
    isBack = true;
    await vi.advanceTimersByTimeAsync(10_000);
    await receiver.idle();
    expect([confirmed, mostAtOnce]).toEqual([20, 1]);
  });

  test('recovers from a second outage like from the first', async () => {
    const { memory, store, state } = outage('confirm');
    const { receiver, handled } = receiverOf({ dedupe: store });
    for (const sent of [event, edited]) {
      state.isBack = false;
      await deliver(receiver, sent, { token });
      state.isBack = true;
      await vi.advanceTimersByTimeAsync(1000);
      expect(memory.claim(handled.at(-1)!.key, 'another process', 1000)).toBe('done');
    }
  });

  test('does not undo the result of the next copy by a late release', async () => {
    const memory = memoryDedupe();
    const released = gate();
    const state = { claims: false, confirms: false };
    const { store, calls } = storeOf({
      claim: (...args) => (state.claims ? memory.claim(...args) : Promise.reject(broken)),
      release: () => released.passed,
      confirm: (...args) => (state.confirms ? memory.confirm(...args) : Promise.reject(broken)),
    });
    const { receiver, handled } = receiverOf({ dedupe: store });
    const first = deliver(receiver, event, { token });
    await vi.advanceTimersByTimeAsync(1600);
    expect((await first).status).toBe(503);
    expect(calls.at(-1)![0]).toBe('release');
    state.claims = true;
    expect((await deliver(receiver, event, { token })).status).toBe(200);
    released.open();
    await vi.advanceTimersByTimeAsync(0);
    state.confirms = true;
    await vi.advanceTimersByTimeAsync(1000);
    expect(memory.claim(handled[0]!.key, 'another process', 1000)).toBe('done');
  });
});

describe('copies that arrive during a claim', () => {
  test('wait for the same reply, and get a 503 if it is claimed', async () => {
    const { passed, open } = gate<Claimed>();
    const { store, calls } = storeOf({ claim: () => passed });
    const { receiver, handled } = receiverOf({ dedupe: store });
    const copies = [1, 2, 3].map(async () => (await deliver(receiver, event, { token })).status);
    await new Promise((resolve) => setImmediate(resolve));
    open('claimed');
    expect(await Promise.all(copies)).toEqual([200, 503, 503]);
    expect([calls.map(([name]) => name), handled.length]).toEqual([['claim', 'confirm'], 1]);
  });

  test('get a 200 if the reply is done, and fail if there is no reply', async () => {
    for (const [claim, status] of [
      [() => Promise.resolve('done' as const), 200],
      [() => Promise.reject(broken), 503],
    ] as const) {
      const { receiver, handled } = receiverOf({ dedupe: storeOf({ claim }).store, lease: 400 });
      const copies = [1, 2].map(async () => (await deliver(receiver, event, { token })).status);
      expect(await Promise.all(copies)).toEqual([status, status]);
      expect(handled).toEqual([]);
    }
  });

  test('do not run at the same time as the first if the store forgets the claim', async () => {
    let store = memoryDedupe();
    let [claims, running, most] = [0, 0, 0];
    const { receiver } = receiverOf({
      dedupe: {
        claim: (...args) =>
          claims++ === 1 ? Promise.reject(broken) : Promise.resolve(store.claim(...args)),
        confirm: (...args) => store.confirm(...args),
        release: (...args) => store.release(...args),
      },
      on: {
        SurveyResponse: async () => {
          most = Math.max(most, ++running);
          await new Promise((resolve) => setTimeout(resolve, 200));
          running -= 1;
        },
      },
    });
    const copies = [1, 2].map(() => deliver(receiver, event, { token }));
    store = memoryDedupe();
    await Promise.all(copies);
    expect(most).toBe(1);
  });
});
