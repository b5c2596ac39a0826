/** Tests that highlighting does not change any character of the code. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventHandlers } from '../../scripts/docs/event-code/event-code.js';
import { examplesOf } from '../../scripts/docs/markdown/body.js';
import { tokensOf } from '../../scripts/docs/markdown/dialect.js';
import { highlight, loadHighlighter } from '../../scripts/docs/pages/highlight.js';
import { withoutMarkup } from '../../scripts/docs/pages/page.js';
import { contextOf } from '../../scripts/docs/topics/edition.js';
import { editions, materials } from './editions.js';

beforeAll(loadHighlighter);

const known = ['bash', 'http', 'json', 'php', 'python', 'typescript', 'yaml'];
const tags = /^<(\/i|i class="[ksncpf]")>$/;

function expectSame(text: string, language?: string): void {
  const html = highlight(text, language);
  expect(withoutMarkup(html)).toBe(text.replaceAll('\r\n', '\n'));
  expect((html.match(/<[^>]*>/g) ?? []).filter((tag) => !tags.test(tag))).toEqual([]);
}

describe('keeps the text', () => {
  test('of every sample', () => {
    for (const samples of materials.samples.values())
      for (const { source, lang } of samples) expectSame(source, lang);
  });

  test('of every block in a README', () => {
    const blocks = materials.tools
      .flatMap(({ markdown }) => tokensOf(markdown))
      .filter((token) => token.type === 'code');
    expect(blocks.length).toBeGreaterThan(20);
    for (const { text, lang } of blocks) expectSame(text, lang);
  });

  test('of every example and handler', () => {
    const [edition] = editions;
    const context = contextOf(edition!, (anchor) => anchor);
    for (const { subject } of edition!.topics) {
      if (subject.kind !== 'event') continue;
      const { requestBody } = subject.listed.found.operation;
      for (const { text, lang } of examplesOf(requestBody?.content, context))
        expectSame(text, lang);
      for (const { source, lang } of eventHandlers(edition!.english, subject.listed.anchor))
        expectSame(source, lang);
    }
  });

  test.for(known)('of any string, in %s', (language) => {
    const pieces = [
      ...'"\'`#/*<>&{}[]():;,$=\\',
      '<?php',
      '?>',
      '<!--',
      '</i>',
      '&lt;',
      '\n',
      '  ',
      '${',
      '//',
      '0x',
      'a',
    ];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 4 })), {
        maxLength: 15,
      })
      .map((parts) => parts.join('').replaceAll('\r', ''));
    fc.assert(
      fc.property(text, (one) => expectSame(one, language)),
      { numRuns: 40 },
    );
  });
});

test('leaves an unknown language plain', () => {
  for (const language of [undefined, '', 'text', 'cobol', '__proto__', 'constructor'])
    expect(highlight('if "a" < 1', language)).toBe('if &quot;a&quot; &lt; 1');
});

test.for([
  ['ts', 'typescript'],
  ['sh', 'bash'],
  ['yml', 'yaml'],
  ['js', 'typescript'],
])('highlights %s as %s', ([alias = '', language]) => {
  const text = 'const a = "b"; # c';
  expect(highlight(text, alias)).toBe(highlight(text, language));
  expect(highlight(text, alias)).toContain('<i class="');
});

test.for<[string, string, string]>([
  ['json', '{ "a": "b" }', '{ <i class="p">&quot;a&quot;</i>: <i class="s">&quot;b&quot;</i> }'],
  ['typescript', 'return 1;', '<i class="k">return </i><i class="n">1</i>;'],
  ['python', '# a\nreturn', '<i class="c"># a</i>\n<i class="k">return</i>'],
])('colours %s', ([language, text, html]) => expect(highlight(text, language)).toBe(html));

test('colours PHP code without its opening tag', () => {
  expect(highlight("function a() { return 'b'; }", 'php')).toContain('<i class="k">');
});
