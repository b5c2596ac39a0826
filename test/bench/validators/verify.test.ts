import { expect, test } from 'vitest';
import { eventExamples } from '../../../generated/v1/examples.js';
import { deliveryValidators } from './contestants.js';
import { mutations } from './mutate.js';
import { verifyAlike } from './verify.js';

const deliveries = Object.values(eventExamples);

test('the compared validators do the same work', () => {
  expect(verifyAlike(deliveryValidators(), deliveries)).toBeGreaterThan(deliveries.length);
});

test.for<[string, () => boolean, RegExp]>([
  ['accepts everything', () => true, /lax (accepts|refuses) .* with a wrong type at/],
  ['refuses everything', () => false, /lax refuses the example/],
])('finds a contestant that %s', ([, lax, message]) => {
  const validators = deliveryValidators().set('lax', lax);
  expect(() => verifyAlike(validators, deliveries)).toThrow(message);
});

test('fails if no contestant refuses anything', () => {
  expect(() => verifyAlike(new Map([['lax', () => true]]), deliveries)).toThrow(
    'nothing was verified',
  );
});

test('replaces each field and item once', () => {
  expect([...mutations({ a: ['x'], b: { c: 1 } })]).toEqual([
    { pointer: '/a', value: { a: { 0: 'no longer a list' }, b: { c: 1 } } },
    { pointer: '/a/0', value: { a: [{ was: 'x' }], b: { c: 1 } } },
    { pointer: '/b', value: { a: ['x'], b: 42 } },
    { pointer: '/b/c', value: { a: ['x'], b: { c: { was: 1 } } } },
  ]);
});
