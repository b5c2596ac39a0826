/**
 * Tests that the reference shows a text from a description completely, and that the text does not change the structure
 * of the reference.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newMarked } from '../../../scripts/docs/markdown/dialect.js';
import { escapeHtml } from '../../../scripts/docs/pages/page.js';
import { articleOf } from '../../../scripts/docs/pages/reference.js';
import type { Document, Operation } from '../../../scripts/description/openapi.js';
import { documentWith, referenceOf } from './small.js';
import { codeBlocksIn, contentsIn, fencedIn, inOneLine, textOf, titlesOf } from './reading.js';

const tags = ['Things'];

function withOperation(operation: Partial<Operation>): Document {
  return documentWith({ paths: { '/a': { get: { operationId: 'getA', tags, ...operation } } } });
}

function sampled(label: string, source: string) {
  return () => [{ lang: 'sh', label, source }];
}

function withAnswer(answer: object): Document {
  return withOperation({ responses: { 200: answer } });
}

/** The locations in a document where a text can be. Each function returns a document with the text at this location. */
const locations: Record<string, (description: string) => Document> = {
  'the introduction': (description) =>
    documentWith({ info: { title: 'T', version: '1', description } }),
  'a server': (description) => documentWith({ servers: [{ url: '/', description }] }),
  'a variable of a server': (description) =>
    documentWith({ servers: [{ url: '/', variables: { v: { default: 'a', description } } }] }),
  'a security scheme': (description) =>
    documentWith({
      components: {
        securitySchemes: { It: { type: 'apiKey', in: 'header', name: 'it', description } },
      },
    }),
  'a tag': (description) => documentWith({ tags: [{ name: 'Things', description }] }),
  'an operation': (description) => withOperation({ description }),
  'a parameter': (description) =>
    withOperation({
      parameters: [{ name: 'p', in: 'query', description, schema: { type: 'string' }, example: 1 }],
    }),
  'a body': (description) => withOperation({ requestBody: { description, content: {} } }),
  'an answer': (description) => withAnswer({ description }),
  'a header': (description) =>
    withAnswer({ headers: { h: { description, schema: {}, example: 1 } } }),
  'an example': (description) =>
    withAnswer({ content: { 'application/json': { examples: { e: { description, value: 1 } } } } }),
  'a schema': (description) => documentWith({ components: { schemas: { It: { description } } } }),
  'a member of a member': (description) => {
    const inner = { properties: { a: { description, properties: { b: {} } }, c: {} } };
    return documentWith({ components: { schemas: { It: { properties: { d: inner } } } } });
  },
};

/** The parser of the expected output. It shows only the text of an image, because the pages do not load images. */
const alone = newMarked().use({ renderer: { image: ({ text }) => escapeHtml(text) } });

function hasHeading(markdown: string): boolean {
  return alone.lexer(markdown).some(({ type }) => type === 'heading');
}

function expectReadAsAlone(description: string, locate: (description: string) => Document): void {
  const body = articleOf(referenceOf(locate(description)));
  const contents = contentsIn(body);
  expect(textOf(body)).toContain(textOf(alone.parse(description) as string));
  // The reference has the same headings as with a simple text: no heading after the text is missing, and nothing in the
  // text became a heading.
  const expected = contentsIn(articleOf(referenceOf(locate('A text.'))));
  expect(contents.filter(({ id }) => !id.startsWith('tag-things.'))).toEqual(expected);
}

describe.for(Object.entries(locations))('the description of %s', ([name, locate]) => {
  test.for<[string, string]>([
    ['tags', 'Not <script>alert(1)</script>, not <b>bold</b>, <guid>@1 & &lt;'],
    ['tags in code', 'Ids such as `<guid>@1` occur.\n\n```html\n<script>\n```'],
    ['a comment that never ends', 'Before.\n\n<!-- Hidden?\n\nAfter.'],
    ['a block of HTML', '<div>\n\n*Text*'],
    ['a fence that never ends', 'Before.\n\n```json\n{ "a": 1 }'],
    ['a longer fence', '````\n```\n````'],
    ['indented code', 'Before.\n\n    <a> code\n\n      more'],
    ['pipes and backticks', 'a | b, `` ` `` and ` alone'],
    ['a table', '| a | b |\n|---|---|\n| `c` | d |'],
    ['lists', '- one\n  - two\n\n1. three\n2. four'],
    ['a list after a line', 'Text:\n- one\n- two'],
    ['a line', 'One.\n\n---\n\nTwo.'],
    ['a quotation', '> Said\nby somebody.'],
    ['paragraphs of several lines', 'One.\nTwo.\n\nThree.\n\n*Source: `a`.*'],
    ['links', '[A](https://example.com/?a=1&b=2) and <https://example.com>'],
    ['an anchor like ours', '<a id="schemas"></a>Schemas'],
  ])('can have %s', ([_name, description]) => {
    expectReadAsAlone(description, locate);
  });

  test('has the same content as it would have alone, for any text', () => {
    const pieces =
      `word|.|*|**|_|\\|&|<|>|<b>|</b>|<!--|<script>|&amp;|#|- |1. |> |[|](#a)|![a](b)|***|==|~`
        .split('|')
        .concat(' ', ' ', '\n', '\n', '\n\n', '    ', '`', '```', '~~~', '|', '|-|');
    const description = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 3 })), {
        maxLength: 12,
      })
      // Do not generate link definitions such as `[a]: b`, because a definition would change the links in the other
      // descriptions.
      .map((parts) => parts.join('').replaceAll(']:', '] :'))
      .filter((text) => /\S/.test(text) && (name === 'a tag' || !hasHeading(text)));
    fc.assert(fc.property(description, (text) => expectReadAsAlone(text, locate)));
  });
});

