import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { deliver } from '../../src/testing.js';
import { receiverOf, token } from './receiver-of.js';

/** The status codes with which a receiver may respond. */
const statuses = [200, 400, 401, 404, 405, 413, 415, 500, 503];

const header = fc.tuple(
  fc.oneof(
    fc.constantFrom('kz-callback-token', 'content-length', 'content-type', 'content-encoding'),
    fc.stringMatching(/^x-[a-z]{1,8}$/),
  ),
  fc.oneof(
    fc.constantFrom(token, '0', '-1', '99999999', '1e9', 'NaN', 'gzip', 'deflate', 'br'),
    fc.stringMatching(/^[!-~]{0,20}$/),
  ),
);
const envelope = fc.record({
  objectId: fc.string({ minLength: 1 }),
  objectType: fc.string({ minLength: 1 }),
  eventType: fc.oneof(fc.constantFrom(...Object.keys(eventExamples)), fc.string({ minLength: 1 })),
  eventId: fc.string({ minLength: 1 }),
  data: fc.dictionary(fc.string(), fc.jsonValue()),
});
const more = fc.dictionary(
  fc.oneof(fc.constantFrom('context', 'fromUser', 'subscriptionId', '__proto__', 'x'), fc.string()),
  fc.jsonValue(),
);
const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.jsonValue().map(json),
  envelope.map(json),
  // Events that have one wrong byte, or whose end is missing.
  fc.tuple(envelope.map(json), fc.nat(), fc.nat(255)).map(([event, at, byte]) => {
    const spoilt = event.slice();
    spoilt[at % spoilt.length] = byte;
    return byte < 128 ? spoilt : spoilt.slice(0, at % spoilt.length);
  }),
);

test('responds to any bytes, headers, methods and URLs without an exception', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('GET', 'POST', 'POST', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.array(header, { maxLength: 4 }),
      bytes,
      async (method, url, headers, body) => {
        const { receiver, errors } = receiverOf({ maxBodySize: 250 });
        const plain = method === 'GET' || method === 'HEAD';
        const request = new Request(url, { method, ...(!plain && { body }) });
        for (const [name, value] of headers) request.headers.set(name, value);
        const response = await receiver.fetch(request);
        const text = await response.text();
        expect(statuses).toContain(response.status);
        const isText = {
          'cache-control': 'no-store',
          'content-type': 'text/plain; charset=utf-8',
          'x-content-type-options': 'nosniff',
          ...(response.status === 405 && { allow: 'GET, HEAD, POST' }),
          ...(response.status === 415 && { 'accept-encoding': 'gzip, deflate, br' }),
          ...(method === 'HEAD' && { 'content-length': expect.stringMatching(/^\d+$/) }),
        };
        const acknowledged = method === 'POST' && response.status === 200;
        expect(Object.fromEntries(response.headers)).toEqual(acknowledged ? {} : isText);
        expect(text.length).toBeLessThan(method === 'GET' ? 100_000 : 300);
        const given = request.headers.get('kz-callback-token');
        if (plain || method !== 'POST') expect([200, 404, 405]).toContain(response.status);
        else if (given !== token) expect(response.status).toBe(401);
        else if (body.length > 250) expect([413, 415]).toContain(response.status);
        else expect([200, 400, 413, 415]).toContain(response.status);
        expect(errors).toHaveLength([400, 413, 415].includes(response.status) ? 1 : 0);
      },
    ),
    { numRuns: 1500 },
  );
});

test('acknowledges any valid envelope, and calls a handler or the fallback once', async () => {
  await fc.assert(
    fc.asyncProperty(envelope, more, async (event, members) => {
      const { receiver, handled, unhandled, errors } = receiverOf();
      const sent = JSON.parse(JSON.stringify({ ...members, ...event })) as object;
      expect((await deliver(receiver, sent, { token })).status).toBe(200);
      expect((await deliver(receiver, sent, { token })).status).toBe(200);
      expect([...handled, ...unhandled].map((taken) => taken.event)).toEqual([sent]);
      expect(errors).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('never runs two handlers for one delivery at once, and none succeeds twice', async () => {
  const delivery = fc.record({
    id: fc.constantFrom('1', '2', '3'),
    type: fc.constantFrom('JobCreated', 'SurveyResponse', 'LaterEvent'),
    fails: fc.boolean(),
    /**
     * `takes` is the number of turns of the event loop that the handler takes. `waits` is the number of turns that the
     * sender waits before it sends this delivery.
     */
    takes: fc.nat(4),
    waits: fc.nat(3),
  });
  const turns = async (count: number) => {
    for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  await fc.assert(
    fc.asyncProperty(fc.array(delivery, { minLength: 2, maxLength: 20 }), async (deliveries) => {
      const running = new Set<string>();
      const done = new Set<string>();
      const plans = new Map<string, { fails: boolean; takes: number }>();
      const run = async (event: { eventId: string }, key: string) => {
        expect(running).not.toContain(key);
        expect(done).not.toContain(key);
        running.add(key);
        const { fails, takes } = plans.get(event.eventId)!;
        await turns(takes);
        running.delete(key);
        if (fails) throw new Error('The disk is full.');
        done.add(key);
      };
      const errors: unknown[] = [];
      const { receiver } = receiverOf({
        on: {
          JobCreated: (event, { key }) => run(event, key),
          SurveyResponse: (event, { key }) => run(event, key),
        },
        fallback: (event, _, { key }) => run(event, key),
        onError: (error) => errors.push(error),
      });
      const sent = [];
      for (const { id, type, fails, takes, waits } of deliveries) {
        plans.set(id, { fails, takes });
        await turns(waits);
        const event = {
          objectId: 'o',
          objectType: 'Group',
          eventType: type,
          eventId: id,
          data: {},
        };
        sent.push(deliver(receiver, event, { token }));
      }
      for (const { status } of await Promise.all(sent)) expect([200, 500, 503]).toContain(status);
      // Check the errors, because a failed assertion in a handler would also cause a 500, and the test would not fail.
      for (const error of errors) expect(error).toMatchObject({ message: 'The disk is full.' });
    }),
    { numRuns: 200 },
  );
});
