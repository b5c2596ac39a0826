/** Lines of CSV: any parser reads the same cells, and no spreadsheet runs a cell as a formula. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, safeCell, separators, type Separator } from '../../../src/cli/export/csv-line.js';

const names = Object.keys(separators) as Separator[];

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...',"\'\r\n\t; \0\ufeff\u200b=+-@＝1a(|'),
  }),
  fc.string().map((text) => `=${text}`),
);

/** A parser cannot tell a line with one empty cell from an empty line. */
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });

test('returns the cells to a parser, and each needs at most an apostrophe or a picture', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(...names), (cells, separator) => {
      const text = cells.map((row) => csvLine(row, separator)).join('');
      const read = parse(text, {
        record_delimiter: '\r\n',
        delimiter: separators[separator],
      }) as string[][];
      expect(read).toEqual(cells.map((row) => row.map((one) => safeCell(one, separator))));
      for (const one of cells.flat())
        expect(safeCell(one, separator).replaceAll(/['\u2400-\u2421]/g, '')).toBe(
          // oxlint-disable-next-line no-control-regex
          one.replaceAll(/['\u2400-\u2421\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, ''),
        );
    }),
  );
});

/** Matches a cell that a spreadsheet may take for a formula, except a number. */
const formula =
  /^(?!\s*[+-]\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?:, -?[\d.]+)*$)[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

test('begins no cell with a formula for a reader with the separator of the file', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(...names), (cells, separator) => {
      for (const one of cells.flat()) expect(safeCell(one, separator)).not.toMatch(formula);
    }),
  );
});

test('begins no cell with an equals sign for a reader with another separator, which ignores quotation marks', () => {
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom(...names),
      fc.constantFrom(...names),
      (cells, separator, used) => {
        fc.pre(used !== separator);
        const text = cells.map((row) => csvLine(['row', ...row], separator)).join('');
        const read = text.split(new RegExp(`[\r\n${separators[used]}]`));
        for (const one of read) expect(one).not.toMatch(/^[\s"\p{Cc}\p{Cf}]*[=＝]/u);
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
  '\tx',
  '\rx',
  '\nx',
  '＝1',
  '+1 (202) 555',
  '+1202xxxxxxx',
  '-1, =1',
  '-1;2',
  '+1\n',
  ' =1',
  '\ufeff=1',
  '\u200b \u00a0@a',
  '"=1',
])('writes an apostrophe before %j', (text) => {
  expect(safeCell(text, 'comma')).toBe(`'${text}`);
});

test.for<[string, Separator, string]>([
  ['a;=1+1;b', 'comma', "a;'=1+1;b"],
  ['a;=1+1;b', 'semicolon', 'a;=1+1;b'],
  ['a,=1+1', 'semicolon', "a,'=1+1"],
  ['a,=1+1', 'comma', 'a,=1+1'],
  ['a\t "=1', 'comma', 'a\t "\'=1'],
  ['a\n=1', 'tab', "a\n'=1"],
  ['a;-cmd|calc', 'comma', "a;'-cmd|calc"],
  ['a;@SUM(1)', 'comma', "a;'@SUM(1)"],
  ['To do:\n- boxes\n- labels', 'comma', 'To do:\n- boxes\n- labels'],
  ['Hello; @Priya', 'comma', 'Hello; @Priya'],
  ['\t=1', 'comma', "'\t'=1"],
  [';=1', 'comma', "';'=1"],
  ['\0=1', 'comma', "'␀=1"],
  ['a\0b\x1b[31m\x7f', 'comma', 'a␀b␛[31m␡'],
])('writes %j in a file with %s as %j', ([text, separator, shown]) => {
  expect(safeCell(text, separator)).toBe(shown);
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
  ' a',
])('writes %j as it is', (text) => {
  for (const separator of names) expect(safeCell(text, separator)).toBe(text);
});

test.for([';', ',', '\t', '\r', '\n', '"'])(
  'writes quotation marks around a cell with %j',
  (sign) => {
    for (const separator of names)
      expect(csvLine([`a${sign}b`], separator)).toMatch(/^"a[^]+b"\r\n$/);
  },
);

test('needs little time for a long cell made to slow it down', () => {
  for (const unit of ['\n', ';', '"', ' ', '\n=', ';-', '\0', '\ufeff'])
    expect(safeCell(`${unit.repeat(500_000)}a(`, 'comma').length).toBeGreaterThan(500_000);
});
