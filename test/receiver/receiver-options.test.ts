import { describe, expect, test } from 'vitest';
import { createReceiver, memoryDedupe, type ReceiverOptions } from '../../src/receiver.js';

const made = (options: object) => () =>
  createReceiver({ token: 'a', fallback: () => undefined, ...options } as ReceiverOptions);

describe('names an invalid option', () => {
  test.for<[object, string]>([
    [{ fallback: undefined }, 'fallback is undefined: expected a function.'],
    [{ fallback: null }, 'fallback is null: expected a function.'],
    [{ onError: 'log' }, 'onError is a string: expected a function.'],
    [{ on: null }, 'on is null: expected an object of functions.'],
    [{ on: { JobCreated: {} } }, 'on.JobCreated is an object: expected a function.'],
    [
      { dedupe: {} },
      'dedupe is an object without the method claim: expected a store, or false. Fix: pass memoryDedupe(), redisDedupe(client), or an object with claim, confirm and release.',
    ],
    [
      { dedupe: null },
      'dedupe is null without the method claim: expected a store, or false. Fix: pass memoryDedupe(), redisDedupe(client), or an object with claim, confirm and release.',
    ],
    [
      { dedupe: memoryDedupe },
      'dedupe is a function without the method claim: expected a store, or false. Fix: pass memoryDedupe(), redisDedupe(client), or an object with claim, confirm and release.',
    ],
    [
      { dedupe: true },
      'dedupe is true without the method claim: expected a store, or false. Fix: pass memoryDedupe(), redisDedupe(client), or an object with claim, confirm and release.',
    ],
    [
      { dedupe: memoryDedupe() },
      'name is undefined: expected the name of the webhook, because webhooks can share a store, and a delivery of one webhook must not count as a copy for another. Fix: set a name such as "billing", the same in every process of this webhook.',
    ],
    [{ name: '' }, 'name is empty: expected a string that is not empty.'],
    [{ name: 7 }, 'name is a number: expected a string that is not empty.'],
    [
      { dedupe: { claim: () => 'claimed', confirm: () => 1 } },
      'dedupe is an object without the method release: expected a store, or false. Fix: pass memoryDedupe(), redisDedupe(client), or an object with claim, confirm and release.',
    ],
    [{ handlerTimeout: 0 }, 'handlerTimeout is 0: expected a whole number from 1 to 2147483647.'],
    [
      { handlerTimeout: 2 ** 31 },
      'handlerTimeout is 2147483648: expected a whole number from 1 to 2147483647.',
    ],
    [
      { handlerTimeout: '9' },
      'handlerTimeout is a string: expected a whole number from 1 to 2147483647.',
    ],
    [{ lease: 0.5 }, 'lease is 0.5: expected a whole number from 100 to 2147483647.'],
    [
      { maxBodySize: NaN },
      'maxBodySize is NaN: expected a whole number from 1 to 9007199254740991.',
    ],
    [
      { retention: Infinity },
      'retention is Infinity: expected a whole number from 1 to 9007199254740991.',
    ],
    [{ lease: 99 }, 'lease is 99: expected a whole number from 100 to 2147483647.'],
    [{ probeStatus: 199 }, 'probeStatus is 199: expected a whole number from 200 to 499.'],
    [{ probeStatus: 500 }, 'probeStatus is 500: expected a whole number from 200 to 499.'],
    [{ probeStatus: '200' }, 'probeStatus is a string: expected a whole number from 200 to 499.'],
    [{ probeStatus: null }, 'probeStatus is null: expected a whole number from 200 to 499.'],
    [{ onResponse: {} }, 'onResponse is an object: expected a function.'],
    [
      { dedupe: Promise.resolve(memoryDedupe()), name: 'orders' },
      'dedupe is a promise: expected the store itself. Fix: await it, as in dedupe: await openStore().',
    ],
    [
      { dedupe: { eval: () => undefined }, name: 'orders' },
      'dedupe is a Redis client: expected a store. Fix: pass dedupe: redisDedupe(client).',
    ],
  ])('%o', ([options, message]) => {
    expect(made(options)).toThrow(new TypeError(message));
  });

  test('on with a handler for an event that does not exist, possible in JavaScript', () => {
    expect(made({ on: { jobCreated: () => undefined } })).toThrow(
      /^on has a handler for "jobCreated", which is not an event type: expected one of ActionCreated, .*, TextMessageCreated\. Fix: handle events of other types in the fallback\.$/,
    );
  });

  test.for([0, -1, 1.5, NaN])('the capacity %d of memoryDedupe', (capacity) => {
    expect(() => memoryDedupe({ capacity })).toThrow(
      new TypeError(`capacity is ${capacity}: expected a whole number of at least 1.`),
    );
  });
});

test('refuses a call without options', () => {
  for (const nothing of [undefined, null, 'token'])
    expect(() => createReceiver(nothing as never)).toThrow(
      new TypeError(
        'createReceiver was called without options: expected at least token and fallback. Fix: pass createReceiver({ token, fallback }).',
      ),
    );
});

test('requires only the token and the fallback', () => {
  expect(made({})).not.toThrow();
  expect(
    made({
      on: { JobCreated: undefined },
      onError: undefined,
      dedupe: undefined,
      probeStatus: undefined,
      handlerTimeout: 1,
      maxBodySize: 1,
      lease: 100,
      retention: 1,
    }),
  ).not.toThrow();
  expect(made({ handlerTimeout: 2 ** 31 - 2, lease: 100 })).not.toThrow();
});
