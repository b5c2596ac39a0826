import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { code, fence, values } from '../../../scripts/docs/markdown/code.js';
import { newMarked } from '../../../scripts/docs/markdown/dialect.js';
import { inOneLine, textOf } from './reading.js';

const marked = newMarked();

describe('a code span', () => {
  test.for<[string, string]>([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['a``', '``` a`` ```'],
    [' a', '`  a `'],
    ['a\n  b', '`a b`'],
  ])('writes %j as %s', ([text, span]) => expect(code(text)).toBe(span));

  test('shows any text', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => /\S/.test(one));
    fc.assert(
      fc.property(text, (one) => {
        const html = marked.parse(`A ${code(one)} b`) as string;
        expect(html).toMatch(/^<p>A <code>[^]*<\/code> b<\/p>\n$/);
        expect(textOf(html)).toBe(`A ${inOneLine(one)} b`);
      }),
    );
  });
});

test.for<[unknown[], string]>([
  [['A', 'B'], '`A`, `B`'],
  [[true, 'true'], '`true`, `"true"`'],
  [['', 'a b', 'c"'], '`""`, `"a b"`, `"c\\""`'],
  [[null, 1, [], {}], '`null`, `1`, `[]`, `{}`'],
])('writes the values %j as %s', ([list, spans]) => expect(values(list)).toBe(spans));

test.for<[string, string, string]>([
  ['a', 'json', '```json\na\n```'],
  ['', 'text', '```text\n```'],
  ['```', '', '````\n```\n````'],
  ['a', 'js title="`"', '```js\na\n```'],
  ['a', 'sh Python', '```sh Python\na\n```'],
])('writes the fence around %j in %j as %j', ([text, language, block]) => {
  expect(fence(text, language)).toBe(block);
});