test('refuses a heading among those of the reference, with the fix', () => {
  expect(() => referenceOf(withOperation({ description: '# One' }))).toThrow(
    'has the heading "One", but only the description of a tag may have headings. Fix:',
  );
});

describe('texts without Markdown', () => {
  const hostile = 'A *b* `c` _d_ [e](f) <g> &amp; # h | i \\ ~~j~~ ##';

  test.for<[string, Document]>([
    ['a title', documentWith({ info: { title: hostile, version: '1' } })],
    ['a summary', withOperation({ summary: hostile })],
    ['a tag', documentWith({ tags: [{ name: 'T', description: 'A.', 'x-displayName': hostile }] })],
    [
      'the summary of an example',
      withAnswer({
        content: { 'application/json': { examples: { e: { summary: hostile, value: 1 } } } },
      }),
    ],
    [
      'the title of a schema',
      documentWith({ components: { schemas: { It: { title: hostile } } } }),
    ],
  ])('are shown unchanged: %s', ([, document]) => {
    expect(textOf(articleOf(referenceOf(document)))).toContain(hostile);
  });

  test('are shown unchanged: the label of a sample', () => {
    const markdown = referenceOf(withOperation({}), { samples: sampled(hostile, 'a') });
    expect(textOf(articleOf(markdown))).toContain(hostile);
  });

  test('are shown unchanged for any text', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => /\S/.test(one));
    fc.assert(
      fc.property(text, (summary) => {
        const body = articleOf(referenceOf(withOperation({ summary })));
        expect(textOf(body)).toContain(inOneLine(summary));
      }),
    );
  });
});

describe('examples and samples', () => {
  const withExample = (type: string, value: unknown) =>
    referenceOf(withAnswer({ content: { [type]: { examples: { e: { value } } } } }));

  test('keeps any JSON in the Markdown and in the HTML', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const markdown = withExample('application/json', value);
        const json = JSON.stringify(value, null, 2);
        expect(fencedIn(markdown, 'json')).toEqual([json]);
        expect(codeBlocksIn(articleOf(markdown))).toEqual([json]);
      }),
    );
  });

  test('keeps text and the source of a sample, including fences', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom('```', '````', '~~~', '\n', '    ', '<!--', '</code>'),
          fc.string({ unit: 'grapheme' }),
        ),
      )
      .map((parts) => parts.join('').replaceAll('\r', ''));
    fc.assert(
      fc.property(text, (source) => {
        const markdown = withExample('text/plain', source);
        expect(codeBlocksIn(articleOf(markdown))).toEqual([source]);
        const body = articleOf(
          referenceOf(withOperation({}), { samples: sampled('Shell', source) }),
        );
        expect(codeBlocksIn(body)).toEqual([source.trimEnd()]);
      }),
    );
  });

  test('prints samples of several operations once, with links', () => {
    const source = 'echo';
    const paths = Object.fromEntries(
      ['getA', 'getB', 'getC'].map((operationId) => [
        `/${operationId}`,
        { get: { operationId, tags } },
      ]),
    );
    const samples = (operationId: string) => {
      const lang = operationId === 'getC' ? 'php' : 'sh';
      return [{ lang, label: lang, source }];
    };
    const markdown = referenceOf(documentWith({ paths }), { samples });
    expect(fencedIn(markdown, 'sh')).toEqual([source]);
    expect(markdown).toContain('The code samples are the same as for [getA](#getA).');
    expect(titlesOf(markdown, 5)).toEqual(['sh', 'php']);
  });
});

test('refuses an unknown key of a parameter, which would not be shown', () => {
  const parameter = { name: 'a', in: 'query', deprecated: true };
  expect(() => referenceOf(withOperation({ parameters: [parameter] }))).toThrow(
    /does not support the key deprecated of the parameter or header a\. Fix: /,
  );
});
