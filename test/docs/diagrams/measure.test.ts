import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Line, linesOf, widthOf } from '../../../scripts/docs/diagrams/measure.js';

const textOf = (line: Line) => line.map(({ text }) => text).join('');

test('breaks between words, and after the slash of a path', () => {
  const lines = linesOf('Call `PUT /webhook/{webhookId}` again', 100);
  expect(lines.map(textOf)).toEqual(['Call PUT', '/webhook/', '{webhookId}', 'again']);
  expect(lines[0]).toEqual([
    { text: 'Call ', isCode: false },
    { text: 'PUT', isCode: true },
  ]);
});

const word = fc.string({ unit: fc.constantFrom(...'aijmWÜ/.-{}→…'), minLength: 1, maxLength: 30 });
const text = fc
  .array(fc.tuple(word, fc.boolean()), { maxLength: 12 })
  .map((words) => words.map(([one, isCode]) => (isCode ? `\`${one}\`` : one)).join(' '));

test('keeps every line within the width, and every character', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 30, max: 300 }), fc.boolean(), (some, width, isBold) => {
      const lines = linesOf(some, width, isBold);
      for (const line of lines) expect(widthOf(line, isBold)).toBeLessThanOrEqual(width);
      expect(lines.map(textOf).join('').replaceAll(' ', '')).toBe(some.replaceAll(/[ `]/g, ''));
    }),
  );
});

test('measures capitals wider than an i, and bold text wider than plain text', () => {
  const width = (one: string, isBold?: boolean) => widthOf([{ text: one, isCode: false }], isBold);
  expect(width('W')).toBeGreaterThan(width('i'));
  expect(width('W', true)).toBeGreaterThan(width('W'));
});
