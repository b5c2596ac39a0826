/** `export`: links are masked in cells and in names of columns; everything else is written as it was received. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskLinks } from '../../../src/common/mask-paths.js';
import { exported, onlyRows, response } from './exported.js';

/** Returns the cells of an event with these fields. */
async function cellsOf(data: object, ...options: string[]) {
  const event = { objectId: 'a', objectType: 'Group', eventType: 'New', eventId: 'b', data };
  const { err, ...rest } = await exported([event], options);
  const cells = Object.entries(onlyRows({ err, ...rest })[0]!).slice(4);
  return { cells, last: err.trimEnd().split('\n').at(-1) };
}

describe('answers stay in the column of their question:', () => {
  test.for([
    ['Sr.No/Item', 'Sr.No/Qty'],
    ['https://a.example/t1', 'https://a.example/t2'],
    ['See //a.example/1', 'See //a.example/2'],
  ])('%j', async ([first, second]) => {
    const events = [
      response([
        [first!, 'Text', 'X'],
        [second!, 'Text', '5'],
      ]),
      response([[second!, 'Text', '12']], { eventId: 'b' }),
    ];
    const rows = onlyRows(await exported(events));
    expect(rows.map((row) => Object.values(row).slice(-2))).toEqual([
      ['X', '5'],
      ['', '12'],
    ]);
    expect(Object.keys(rows[0]!).join(' ')).not.toMatch(/t1|t2|example\/\d/);
    const shown = onlyRows(await exported(events, ['--show-secrets']));
    expect(shown.map((row) => [row[first!], row[second!]])).toEqual([
      ['X', '5'],
      ['', '12'],
    ]);
  });
});

test('keeps each field, also if its name is a link, and also in an object that becomes JSON', async () => {
  const fields = { 'Sr.No/Item': 'A', 'Sr.No/Qty': 'B', 'http://a.example/1': 'C' };
  const more = { 'http://a.example/2': 'D', 'cdn.example/media': 'E' };
  expect((await cellsOf({ ...fields, ...more, inner: { ...fields, ...more } })).cells).toEqual([
    ['Sr.No/Item', 'A'],
    ['Sr.No/Qty', 'B'],
    ['http://a.example/…', 'C'],
    ['http://a.example/… (2)', 'D'],
    ['cdn.example/media', 'E'],
    [
      'inner',
      '{"Sr.No/Item":"A","Sr.No/Qty":"B","http://a.example/…":"C","http://a.example/… (2)":"D","cdn.example/media":"E"}',
    ],
  ]);
});

describe('a text without a link does not change:', () => {
  test.for([
    'Rech.Nr/4711',
    'Dr.Meier/Frau Kurz',
    'St.Mary/Ward 5',
    'Kg.Box/12',
    'size?=5',
    'a?b=c',
    'N//A',
    '// to do',
    '//10.5',
    'A//Rech.Nr/4',
    'and/or',
    'C:\\Users\\a.b\\c',
    '\\\\server\\share',
    'data: 5,6',
    'Data:Meier/Kurz,5',
    'http',
    'http: //',
    '10.0.0.1/24',
    'depot:8080/4',
  ])('%s', async (text) => {
    expect(await cellsOf({ text, inner: { text } })).toEqual({
      cells: [
        ['text', text],
        ['inner', JSON.stringify({ text })],
      ],
      last: '1 event, 1 file',
    });
    const row = onlyRows(await exported([response([['Remarks', 'Text', text]])]))[0]!;
    expect(row['Remarks']).toBe(text);
  });
});

test.for<[string, string]>([
  ['https://media.depot.example/s3cr3t', 'https://media.depot.example/…'],
  ['Linkhttps://media.depot.example/s3cr3t.', 'Linkhttps://media.depot.example/…'],
  ['HTTP://a.example?s3cr3t', 'HTTP://a.example/…'],
  ['https://depot/s3cr3t', 'https://depot/…'],
  ['https://bücher.example:8443#s3cr3t', 'https://bücher.example:8443/…'],
  ['https://s3cr3t@a.example', 'https://…@a.example'],
  ['(//cdn.example/s3cr3t)', '(//cdn.example/…'],
  ['//s3cr3t@10.0.0.1/a', '//…@10.0.0.1/…'],
  ['ftp://files.example/s3cr3t', 'ftp://files.example/…'],
  ['blob:https://a.example/s3cr3t', 'blob:https://a.example/…'],
  ['https:\\\\a.example\\s3cr3t', 'https:\\\\a.example/…'],
  ['data:image/png;base64,s3cr3t', 'data:…'],
  ['a data:;charset=utf-8,s3cr3t', 'a data:…'],
  ['N//A https://a.example/s3cr3t and Sr.No/4', 'N//A https://a.example/… and Sr.No/4'],
  ['N//A,https://a.example/s3cr3t', 'N//A,https://a.example/…'],
  ['{"a":"https:\\/\\/a.example\\/s3cr3t"}', '{"a":"https:\\/\\/a.example/…"}'],
  ['"{\\"a\\":\\"http://a.example/s3cr3t\\"}"', '"{\\"a\\":\\"http://a.example/…\\"}"'],
])('masks the links in %j', ([text, shown]) => {
  expect(maskLinks(text)).toBe(shown);
});

test('masks fields with links and secrets, whatever their text is, and counts the cells', async () => {
  const data = {
    url: 's3cr3t',
    memberProfilePic: 'Kg.Box/s3cr3t',
    accessToken: 's3cr3t',
    text: 'See https://a.example/s3cr3t and https://b.example/s3cr3t',
    inner: { media: [{ mediaUrl: 's3cr3t', mediaFileName: 'Kg.Box/1' }], other: 'Kg.Box/2' },
    plain: 'Kg.Box/3',
  };
  const { cells, last } = await cellsOf(data);
  expect(cells).toEqual([
    ['url', '…'],
    ['memberProfilePic', '…'],
    ['accessToken', '…'],
    ['text', 'See https://a.example/… and https://b.example/…'],
    ['inner', '{"media":[{"mediaUrl":"…","mediaFileName":"Kg.Box/1"}],"other":"Kg.Box/2"}'],
    ['plain', 'Kg.Box/3'],
  ]);
  expect(last).toBe('1 event, 1 file; masked links in 5 cells; --show-secrets writes them');
  expect((await cellsOf(data, '--show-secrets')).last).toBe('1 event, 1 file');
});

test('counts only the cells of the rows that are written', async () => {
  const event = response([
    ['Photo', 'Image', 's3cr3t'],
    ['Link', 'Text', 'https://a.example/s3cr3t'],
  ]);
  const { err } = await exported([event, event]);
  expect(err).toMatch(
    /^2 events, 1 file \(left out: 1 duplicate\); masked links in 2 cells; --show-secrets writes them\n$/m,
  );
});

test('masks in little time, also in long texts made to slow it down', () => {
  for (const unit of [
    '//',
    '//a.',
    '\\',
    'https:\\',
    'data:',
    'data:;a',
    '//a@',
    'a.',
    'https://a',
  ])
    expect(maskLinks(`https:${unit.repeat(200_000)} x`)).toBeTypeOf('string');
});

test('changes nothing in a text without slashes and without data', () =>
  fc.assert(
    fc.property(fc.string(), (text) => {
      const plain = text.replaceAll(/[/\\]|data:/gi, '');
      expect(maskLinks(plain)).toBe(plain);
    }),
  ));
