/** Tests that HTML from Markdown contains only elements that the renderer creates. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadHighlighter } from '../../scripts/docs/pages/highlight.js';
import { newProse } from '../../scripts/docs/pages/prose.js';

/** Matches every tag that the renderer may create, with all attributes. */
const elements =
  /^<(\/?(p|ul|ol|li|pre|code|strong|em|del|blockquote|table|thead|tbody|tr|td|th|i|a|div)|br|hr|ol start="\d+"|th scope="col"( align="\w+")?|td align="\w+"|i class="[ksncpf]"|a href="(#|https?:\/\/|mailto:|[\w./-])[^"<>]*"|div class="code"|pre class="scroll" tabindex="0"|div class="table" role="region" aria-label="[^"<>]*" tabindex="0"|input (checked="" )?disabled="" type="checkbox"\/?)>$/;

function wrongIn(html: string): string[] {
  return (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !elements.test(tag));
}

const { block, inline } = newProse();

beforeAll(loadHighlighter);

test.for([
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<a href="javascript:alert(1)">a</a>',
  '<div onclick="a()">\n\n# b\n\n</div>',
  '<!-- a --><style>*{}</style>',
  '<svg/onload=alert(1)>',
  '`<img>` **<b>** [<i>](#a)',
  '| <b> |\n|---|\n| <img src=x> |',
  '![<img>](https://example.org/a.png "<b>")',
  '```"><script>\n<script>\n```',
  '<https://example.org/"onclick="a">',
])('shows tags as text: %s', (markdown) => {
  expect(wrongIn(block(markdown))).toEqual([]);
  expect(wrongIn(inline(markdown))).toEqual([]);
});

test.for([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java&#115;cript:alert(1)',
  'javascript&colon;alert(1)',
  '&#x6A;avascript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,a',
  'vbscript:a',
  'file:///etc/passwd',
  '//example.org/a',
  '\\\\example.org',
])('shows only the text of a link that could run a script or hide its target: %s', (href) => {
  for (const markdown of [`[a](${href})`, `[a](<${href}>)`, `[a][b]\n\n[b]: ${href}`])
    expect(block(markdown)).not.toContain('href');
});

test('creates no other elements for any text', () => {
  const pieces =
    '<|>|<b>|<img src=x onerror=a>|</p>|<!--|"|\'|`|```|[|](|)|](javascript:a)|![|#|- |1. |\\|&lt;|&#60;|&quot;|**|_|~~|\n|\n\n| |:|javascript:|https://a.b/|@a.b'
      .split('|')
      .concat('|', '|-|');
  const markdown = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 3 })), {
      maxLength: 14,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(markdown, (text) => {
      expect(wrongIn(block(text))).toEqual([]);
      expect(wrongIn(inline(text))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

describe('code spans', () => {
  const prose = newProse({
    explained: (name) => (name === 'JobCreated' ? '../JobCreated/?a="&b' : undefined),
  });

  test('link to the explanation of their name, and to nothing else', () => {
    expect(prose.inline('`JobCreated` `JobCreate`')).toBe(
      '<a href="../JobCreated/?a=&quot;&amp;b"><code>JobCreated</code></a> <code>JobCreate</code>',
    );
  });

  test('inside a link are part of the link', () => {
    expect(prose.inline('[a `JobCreated`](#b) `JobCreated`')).toMatch(
      /^<a href="#b">a <code>JobCreated<\/code><\/a> <a href="\.\.\/JobCreated/,
    );
  });
});

describe('headings', () => {
  test('have no id without the option', () => {
    expect(block('# A *b*')).toBe('<p><strong>A <em>b</em></strong></p>\n');
  });

  test('have the given ids and lower levels, without a link inside their link', () => {
    const prose = newProse({ headings: { idOf: (text) => text.toLowerCase(), down: 2 } });
    expect(prose.block('# `A` & [b](#c)\n\n##### D')).toBe(
      '<h3 id="a & b"><a href="#a & b"><code>A</code> &amp; b</a></h3>\n<h6 id="d"><a href="#d">D</a></h6>\n',
    );
  });
});

describe('code blocks with labels', () => {
  const boxes = () => {
    let count = 0;
    return newProse({
      tabs: { newId: () => `box-${++count}`, name: 'Code "a"', choice: 'samples' },
    });
  };
  const [first, second] = ['```sh A\na\n```', '```sh B <b>\nb\n```'];

  test('become one box if they are adjacent, with the first one selected', () => {
    const html = boxes().block(`Before.\n\n${first}\n\n${second}\n\nAfter.`);
    expect(html).toMatch(/^<p>Before\.<\/p>\n<div class="box tabs" role="radiogroup"/);
    expect(html).toContain('aria-label="Code &quot;a&quot;" data-choice="samples">');
    expect(html).toContain('<label for="box-1-2">B &lt;b&gt;</label>');
    expect(html.match(/ checked/g)).toHaveLength(1);
    expect(html).toMatch(/<\/div>\n<p>After\.<\/p>\n$/);
    expect(boxes().block(`${first}\n${second}`)).toContain('id="box-1-2"');
  });

  test('stay separate if text or an unlabelled block is between them', () => {
    for (const between of ['Text.', '```sh\nc\n```', '- a', '# A'])
      expect(boxes().block(`${first}\n\n${between}\n\n${second}`)).not.toContain('<input');
    expect(boxes().block(first)).toBe(block('```sh\na\n```'));
  });

  test('have ids that no other box of the page has', () => {
    const { block: withBoxes } = boxes();
    const one = `${first}\n\n${second}`;
    const html = withBoxes(`${one}\n\nText.\n\n${one}`) + withBoxes(one);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
    expect(new Set(html.match(/ name="[^"]*"/g)).size).toBe(3);
  });

  test('stay separate on a page without boxes, highlighted in their language', () => {
    const html = block(`${first}\n\n${second}`);
    expect(html).toBe(block('```sh\na\n```\n\n```sh\nb\n```'));
    expect(html).toContain('<i class=');
  });
});

test('makes a table a region that scrolls by keyboard, with the name of its head', () => {
  expect(block('| A `b` | "C" |\n|---|:-:|\n| d | e |')).toContain(
    '<div class="table" role="region" aria-label="A b, &quot;C&quot;" tabindex="0">\n<table>',
  );
});

test('shows only the text of a link whose target the page refuses', () => {
  const prose = newProse({ href: (href) => (href === 'a.md' ? undefined : `x/${href}`) });
  expect(prose.inline('[a](a.md) [b](b.md)')).toBe('a <a href="x/b.md">b</a>');
});
