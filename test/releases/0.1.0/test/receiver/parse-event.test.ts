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
  throw new Error('It was not refused.');
}

const job = eventExamples.JobCreated;

describe('parseEvent', () => {
  test.for(Object.entries(eventExamples))('knows %s', ([, event]) => {
    const parsed = parseEvent(event);
    expect(parsed.known).toBe(isEventType(event.eventType));
    expect(parsed.event).toBe(event);
  });

  test('narrows the event, once known tells the kinds apart', () => {
    const parsed = parseEvent(job);
    if (!parsed.known) {
      expectTypeOf(parsed.event).toEqualTypeOf<UnknownEvent>();
      throw new Error('JobCreated is known.');
    }
    expectTypeOf(parsed.event).toEqualTypeOf<KaizalaEvent>();
    if (parsed.event.eventType !== 'JobCreated') throw new Error('It is a JobCreated.');
    expectTypeOf(parsed.event.data.dueDate).toEqualTypeOf<string | undefined>();
  });

  test('keeps members that nobody described, at every level', () => {
    const event = { ...job, extra: 1, data: { ...job.data, extra: { deep: [1] } } };
    expect(parseEvent(event)).toEqual({ known: true, event });
  });

  test.for<[string, unknown, string, string]>([
    ['null', null, '', 'must be object'],
    ['a list', [], '', 'must be object'],
    ['a text', 'JobCreated', '', 'must be object'],
    ['undefined', undefined, '', 'must be object'],
    ['an empty object', {}, '/objectId', 'is missing'],
    ['an id that is a number', { ...job, eventId: 4 }, '/eventId', 'must be string'],
    ['an id that is null', { ...job, objectId: null }, '/objectId', 'must be string'],
    ['an empty id', { ...job, objectId: '' }, '/objectId', 'must not be empty'],
    ['no kind of object', { ...job, objectType: undefined }, '/objectType', 'is missing'],
    ['no type', { ...job, eventType: undefined }, '/eventType', 'is missing'],
    ['no payload', { ...job, data: undefined }, '/data', 'is missing'],
    ['a payload that is null', { ...job, data: null }, '/data', 'must be object'],
    ['a payload that is a list', { ...job, data: [] }, '/data', 'must be object'],
  ])('refuses %s', ([, body, pointer, message]) => {
    const error = refusalOf(body);
    expect(error.issues).toEqual([{ pointer, message }]);
    expect(error.message).toContain(`${pointer || 'the body'} ${message}.`);
  });

  test('blames the branch that the type selects, and repeats no value', () => {
    const error = refusalOf({ ...job, data: { title: { link: 's3cr3t' } } });
    expect(error).toBeInstanceOf(InvalidEventError);
    expect(error.name).toBe('InvalidEventError');
    expect(error.eventType).toBe('JobCreated');
    expect(error.issues).toEqual([{ pointer: '/data/title', message: 'must be string' }]);
    expect(error.message).toBe('This is no valid JobCreated event: /data/title must be string.');
    expect(JSON.stringify(error)).not.toContain('s3cr3t');
  });

  test('does not repeat a type that it does not know, but tells programs', () => {
    const error = refusalOf({ eventType: 'https://media.example.net/s3cr3t' });
    expect(error.message).toBe('This is no valid event: /objectId is missing.');
    expect(error.eventType).toBe('https://media.example.net/s3cr3t');
    expect(refusalOf({ eventType: 5 }).eventType).toBeUndefined();
  });

  test('refuses an unknown type only where the envelope is off', () => {
    const unknown = { ...eventExamples.UnknownEvent, data: { anything: [1] } };
    expect(parseEvent(unknown)).toEqual({ known: false, event: unknown });
    expect(refusalOf({ ...unknown, context: 4 }).issues).toEqual([
      { pointer: '/context', message: 'must be string,null' },
    ]);
  });

  test('gives an event or an InvalidEventError for any JSON', () => {
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

test('the guard knows its own errors alone, also those of another copy', () => {
  expect(isInvalidEventError(new InvalidEventError('JobCreated', []))).toBe(true);
  const foreign = Object.assign(new Error('x'), {
    [Symbol.for('kaizala-webhooks.error')]: 'InvalidEventError',
  });
  expect(isInvalidEventError(foreign)).toBe(true);
  for (const other of [new Error('x'), null, undefined, 'InvalidEventError', {}])
    expect(isInvalidEventError(other)).toBe(false);
});
