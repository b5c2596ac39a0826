import { describe, expect, test } from 'vitest';
import { referenceStyle, staticReference } from '../../scripts/docs/pages/static-reference.js';
import { copies } from './markdown/copies.js';
import { codeIn, fencedIn, textOf } from './markdown/reading.js';

/** Every element that the reference is made of, with its attributes. */
const elements =
  /^<(\/?(article|nav|h[1-6]|p|ul|ol|li|a|code|pre|strong|em|blockquote|table|thead|tbody|tr|t[hd])|br|hr|article class="\w+"|\/div|div class="table" role="region" aria-label="[^"<>`]+" tabindex="0"|nav aria-labelledby="contents"|h[1-6] id="[\w.-]+"|a href="[^"<>]*"( title="[^"<>]*")?|code class="language-\w+")>$/;

function tagsIn(html: string): string[] {
  return html.match(/<[^>]*>/g) ?? [];
}

describe.for(copies)('$name', ({ document, markdown }) => {
  const { body, contents } = staticReference(markdown);
  const headings = [...body.matchAll(/<h([1-6])(?: id="([^"]+)")?>([^]*?)<\/h\1>/g)];
  const ids = headings.map(([, , id]) => id).filter((id) => id !== undefined);

  test('its headings have no gap, and one is the first', () => {
    const levels = headings.map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0), textOf(headings[index]![3]!)).toBeLessThan(2);
    expect(levels).toHaveLength(markdown.replaceAll(/^```[^]*?^```/gm, '').match(/^#+ /gm)!.length);
  });

  test('it is made of few elements, which are all closed', () => {
    const tags = tagsIn(body);
    expect(tags.filter((tag) => !elements.test(tag))).toEqual([]);
    const open: string[] = [];
    for (const [, end, name] of tags.map((tag) => /^<(\/?)(\w+)/.exec(tag)!)) {
      if (!end) open.push(name!);
      else if (open.at(-1) === name) open.pop();
    }
    expect(open.filter((name) => name !== 'br' && name !== 'hr')).toEqual([]);
  });

  test('its ids are unique and those of the Markdown, and links in the page lead to them', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const anchors = [...markdown.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id);
    expect(ids).toEqual(anchors);
    const links = [...body.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id!);
    expect(links.length).toBeGreaterThan(ids.length);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('its contents are in a landmark, a link for every heading that has an id', () => {
    const [, navigation] = /<nav aria-labelledby="contents">([^]*?)<\/nav>/.exec(body)!;
    const links = [...navigation!.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(['contents', ...links]).toEqual(ids);
    expect(contents).toEqual(
      headings
        .filter(([, , id]) => id)
        .map(([, level, id, html]) => ({ level: Number(level), id, text: textOf(html!) })),
    );
  });

  test('its examples can be read back', () => {
    const examples = codeIn(body, 'json').map((json): unknown => JSON.parse(json));
    expect(examples).toEqual(fencedIn(markdown, 'json').map((json): unknown => JSON.parse(json)));
    expect(examples.length).toBeGreaterThan(Object.keys(document.components!.examples!).length);
  });

  test('it says all that the Markdown says', () => {
    const text = textOf(body).replaceAll(' ', '');
    const words = markdown
      .replaceAll(/<a id="[^"]*"><\/a>|\]\([^)]*\)|^ *(#+|-|\d+\.) |^ *```.*$|^\| *-[-| ]+$/gm, '')
      .replaceAll(/(?<![\p{L}\w.])_([\p{L}\w]+)_/gu, '$1')
      .split(/[\s`*[\]\\]+/);
    expect([...new Set(words)].filter((word) => !text.includes(word))).toEqual([]);
    expect(words.length).toBeGreaterThan(1000);
  });
});

test.for<[string, string, string]>([
  ['a tag', 'a <script>alert(1)</script>', '<p>a &lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['a block of HTML', '<div onclick="a()">\n', '<p>&lt;div onclick=&quot;a()&quot;&gt;</p>'],
  ['a comment', '<!-- a', '<p>&lt;!-- a</p>'],
  ['an anchor in a text', '<a id="b"></a>', '<p>&lt;a id=&quot;b&quot;&gt;&lt;/a&gt;</p>'],
  [
    'an anchor that is not ours',
    '# <a id="b c"></a>',
    '<h1>&lt;a id=&quot;b c&quot;&gt;&lt;/a&gt;</h1>',
  ],
  ['an entity', '`&lt;` &lt; &', '<p><code>&amp;lt;</code> &lt; &amp;</p>'],
  ['a script in a link', '[a](javascript:b)', '<p>a</p>'],
  ['a script in disguise', '[a](javascript&colon;b) [a](&#106;avascript:b)', '<p>a a</p>'],
  ['data in a link', '[a](DATA:text/html,b)', '<p>a</p>'],
  [
    'links that lead somewhere',
    '[a](#b) [a](b.html) [a](https://c/?d&e)',
    '<p><a href="#b">a</a> <a href="b.html">a</a> <a href="https://c/?d&amp;e">a</a></p>',
  ],
  ['an image, which would be a request', '![a <b>](https://c/d.png)', '<p>a &lt;b&gt;</p>'],
  [
    'a heading that is none of the outline',
    '> # A',
    '<blockquote>\n<p><strong>A</strong></p>\n</blockquote>',
  ],
])('%s', ([, markdown, html]) => {
  expect(staticReference(markdown).body).toBe(`<article class="reference">\n${html}\n</article>`);
});

test('a table scrolls in a box that the keyboard reaches, and that is named after its head', () => {
  const { body } = staticReference('| A "b" | C |\n|---|---|\n| d | e |');
  expect(body).toContain(
    '<div class="table" role="region" aria-label="A &quot;b&quot;, C" tabindex="0">\n<table>',
  );
  expect(textOf(body)).toBe('A "b" C d e');
});

test('a heading can be linked to when it has an anchor, and is listed without markup', () => {
  const { body, contents } = staticReference('# A\n\n## <a id="b"></a>`B` & *C*');
  expect(body).toContain('<h1>A</h1>\n<h2 id="b"><code>B</code> &amp; <em>C</em></h2>');
  expect(contents).toEqual([{ level: 2, id: 'b', text: 'B & C' }]);
});

test('the style asks no other host for anything', () => {
  expect(referenceStyle).not.toMatch(/url\(|@import|</);
});
