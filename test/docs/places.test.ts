import { expect, test } from 'vitest';
import { linkBetween, placeOf } from '../../scripts/docs/pages/place.js';
import { samePlaces } from '../../scripts/docs/pages/places.js';
import { liftCallbacks } from '../../scripts/description/lift-callbacks.js';
import { description } from '../support/descriptions.js';

const v1 = description('v1');
const english = liftCallbacks(v1.document);
const german = liftCallbacks(v1.translations.get('de')!.document);
const connector = liftCallbacks(description('connector').document);

test('English has no folder of its own', () => {
  expect(placeOf('en', 'v1/try.html')).toBe('v1/try.html');
  expect(placeOf('de', 'v1/try.html')).toBe('de/v1/try.html');
});

test.for<[string, string, string]>([
  ['de/v1/index.html', 'assets/site.js', '../../assets/site.js'],
  ['index.html', 'de/index.html', 'de/index.html'],
  ['v1/index.html', 'v1/try.html', 'try.html'],
])('from %s, %s is at %s', ([from, to, link]) => {
  expect(linkBetween(from, to)).toBe(link);
});

test('a section of a chapter has an address in each language, an operation the same in both', () => {
  const places = samePlaces(english, german, 'number');
  expect(places['access-token/get-a-token']).toBe('access-token/token-abrufen');
  expect(places['errors-and-limits/errors']).toBe('errors-and-limits/fehler');
  expect(places['sources']).toBe('sources');
  expect(places['managing-webhooks/createwebhook']).toBe('managing-webhooks/createwebhook');
  expect(Object.values(places)).not.toContain(undefined);
});

test('the other description has the same events and the operation that creates, under its id', () => {
  const places = samePlaces(english, connector, 'heading');
  expect(places).toMatchObject({
    'receiving-events-of-jobs/receivejobcreated': 'receiving-events-of-jobs/receivejobcreated',
    'managing-webhooks/createwebhook': 'managing-webhooks/createconnectorwebhook',
  });
  expect(places['sources']).toBe('sources');
  const shared = 'receiving-events-of-actions/questions-and-answers';
  expect(places[shared]).toBe(shared);
  expect(Object.keys(places)).not.toContain('access-token/get-a-token');
  expect(Object.keys(places)).not.toContain('receiving-events-of-polls/receivepollcreated');
  expect(Object.keys(places)).not.toContain('managing-webhooks/deletewebhook');
});
