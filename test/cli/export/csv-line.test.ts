/** Lines of CSV: any parser reads the same cells, and no spreadsheet runs a cell as a formula. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, withoutFormula } from '../../../src/cli/export/csv-line.js';

const signs = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(',', '"', "'", '\r', '\n', '\t', ';', ' ', '=', '+', '1', 'a'),
  }),
  fc.tuple(fc.constantFrom(...signs), fc.string()).map((parts) => parts.join('')),
);

test('returns the cells to a parser, with an apostrophe before formulas', () => {
  fc.assert(
    // A parser cannot tell a line with one empty cell from an empty line.
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
      (rows) => {
        const read = parse(rows.map(csvLine).join(''), { record_delimiter: '\r\n' });
        expect(read).toEqual(rows.map((row) => row.map(withoutFormula)));
        for (const [index, row] of read.entries())
          for (const [at, text] of row.entries()) {
            const own = rows[index]![at]!;
            if (text !== own)
              expect([text, signs]).toEqual([`'${own}`, expect.arrayContaining([own[0]])]);
            if (signs.includes(text[0] ?? '')) expect(text).toMatch(/^[-+][\d.,eE+ -]+$/);
          }
      },
    ),
  );
});

test.for([
  '=1+1',
  '+cmd|calc',
  '-1+1',
  '-',
  '+',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  '+1 (202) 555',
  '+1202xxxxxxx',
  '-1, =1',
  '-1;2',
  '+1\n',
])('writes an apostrophe before %j', (text) => {
  expect(withoutFormula(text)).toBe(`'${text}`);
});

test.for([
  '',
  'a',
  "'",
  '4',
  '-4',
  '-4.50',
  '+919812345678',
  '-1e5',
  '-33.86, 151.21',
  'a=1',
  ' =1',
])('writes %j as it is', (text) => {
  expect(withoutFormula(text)).toBe(text);
});
