import { describe, expect, test, vi } from 'vitest';
import { createReceiver } from '../../src/receiver.js';
import { deliver, exampleEvent } from '../../src/testing.js';
import { gate, receiverOf, token } from './receiver-of.js';

const event = exampleEvent('JobCreated');

describe('an event', () => {
  test('goes to its handler, and is acknowledged without a body', async () => {
    const { receiver, handled, unhandled, errors } = receiverOf();
    const response = await deliver(receiver, event, { token });
    expect(response.body).toBeNull();
    expect(response.status).toBe(200);
    expect(handled).toEqual([{ event, key: expect.stringMatching(/^[0-9a-f]{64}$/) as string }]);
    expect([unhandled, errors]).toEqual([[], []]);
  });

  test('is acknowledged only after its handler is done', async () => {
    const { passed, open } = gate();
    const { receiver } = receiverOf({ on: { JobCreated: () => passed } });
    let answered = false;
    const response = deliver(receiver, event, { token }).finally(() => (answered = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answered).toBe(false);
    open();
    expect((await response).status).toBe(200);
  });

  const off = { ...event, data: { title: 4 } };
  test.for<[string, object, object]>([
    [
      'unknown-type',
      exampleEvent('UnknownEvent.photoWithLocation'),
      { reason: 'unknown-type', issues: [] },
    ],
    [
      'unknown-type',
      { ...exampleEvent('UnknownEvent.photoWithLocation'), context: 4 },
      {
        reason: 'unknown-type',
        issues: [{ pointer: '/context', message: 'must be a string or null' }],
      },
    ],
    ['no-handler', exampleEvent('MemberAdded'), { reason: 'no-handler', issues: [] }],
    [
      'off-schema',
      off,
      { reason: 'off-schema', issues: [{ pointer: '/data/title', message: 'must be a string' }] },
    ],
    [
      'off-schema, without a handler',
      { ...exampleEvent('MemberAdded'), fromUser: 1 },
      { reason: 'off-schema', issues: [{ pointer: '/fromUser', message: 'must be a string' }] },
    ],
  ])('goes to the fallback if no handler gets it: %s', async ([, delivered, why]) => {
    const { receiver, handled, unhandled } = receiverOf();
    expect((await deliver(receiver, delivered, { token })).status).toBe(200);
    expect(handled).toEqual([]);
    expect(unhandled).toEqual([{ event: delivered, why, key: expect.any(String) as string }]);
  });

  test('goes only to own properties of on, for any name of its type', async () => {
    const { receiver, unhandled } = receiverOf();
    for (const eventType of ['constructor', '__proto__', 'toString', 'jobCreated']) {
      const { status } = await deliver(receiver, { ...event, eventType }, { token });
      expect(status).toBe(200);
    }
    expect(unhandled.map(({ why }) => why.reason)).toEqual(Array(4).fill('unknown-type'));
  });
});

test('handlers can be methods of an object, which is their this', async () => {
  class Jobs {
    readonly titles: unknown[] = [];
    JobCreated({ data }: { data: { title?: string } }): void {
      this.titles.push(data.title);
    }
  }
  const on = new Jobs();
  const { receiver, unhandled } = receiverOf({ on });
  expect((await deliver(receiver, event, { token })).status).toBe(200);
  expect(on.titles).toEqual([event.data.title]);
  expect(unhandled).toEqual([]);
});

describe('a handler or fallback that throws', () => {
  const broken = new Error('The disk is full.');
  test.for<[string, object, () => unknown]>([
    ['handler', event, () => Promise.reject(broken)],
    [
      'handler at once',
      event,
      () => {
        throw broken;
      },
    ],
    ['fallback', exampleEvent('UnknownEvent.photoWithLocation'), () => Promise.reject(broken)],
  ])('%s: 500, onError is told, and the next copy runs it again', async ([, sent, fail]) => {
    let runs = 0;
    const run = () => (++runs === 1 ? fail() : undefined);
    const { receiver, errors } = receiverOf({ on: { JobCreated: run }, fallback: run });
    const response = await deliver(receiver, sent, { token });
    expect([response.status, await response.text()]).toEqual([
      500,
      'The event could not be handled.',
    ]);
    const { eventType } = sent as { eventType: string };
    const key = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
    expect(errors).toEqual([{ error: broken, context: { during: 'handler', eventType, key } }]);
    expect((await deliver(receiver, sent, { token })).status).toBe(200);
    expect((await deliver(receiver, sent, { token })).status).toBe(200);
    expect(runs).toBe(2);
    expect(errors).toHaveLength(1);
  });

  test('may throw undefined', async () => {
    const { receiver, errors } = receiverOf({
      // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- the handler of a user may reject with
      // undefined
      on: { JobCreated: () => Promise.reject(undefined) },
    });
    expect((await deliver(receiver, event, { token })).status).toBe(500);
    expect(errors).toMatchObject([{ error: undefined }]);
  });
});

describe('onError', () => {
  const fail = { JobCreated: () => Promise.reject(new Error('The disk is full.')) };

  test.for<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('x');
      },
    ],
    ['rejects', () => Promise.reject(new Error('x'))],
    ['never ends', () => new Promise(() => undefined)],
  ])('does not change a response if it %s', async ([, onError]) => {
    const { receiver } = receiverOf({ on: fail, onError });
    expect((await deliver(receiver, event, { token })).status).toBe(500);
  });

  test('prints no line that the sender chooses with console.error', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      const fallback = () => Promise.reject(new Error('The disk is full.'));
      const receiver = createReceiver({ token, fallback });
      await deliver(receiver, { ...event, eventType: 'x%c\nFAKE LINE' }, { token });
      expect(print.mock.calls).toEqual([
        [
          '%s',
          expect.stringMatching(/^kaizala-webhooks, handler of "x%c\\nFAKE LINE", key \w+:$/),
          expect.objectContaining({ message: 'The disk is full.' }),
        ],
      ]);
    } finally {
      print.mockRestore();
    }
  });

  test('is console.error by default', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      const receiver = createReceiver({ token, on: fail, fallback: () => undefined });
      await deliver(receiver, event, { token });
      await receiver.fetch(
        new Request('https://hooks.example.com', {
          method: 'POST',
          body: '{"s3cr3t',
          headers: { 'kz-callback-token': token },
        }),
      );
      expect(print.mock.calls).toEqual([
        [
          '%s',
          expect.stringMatching(/^kaizala-webhooks, handler of "JobCreated", key [0-9a-f]{64}:$/),
          expect.objectContaining({ message: 'The disk is full.' }),
        ],
        [
          '%s',
          'kaizala-webhooks, body of a delivery:',
          expect.objectContaining({ message: 'The body is not JSON.' }),
        ],
      ]);
    } finally {
      print.mockRestore();
    }
  });
});
