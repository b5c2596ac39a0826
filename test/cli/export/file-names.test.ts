/** The names of the files of `export`. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileNames } from '../../../src/cli/export/file-names.js';

const hash = '[\\da-f]{8}';

test.for<[string, string | undefined, string]>([
  ['SurveyResponse', 'e5b0c447-6c9b-4fd1', 'SurveyResponse-e5b0c447-6c9b-4fd1.csv'],
  ['ActionResponse', 'com.example.stock_count', 'ActionResponse-com.example.stock_count.csv'],
  ['JobCreated', undefined, 'JobCreated.csv'],
  ['a/b\\c', '../../x', `a_b_c-.._.._x-${hash}.csv`],
  ['..', undefined, `_..-${hash}.csv`],
  ['-rf', 'ü', `_-rf-_-${hash}.csv`],
  ['aux', undefined, `_aux-${hash}.csv`],
  ['COM1', undefined, `_COM1-${hash}.csv`],
  ['con', 'a', 'con-a.csv'],
  ['x'.repeat(500), 'y'.repeat(500), `x{80}-y{80}-${hash}.csv`],
])('of type %.20j and id %.20j', ([type, id, name]) => {
  expect(new FileNames().nameOf(type, id)).toMatch(new RegExp(`^${name}$`));
  expect(new FileNames().nameOf(type, id)).toBe(new FileNames().nameOf(type, id));
});

describe('are unique', () => {
  test('for ids that differ only in capital letters', () => {
    const names = new FileNames();
    expect(names.nameOf('A', 'x')).toBe('A-x.csv');
    expect(names.nameOf('A', 'X')).toMatch(new RegExp(`^A-X-${hash}.csv$`));
    expect(names.nameOf('a-x')).toMatch(new RegExp(`^a-x-${hash}.csv$`));
  });

  test('and safe for all types and ids', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('A', 'a', 'con', '..', '/', 'a-a'),
    );
    const pair = fc.tuple(part, fc.option(part, { nil: undefined }));
    const key = (one: readonly unknown[]) => JSON.stringify(one);
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: key }), (pairs) => {
        const names = new FileNames();
        const all = pairs.map(([type, id]) => names.nameOf(type, id));
        expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
        for (const name of all) {
          expect(name).toMatch(/^\w[\w.-]{0,250}\.csv$/);
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
        }
      }),
    );
  });
});
