import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryDedupe, type Claimed, type DedupeStore } from '../../src/receiver.js';
import { deliver, exampleEvent } from '../../src/testing.js';
import { gate, receiverOf, token } from './receiver-of.js';

const event = exampleEvent('SurveyResponse');
const edited = exampleEvent('SurveyResponse', { data: { isUpdateResponse: true } });

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
