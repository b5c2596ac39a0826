/** Markdown as HTML: nothing but what the renderer makes gets through. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadHighlighter } from '../../scripts/docs/pages/highlight.js';
import { newProse } from '../../scripts/docs/pages/prose.js';

/** Every element that prose is made of, with all of its attributes. */
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
])('tags are text: %s', (markdown) => {
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
])('a link that could run or lead elsewhere unseen is its text: %s', (href) => {
  for (const markdown of [`[a](${href})`, `[a](<${href}>)`, `[a][b]\n\n[b]: ${href}`])
    expect(block(markdown)).not.toContain('href');
});

test('no text makes anything else, whatever it is made of', () => {
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

  test('lead to where their name is explained, and nowhere else', () => {
    expect(prose.inline('`JobCreated` `JobCreate`')).toBe(
      '<a href="../JobCreated/?a=&quot;&amp;b"><code>JobCreated</code></a> <code>JobCreate</code>',
    );
  });

  test('inside of a link are part of that link', () => {
    expect(prose.inline('[a `JobCreated`](#b) `JobCreated`')).toMatch(
      /^<a href="#b">a <code>JobCreated<\/code><\/a> <a href="\.\.\/JobCreated/,
    );
  });
});

describe('headings', () => {
  test('have no place where nothing says so', () => {
    expect(block('# A *b*')).toBe('<p><strong>A <em>b</em></strong></p>\n');
  });

  test('have the ids that they are given, levels further down, and no link in their link', () => {
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

  test('that directly follow each other are one box, in which the first is chosen', () => {
    const html = boxes().block(`Before.\n\n${first}\n\n${second}\n\nAfter.`);
    expect(html).toMatch(/^<p>Before\.<\/p>\n<div class="box tabs" role="radiogroup"/);
    expect(html).toContain('aria-label="Code &quot;a&quot;" data-choice="samples">');
    expect(html).toContain('<label for="box-1-2">B &lt;b&gt;</label>');
    expect(html.match(/ checked/g)).toHaveLength(1);
    expect(html).toMatch(/<\/div>\n<p>After\.<\/p>\n$/);
    expect(boxes().block(`${first}\n${second}`)).toContain('id="box-1-2"');
  });

  test('are one below another where text or a block without a label is between them', () => {
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

  test('are one below another on a page that has no boxes, coloured in their language', () => {
    const html = block(`${first}\n\n${second}`);
    expect(html).toBe(block('```sh\na\n```\n\n```sh\nb\n```'));
    expect(html).toContain('<i class=');
  });
});

test('a table is a region that can be scrolled by keyboard, named after its head', () => {
  expect(block('| A `b` | "C" |\n|---|:-:|\n| d | e |')).toContain(
    '<div class="table" role="region" aria-label="A b, &quot;C&quot;" tabindex="0">\n<table>',
  );
});

test('a link whose address is refused by the page is text', () => {
  const prose = newProse({ href: (href) => (href === 'a.md' ? undefined : `x/${href}`) });
  expect(prose.inline('[a](a.md) [b](b.md)')).toBe('a <a href="x/b.md">b</a>');
});
