import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { isEventType, type KaizalaEvent, type UnknownEvent } from '../../generated/v1/events.js';
import { InvalidEventError, isInvalidEventError, parseEvent } from '../../src/receiver.js';

function refusalOf(body: unknown): InvalidEventError {
  try {
    parseEvent(body);
  } catch (error) {
    if (isInvalidEventError(error)) return error;
    throw error;
  }
  throw new Error('The body was not refused.');
}

const job = eventExamples.JobCreated;

describe('parseEvent', () => {
  test.for(Object.entries(eventExamples))('knows %s', ([, event]) => {
    const parsed = parseEvent(event);
    expect(parsed.known).toBe(isEventType(event.eventType));
    expect(parsed.event).toBe(event);
  });

  test('narrows the event by known', () => {
    const parsed = parseEvent(job);
    if (!parsed.known) {
      expectTypeOf(parsed.event).toEqualTypeOf<UnknownEvent>();
      throw new Error('JobCreated is known.');
    }
    expectTypeOf(parsed.event).toEqualTypeOf<KaizalaEvent>();
    if (parsed.event.eventType !== 'JobCreated') throw new Error('The type must be JobCreated.');
    expectTypeOf(parsed.event.data.dueDate).toEqualTypeOf<string | undefined>();
  });

  test('keeps fields that are not described, at every level', () => {
    const event = { ...job, extra: 1, data: { ...job.data, extra: { deep: [1] } } };
    expect(parseEvent(event)).toEqual({ known: true, event });
  });

  test.for<[string, unknown, string, string]>([
    ['null', null, '', 'is null; expected an object'],
    ['an array', [job], '', 'is an array; expected an object'],
    ['a number', 5, '', 'is a number; expected an object'],
    ['a boolean', true, '', 'is a boolean; expected an object'],
    ['a function', () => job, '', 'is a function; expected an object'],
    ['undefined', undefined, '', 'is undefined; expected an object'],
    ['an empty object', {}, '/objectId', 'is missing'],
    ['an id that is a number', { ...job, eventId: 4 }, '/eventId', 'must be a string'],
    ['an id that is null', { ...job, objectId: null }, '/objectId', 'must be a string'],
    ['an empty id', { ...job, objectId: '' }, '/objectId', 'must not be empty'],
    ['no object type', { ...job, objectType: undefined }, '/objectType', 'is missing'],
    ['no type', { ...job, eventType: undefined }, '/eventType', 'is missing'],
    ['no payload', { ...job, data: undefined }, '/data', 'is missing'],
    ['a payload that is null', { ...job, data: null }, '/data', 'must be an object'],
    ['a payload that is an array', { ...job, data: [] }, '/data', 'must be an object'],
  ])('refuses %s', ([, body, pointer, message]) => {
    const error = refusalOf(body);
    expect(error.issues).toEqual([{ pointer, message }]);
    expect(error.message).toContain(`${pointer || 'the body'} ${message}.`);
  });

  const text = JSON.stringify({ ...job, context: 's3cr3t' });
  const bytes = new TextEncoder().encode(text);
  test.for<[string, unknown, string]>([
    ['a string', text, 'JSON.parse(body)'],
    ['a String object', new String(text), 'JSON.parse(body)'],
    ['a Uint8Array object', bytes, 'JSON.parse(new TextDecoder().decode(body))'],
    ['a Uint8Array object', Buffer.from(text), 'JSON.parse(new TextDecoder().decode(body))'],
    ['an ArrayBuffer object', bytes.buffer, 'JSON.parse(new TextDecoder().decode(body))'],
    ['a Promise object', Promise.resolve(job), 'await body'],
    [
      'a Request object',
      new Request('http://127.0.0.1', { method: 'POST', body: text }),
      'await body.json()',
    ],
    ['a Response object', new Response(text), 'await body.json()'],
    ['a Promise object', runInNewContext('Promise.resolve({})'), 'await body'],
  ])('names the fix for %s', async ([kind, body, fix]) => {
    const error = refusalOf(body);
    expect(error.message).toBe(
      `This is not a valid event: the body is ${kind}; expected the object that JSON.parse returns. Fix: parseEvent(${fix}).`,
    );
    expect(error.issues).toHaveLength(1);
    expect(JSON.stringify(error)).not.toContain('s3cr3t');
  });

  test('accepts the result of each fix', async () => {
    // Run the expressions that the messages suggest as a fix, to make sure that they work.
    expect(parseEvent(JSON.parse(text)).known).toBe(true);
    expect(parseEvent(JSON.parse(new TextDecoder().decode(bytes))).known).toBe(true);
    expect(parseEvent(JSON.parse(new TextDecoder().decode(bytes.buffer))).known).toBe(true);
    expect(parseEvent(await Promise.resolve(job)).known).toBe(true);
    expect(parseEvent(await new Response(text).json()).known).toBe(true);
  });

  test('accepts an event that also has methods', () => {
    const event = { ...job, [Symbol.toStringTag]: 'Promise', json: () => job };
    expect(parseEvent(event).event).toBe(event);
  });

  test('reports only faults of the schema of the type, and repeats no value', () => {
    const error = refusalOf({ ...job, data: { title: { link: 's3cr3t' } } });
    expect(error).toBeInstanceOf(InvalidEventError);
    expect(error.name).toBe('InvalidEventError');
    expect(error.eventType).toBe('JobCreated');
    expect(error.issues).toEqual([{ pointer: '/data/title', message: 'must be a string' }]);
    expect(error.message).toBe(
      'This is not a valid JobCreated event: /data/title must be a string.',
    );
    expect(JSON.stringify(error)).not.toContain('s3cr3t');
  });

  test('does not repeat an unknown type in the message, but has it in eventType', () => {
    const error = refusalOf({ eventType: 'https://media.example.net/s3cr3t' });
    expect(error.message).toBe('This is not a valid event: /objectId is missing.');
    expect(error.eventType).toBe('https://media.example.net/s3cr3t');
    expect(refusalOf({ eventType: 5 }).eventType).toBeUndefined();
  });

  test('refuses an unknown type only if the envelope is invalid', () => {
    const unknown = { ...eventExamples['UnknownEvent.photoWithLocation'], data: { anything: [1] } };
    expect(parseEvent(unknown)).toEqual({ known: false, event: unknown });
    expect(refusalOf({ ...unknown, context: 4 }).issues).toEqual([
      { pointer: '/context', message: 'must be a string or null' },
    ]);
  });

  test('returns an event or throws an InvalidEventError for any JSON', () => {
    const type = fc.oneof(fc.constantFrom(...Object.keys(eventExamples)), fc.string());
    const odd = fc.record(
      {
        objectId: fc.jsonValue(),
        objectType: fc.jsonValue(),
        eventType: type,
        eventId: fc.jsonValue(),
        data: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(odd, fc.jsonValue()), (body) => {
        try {
          expect(parseEvent(body).event).toBe(body);
        } catch (error) {
          expect(isInvalidEventError(error)).toBe(true);
          expect((error as InvalidEventError).issues.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('the guard accepts only errors of this class, also of another copy', () => {
  expect(isInvalidEventError(new InvalidEventError('JobCreated', []))).toBe(true);
  const foreign = Object.assign(new Error('x'), {
    [Symbol.for('kaizala-webhooks.error')]: 'InvalidEventError',
  });
  expect(isInvalidEventError(foreign)).toBe(true);
  for (const other of [new Error('x'), null, undefined, 'InvalidEventError', {}])
    expect(isInvalidEventError(other)).toBe(false);
});
