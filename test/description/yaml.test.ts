/**
 * Checks that parsers for YAML 1.1 and YAML 1.2, with their most unusual settings, read the same values from our YAML
 * as from our JSON.
 */
import { parse as parseStoplight } from '@stoplight/yaml';
import fc from 'fast-check';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toYaml } from '../../scripts/description/yaml.js';
import { otherReading } from '../../scripts/description/yaml-readings.js';
import { description, descriptions } from '../support/descriptions.js';

const parsers: [name: string, read: (text: string) => unknown][] = [
  ['yaml as YAML 1.1', (text) => parse(text, { version: '1.1', merge: true }) as unknown],
  ['yaml as YAML 1.2', (text) => parse(text) as unknown],
  ['the parser of Spectral', (text) => parseStoplight(text) as unknown],
  ['js-yaml as YAML 1.1', (text) => load(text, { schema: YAML11_SCHEMA })],
];

const bundles = descriptions.flatMap(({ name, yaml, document, translations }) => [
  { bundle: name, yaml, document },
  ...[...translations].map(([language, translated]) => ({
    bundle: `${name} in ${language}`,
    yaml: translated.yaml,
    document: translated.document,
  })),
]);

describe.for(bundles)('the bundle of $bundle', ({ yaml, document }) => {
  test.for(parsers)('is read by %s like the JSON', ([, read]) => {
    // Compare with JSON, because the bundle may contain the same object twice.
    expect(read(yaml)).toEqual(JSON.parse(JSON.stringify(document)));
  });
});

test('checks a bundle for each description and language', () => {
  expect(bundles.length).toBeGreaterThan(descriptions.length);
  expect(description('v1').json).toBe(`${JSON.stringify(bundles[0]!.document, null, 2)}\n`);
});

test.for(parsers.slice(0, 3))('needs quotes for a commit, which %s would misread', ([, read]) => {
  expect(read('commit: 37e9684')).toEqual({ commit: Infinity });
});

test('writes any string so that each parser reads the same string, as a value, as a key and in a list', () => {
  const number = fc.stringMatching(/^[-+.]?[\d_,]{1,3}(?:[eE.:xXob-][\da]{1,4}){0,2}$/);
  const words = ['yes', 'NO', 'Off', 'y', 'Null', '.inf', '.NaN', '2018-03-', '#', '?', '!', '='];
  const piece = fc.constantFrom(...words, '<', '~', ' ', ':', 'T', 'Z', '\uFEFF');
  const text = fc.array(fc.oneof(number, piece), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(text, (pieces) => {
      const value = pieces.join('');
      const written = toYaml({ [value]: value, list: [value] });
      for (const [name, read] of parsers)
        expect(read(written), name).toEqual({ [value]: value, list: [value] });
    }),
    { numRuns: 300, examples: [[['37e9684']], [['2018-3-2']], [['._']]] },
  );
});

test.for([
  ['37e9684', 'a number'],
  ['0O17', 'a number'],
  ['1,000', 'a number'],
  ['yES', 'a boolean or null'],
  ['2018-3-2', 'a date'],
  ['2018-03', 'a date'],
  ['<<', 'a merge key'],
  ['=', 'a default value'],
  [':port', 'a symbol'],
  ['', undefined],
  ['d6e7bbf', undefined],
  ['3.1.1', undefined],
  ['2018-03-22 was a Thursday', undefined],
] as const)('finds that %j without quotes may be read as %s', ([text, reading]) => {
  expect(otherReading(text)).toBe(reading);
  expect(toYaml(text)).toBe(reading ? `'${text}'\n` : `${text || "''"}\n`);
});
