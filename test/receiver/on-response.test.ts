import { describe, expect, test, vi } from 'vitest';
import type { ReceiverOptions, ReceiverResponse } from '../../src/receiver.js';
import { deliver, exampleEvent, handshake } from '../../src/testing.js';
import { gate, post, receiverOf, token } from './receiver-of.js';

const event = exampleEvent('JobCreated');
const key = expect.stringMatching(/^[0-9a-f]{64}$/) as string;

/**
 * Makes a receiver that records the arguments of `onResponse`, without the durations. The durations are not exact, so
 * this function checks only their range.
 */
function observed(options: Partial<ReceiverOptions> = {}) {
  const seen: Omit<ReceiverResponse, 'duration'>[] = [];
  const made = receiverOf({
    onResponse({ duration, ...rest }) {
      expect(duration).toBeGreaterThanOrEqual(0);
      expect(duration).toBeLessThan(60_000);
      seen.push(rest);
    },
    ...options,
  });
  return { ...made, seen };
}

const fails = () => {
  throw new Error('The disk is full.');
};
const broken = { claim: fails, confirm: () => undefined, release: () => undefined };

describe('onResponse gets', () => {
  test('the handshake', async () => {
    const { receiver, seen } = observed();
    await handshake(receiver);
    await vi.waitFor(() => expect(seen).toStrictEqual([{ kind: 'handshake', status: 200 }]));
  });

  test.for(['GET', 'HEAD'])('a probe by %s', async (method) => {
    const { receiver, seen } = observed({ probeStatus: 204 });
    await receiver.fetch(new Request('https://hooks.example.com/', { method }));
    await vi.waitFor(() => expect(seen).toStrictEqual([{ kind: 'probe', status: 204 }]));
  });

  test.for<[string, Request, number]>([
    ['a missing page', new Request('https://hooks.example.com/'), 404],
    ['a method', new Request('https://hooks.example.com/', { method: 'PUT' }), 405],
    ['a wrong token', post('{}', { 'kz-callback-token': 'wrong' }), 401],
    ['a broken body', post('{'), 400],
    ['a coding', post('{}', { 'content-encoding': 'zstd' }), 415],
  ])('the refusal of %s', async ([, request, status]) => {
    const { receiver, seen } = observed();
    expect((await receiver.fetch(request)).status).toBe(status);
    await vi.waitFor(() => expect(seen).toStrictEqual([{ kind: 'refused', status }]));
  });

  test('the refusal of an invalid event, with its type', async () => {
    const { receiver, seen } = observed();
    await deliver(receiver, { ...event, eventId: '' }, { token });
    await vi.waitFor(() =>
      expect(seen).toStrictEqual([{ kind: 'refused', status: 400, eventType: 'JobCreated' }]),
    );
  });

  test('the failure to read a body that other code has read', async () => {
    const { receiver, seen } = observed();
    const request = post(JSON.stringify(event));
    await request.text();
    expect((await receiver.fetch(request)).status).toBe(500);
    await vi.waitFor(() => expect(seen).toStrictEqual([{ kind: 'failed', status: 500 }]));
  });

  test.for<[ReceiverResponse['kind'], number, Partial<ReceiverOptions>, object]>([
    ['handled', 200, {}, event],
    ['no-handler', 200, { on: {} }, event],
    ['unknown-type', 200, {}, { ...event, eventType: 'LaterEvent' }],
    ['off-schema', 200, {}, { ...event, data: { title: 4 } }],
    ['failed', 500, { on: { JobCreated: fails } }, event],
    ['failed', 500, { fallback: fails }, { ...event, eventType: 'LaterEvent' }],
    [
      'failed',
      500,
      { handlerTimeout: 1, on: { JobCreated: () => new Promise((end) => setTimeout(end, 50)) } },
      event,
    ],
    ['unavailable', 503, { lease: 100, dedupe: broken as never }, event],
  ])('%s, with status %i, type and key', async ([kind, status, options, sent]) => {
    const { receiver, seen } = observed(options);
    const { eventType } = sent as { eventType: string };
    expect((await deliver(receiver, sent, { token })).status).toBe(status);
    await vi.waitFor(() => expect(seen).toStrictEqual([{ kind, status, eventType, key }]));
  });

  test('copies, while the first is being handled and afterwards', async () => {
    const { passed, open } = gate();
    const { receiver, seen } = observed({ on: { JobCreated: () => passed } });
    const first = deliver(receiver, event, { token });
    await deliver(receiver, event, { token });
    open();
    await first;
    await deliver(receiver, event, { token });
    await vi.waitFor(() =>
      expect(seen.map(({ kind, status }) => [kind, status])).toEqual([
        ['busy', 503],
        ['handled', 200],
        ['duplicate', 200],
      ]),
    );
    expect(new Set(seen.map((one) => one.key)).size).toBe(1);
  });
});

test('onResponse gets the duration of the handler', async () => {
  const durations: number[] = [];
  const { receiver } = receiverOf({
    on: { JobCreated: () => new Promise((end) => setTimeout(end, 30)) },
    onResponse: ({ duration }) => durations.push(duration),
  });
  await deliver(receiver, event, { token });
  await vi.waitFor(() => expect(durations).toHaveLength(1));
  expect(durations[0]).toBeGreaterThan(25);
});

test('onResponse is called after the adapter has responded, and gets no secret', async () => {
  const order: string[] = [];
  const { receiver } = receiverOf({
    onResponse: (response) => {
      order.push('told');
      expect(JSON.stringify(response)).not.toContain(token);
      expect(JSON.stringify(response)).not.toContain(event.data.title);
    },
  });
  const body = JSON.stringify(event);
  const call = {
    method: 'POST',
    url: '/',
    header: () => token,
    read: async () => ({ text: body }),
  };
  await receiver.respond(call).then(() => order.push('sent'));
  await vi.waitFor(() => expect(order).toEqual(['sent', 'told']));
});

test.for<[string, () => unknown]>([
  ['throws', fails],
  ['rejects', () => Promise.reject(new Error('x'))],
])('an onResponse that %s changes nothing', async ([, onResponse]) => {
  const { receiver, errors } = receiverOf({ onResponse });
  expect((await deliver(receiver, event, { token })).status).toBe(200);
  await new Promise((resolve) => setImmediate(resolve));
  expect(errors).toEqual([]);
});

test('fetch resolves before onResponse is called, and idle() waits for onResponse', async () => {
  const order: string[] = [];
  const { passed, open } = gate();
  const { receiver } = receiverOf({
    onResponse: async () => {
      order.push('told');
      await passed;
      order.push('done');
    },
  });
  expect((await deliver(receiver, event, { token })).status).toBe(200);
  order.push('responded');
  const idle = receiver.idle().then(() => order.push('idle'));
  await vi.waitFor(() => expect(order).toEqual(['responded', 'told']));
  open();
  await idle;
  expect(order).toEqual(['responded', 'told', 'done', 'idle']);
});
