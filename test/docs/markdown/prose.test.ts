/** What authors write is read as they wrote it, and breaks nothing around it. */
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

/** Where a description can stand. */
const places: Record<string, (description: string) => Document> = {
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

/** An image is its text, as no page asks for one. */
const alone = newMarked().use({ renderer: { image: ({ text }) => escapeHtml(text) } });

function hasHeading(markdown: string): boolean {
  return alone.lexer(markdown).some(({ type }) => type === 'heading');
}

function expectReadAsAlone(description: string, place: (description: string) => Document): void {
  const body = articleOf(referenceOf(place(description)));
  const contents = contentsIn(body);
  expect(textOf(body)).toContain(textOf(alone.parse(description) as string));
  // Nothing after it was swallowed, and nothing that it says has become a heading of ours.
  const expected = contentsIn(articleOf(referenceOf(place('A text.'))));
  expect(contents.filter(({ id }) => !id.startsWith('tag-things.'))).toEqual(expected);
}

describe.for(Object.entries(places))('the description of %s', ([name, place]) => {
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
    expectReadAsAlone(description, place);
  });

  test('is read as it would be alone, whatever it is made of', () => {
    const pieces =
      `word|.|*|**|_|\\|&|<|>|<b>|</b>|<!--|<script>|&amp;|#|- |1. |> |[|](#a)|![a](b)|***|==|~`
        .split('|')
        .concat(' ', ' ', '\n', '\n', '\n\n', '    ', '`', '```', '~~~', '|', '|-|');
    const description = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 3 })), {
        maxLength: 12,
      })
      // A definition, [a]: b, is read in every description.
      .map((parts) => parts.join('').replaceAll(']:', '] :'))
      .filter((text) => /\S/.test(text) && (name === 'a tag' || !hasHeading(text)));
    fc.assert(fc.property(description, (text) => expectReadAsAlone(text, place)));
  });
});

test('a heading among those of the reference is refused, with the fix', () => {
  expect(() => referenceOf(withOperation({ description: '# One' }))).toThrow(
    'has the heading "One", which only that of a tag may have. Fix:',
  );
});

describe('texts that are no Markdown', () => {
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
  ])('are shown as they are: %s', ([, document]) => {
    expect(textOf(articleOf(referenceOf(document)))).toContain(hostile);
  });

  test('are shown as they are: the label of a sample', () => {
    const markdown = referenceOf(withOperation({}), { samples: sampled(hostile, 'a') });
    expect(textOf(articleOf(markdown))).toContain(hostile);
  });

  test('are shown whatever they are', () => {
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

  test('any JSON can be read back, from the Markdown and from the HTML', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const markdown = withExample('application/json', value);
        const json = JSON.stringify(value, null, 2);
        expect(fencedIn(markdown, 'json')).toEqual([json]);
        expect(codeBlocksIn(articleOf(markdown))).toEqual([json]);
      }),
    );
  });

  test('text is as it was, fences included, and so is the source of a sample', () => {
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

  test('samples of several operations are printed once, and linked', () => {
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
    expect(markdown).toContain('The same as for [getA](#getA).');
    expect(titlesOf(markdown, 5)).toEqual(['sh', 'php']);
  });
});

test('a key of a parameter without words is refused, because it would be lost', () => {
  const parameter = { name: 'a', in: 'query', deprecated: true };
  expect(() => referenceOf(withOperation({ parameters: [parameter] }))).toThrow(
    /no words for the key deprecated of the parameter or header a\. Fix: /,
  );
});
