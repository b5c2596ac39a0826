/**
 * Applies the validators for tools to unusual values: huge and deep values, hidden properties, and values that are not
 * JSON.
 */
import { describe, expect, test } from 'vitest';
import { eventExamples, requestExamples } from '../../generated/v1/examples.js';
import * as v1 from '../../generated/v1/validators.js';
import type { ValidationIssue } from '../../generated/v1/validators.js';

describe('the limit of issues', () => {
  const body = {
    ...requestExamples['createWebhook.group'],
    eventTypes: Array(40_000).fill(1) as unknown,
  };
  const found = (limit?: number): ValidationIssue[] =>
    v1.validateCreateWebhookRequest.issues(body, limit);

  test('is 100 by default, and can be changed', () => {
    expect(found()).toHaveLength(100);
    expect(found(3).map(({ path }) => path)).toEqual([0, 1, 2].map((item) => ['eventTypes', item]));
    expect(found(1_000_000)).toHaveLength(40_000);
  });

  test('limits how much of the value is read', () => {
    const unread = {
      get mediaUrl(): string {
        throw new Error('This was read.');
      },
    };
    const media = [1, ...Array.from({ length: 1000 }, () => unread)];
    const event = { ...eventExamples.Announcement, data: { media } };
    expect(v1.validateDelivery.issues(event, 1)).toHaveLength(1);
    expect(() => v1.validateDelivery.issues(event, 2)).toThrow('This was read.');
  });

  test.for([0, -1, 1.5, NaN, '5'])('is refused if it is %s, even for a valid value', (limit) => {
    const message = /^limit is .*: expected a whole number from 1/;
    expect(() => found(limit as number)).toThrow(message);
    expect(() => v1.validateUpdatedWebhook.issues({}, limit as number)).toThrow(message);
  });
});

describe('a value that is not plain JSON', () => {
  const event = { ...eventExamples.PollCreated, eventId: 7 };
  const said = (value: unknown) => v1.validateDelivery.issues(value).map(({ pointer }) => pointer);

  test('can contain itself, or have any depth, in fields without a schema', () => {
    const data: Record<string, unknown> = {};
    data['data'] = data;
    expect(said({ ...event, data })).toEqual(['/eventId']);
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) deep = { deep };
    expect(said({ ...event, data: { deep }, more: deep })).toEqual(['/eventId']);
  });

  test('can be nested arrays of any depth', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect(said(deep)).toEqual(['']);
    expect(said({ ...event, data: { deep } })).toEqual(['/eventId']);
  });

  test('is iterated over once, not once for each event type', () => {
    let times = 0;
    const counted = new Proxy(event, {
      ownKeys(target) {
        times += 1;
        return Reflect.ownKeys(target);
      },
    });
    expect(said(counted)).toEqual(['/eventId']);
    expect(times).toBe(1);
  });

  test('can be an instance of a class, with getters and inherited fields', () => {
    class Base {
      fromUser = 5;
    }
    class Event extends Base {
      get context() {
        return 6;
      }
    }
    const envelope = { objectId: '1', objectType: 'Group', eventType: 'PollCreated', eventId: '1' };
    const instance = Object.assign(new Event(), { ...envelope, data: {} });
    expect(v1.validateDelivery(instance)).toBe(false);
    expect(said(instance)).toEqual(['/fromUser', '/context']);
    expect(said(Object.create(event) as unknown)).toEqual(['/eventId']);
  });

  test('is not read in fields without a schema', () => {
    const unreadable = new Proxy(
      {},
      {
        get: () => expect.unreachable(),
        ownKeys: () => expect.unreachable(),
      },
    );
    const body = { ...event, more: unreadable, data: { deep: unreadable } };
    expect(said(body)).toEqual(['/eventId']);
    // If the value is an array, the conditions of the event union do not read its items. `unreadable` fails the test if
    // somebody reads it.
    expect(said([unreadable])).toEqual(['']);
  });

  test('is still refused if it changes while it is read', () => {
    let reads = 0;
    let wrongReads = Infinity;
    const changing = {
      ...eventExamples.JobCreated,
      get objectId() {
        reads += 1;
        return reads > wrongReads ? '1' : 1;
      },
    };
    expect(v1.validateDelivery(changing)).toBe(false);
    [reads, wrongReads] = [0, reads];
    expect(v1.validateDelivery['~standard'].validate(changing)).toMatchObject({
      issues: [{ path: [], message: 'changed while it was read' }],
    });
  });

  test.for([
    [10n, 'a bigint'],
    [Symbol('secret'), 'a symbol'],
    [() => 'secret', 'a function'],
    [Infinity, 'Infinity'],
    [new Date(), 'an object'],
  ] as const)('is named by its type in the message: %s', ([eventId, kind]) => {
    expect(v1.validateDelivery.issues({ ...event, eventId })).toMatchObject([
      { pointer: '/eventId', message: `must be a string, not ${kind}` },
    ]);
  });
});
