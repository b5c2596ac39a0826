import { expect, test } from 'vitest';
import { languages } from '../../scripts/description/language.js';
import { adaptScalar, scalarBundle, scalarLabels } from '../../scripts/docs/renderers/scalar.js';

const bundle = await scalarBundle();

test('it writes no greeting to the console', () => {
  expect(bundle).not.toContain('console.info(`@scalar');
});

test('what it says in English in every language is looked up, and has a word in each other one', () => {
  const lookedUp = new Set(
    [...bundle.matchAll(/globalThis\.scalarLabels\?\.\[`([^`]*)`\]/g)].map(
      ([, english]) => english,
    ),
  );
  for (const language of languages.filter((one) => one !== 'en'))
    expect(new Set(Object.keys(scalarLabels(language)))).toEqual(lookedUp);
  expect(scalarLabels('en')).toEqual({});
});

test('a bundle that is not as it was is refused, with what to look at', () => {
  expect(() => adaptScalar(bundle)).toThrow(
    "Scalar's bundle has console.info(`@scalar/api-reference@ 0 times instead of 1: see what it says now",
  );
});
