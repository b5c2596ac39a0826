import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connectorEventTypes } from '../../generated/connector/events.js';
import { eventTypes } from '../../generated/v1/events.js';
import { eventExamples } from '../../generated/v1/examples.js';
import {
  validateDelivery,
  validateTextMessageCreatedEvent,
} from '../../generated/v1/compiled-validators.js';
import { root } from '../../scripts/lib/project.js';
import { isValid } from '../support/validators.js';

const envelope = { objectId: 'o', objectType: 'Group', eventId: 'e' };

test('each description has the events that have a file, and the connector API has a subset', () => {
  const filesOf = (api: string) =>
    readdirSync(join(root, `spec/${api}/webhooks`)).map((file) => file.replace('.yaml', ''));
  expect(eventTypes).toEqual(filesOf('v1').toSorted());
  expect(connectorEventTypes).toEqual(filesOf('connector').toSorted());
  expect(eventTypes).toEqual(expect.arrayContaining([...connectorEventTypes]));
});

describe('an event of an unknown type', () => {
  test('is a valid delivery with any payload and any other fields', () => {
    fc.assert(
      fc.property(
        fc
          .string({ minLength: 1 })
          .filter((type) => !(eventTypes as readonly string[]).includes(type)),
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.dictionary(
          fc.string().map((name) => `x${name}`),
          fc.jsonValue(),
        ),
        (eventType, data, unknownFields) => {
          const event = { ...unknownFields, ...envelope, eventType, data };
          expect(isValid('v1/Delivery', event)).toBe(true);
          expect(isValid('v1/UnknownEvent', event)).toBe(true);
          expect(isValid('v1/KaizalaEvent', event)).toBe(false);
        },
      ),
    );
  });
});

describe.for(eventTypes.map((type) => [type] as const))('%s', ([eventType]) => {
  const example = eventExamples[eventType];

  test('passes with unknown fields at every level', () => {
    const event = { ...example, news: { a: 1 }, data: { ...example.data, news: [1] } };
    expect(isValid('v1/Delivery', event)).toBe(true);
  });

  test('passes with an empty payload', () => {
    expect(isValid('v1/Delivery', { ...envelope, eventType, data: {} })).toBe(true);
  });

  test('fails as a known and as an unknown event with a wrong payload', () => {
    for (const data of ['text', [], null, 1]) {
      const event = { ...example, data };
      expect(isValid(`v1/${eventType}Event`, event)).toBe(false);
      expect(isValid('v1/UnknownEvent', event)).toBe(false);
      expect(isValid('v1/Delivery', event)).toBe(false);
    }
  });
});

test('an error names the location and the reason, in the branch that the type selects', () => {
  const event = { ...envelope, eventType: 'TextMessageCreated', data: { text: 42 } };
  expect(validateTextMessageCreatedEvent(event)).toBe(false);
  expect(validateTextMessageCreatedEvent.errors).toMatchObject([
    { instancePath: '/data/text', keyword: 'type', message: 'must be string' },
  ]);
  expect(validateDelivery(event)).toBe(false);
  expect(validateDelivery.errors![0]).toMatchObject({
    instancePath: '/data/text',
    keyword: 'type',
  });
  expect(JSON.stringify(validateDelivery.errors)).not.toContain('/eventType');
});

test('a body with many errors gets fewer than five error messages', () => {
  const media = Array.from({ length: 200_000 }, () => 5);
  const event = { ...envelope, eventType: 'Announcement', data: { media } };
  expect(validateDelivery(event)).toBe(false);
  expect(validateDelivery.errors!.length).toBeLessThan(5);
});
