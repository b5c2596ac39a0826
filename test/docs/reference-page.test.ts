import { describe, expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { blocksOf } from '../../scripts/docs/markdown/prose.js';
import { sharedResponses } from '../../scripts/docs/markdown/responses.js';
import { articleOf, referencePage } from '../../scripts/docs/pages/reference.js';
import { readAssets } from '../../scripts/docs/pages/assets.js';
import { copies } from './markdown/copies.js';
import { codeBlocksIn, contentsIn, fencedIn, textOf } from './markdown/reading.js';

/** Matches every tag that the reference may contain, with its attributes. */
const elements =
  /^<(\/?(article|section|nav|h[1-6]|p|ul|ol|li|a|code|pre|strong|em|blockquote|table|thead|tbody|tr|t[hd])|pre class="scroll" tabindex="0"|div class="code"|br|hr|article class="\w+"|\/div|div class="table" role="region" aria-label="[^"<>`]+" tabindex="0"|nav aria-labelledby="contents"|h[1-6] id="[\w.-]+"|a href="[^"<>]*"( title="[^"<>]*")?|th scope="col")>$/;

function tagsIn(html: string): string[] {
  return html.match(/<[^>]*>/g) ?? [];
}

describe.for(copies)('$name', ({ document, markdown }) => {
  const body = articleOf(markdown);
  const contents = contentsIn(body);
  const headings = [...body.matchAll(/<h([1-6])(?: id="([^"]+)")?>([^]*?)<\/h\1>/g)];
  const ids = headings.map(([, , id]) => id).filter((id) => id !== undefined);

  test('has one first heading, and no gap between levels', () => {
    const levels = headings.map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0), textOf(headings[index]![3]!)).toBeLessThan(2);
    expect(levels).toHaveLength(markdown.replaceAll(/^```[^]*?^```/gm, '').match(/^#+ /gm)!.length);
  });

  test('has only a few elements, which are all closed', () => {
    const tags = tagsIn(body);
    expect(tags.filter((tag) => !elements.test(tag))).toEqual([]);
    const open: string[] = [];
    for (const [, end, name] of tags.map((tag) => /^<(\/?)(\w+)/.exec(tag)!)) {
      if (!end) open.push(name!);
      else if (open.at(-1) === name) open.pop();
    }
    expect(open.filter((name) => name !== 'br' && name !== 'hr')).toEqual([]);
  });

  test('has unique ids, the same as in the Markdown, and links to existing ids', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const anchors = [...markdown.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id);
    expect(ids).toEqual(anchors);
    const links = [...body.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id!);
    expect(links.length).toBeGreaterThan(ids.length);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has its contents in a landmark, with a link for every heading that has an id', () => {
    const [, navigation] = /<nav aria-labelledby="contents">([^]*?)<\/nav>/.exec(body)!;
    const links = [...navigation!.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(['contents', ...links]).toEqual(ids);
    const titles = [...navigation!.matchAll(/<a href="#[^"]*">([^]*?)<\/a>/g)];
    expect(titles.map(([, title]) => textOf(title!))).toEqual(
      contents.slice(1).map(({ text }) => text),
    );
  });

  test('keeps its examples', () => {
    const blocks = codeBlocksIn(body);
    const examples = fencedIn(markdown, 'json');
    for (const json of examples) expect(blocks).toContain(json);
    expect(examples.length).toBeGreaterThan(Object.keys(document.components!.examples!).length);
  });

  test('has the whole text of the Markdown', () => {
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
  ['an unknown anchor', '# <a id="b c"></a>', '<h1>&lt;a id=&quot;b c&quot;&gt;&lt;/a&gt;</h1>'],
  ['an entity', '`&lt;` &lt; &', '<p><code>&amp;lt;</code> &lt; &amp;</p>'],
  ['a script in a link', '[a](javascript:b)', '<p>a</p>'],
  ['a script in disguise', '[a](javascript&colon;b) [a](&#106;avascript:b)', '<p>a a</p>'],
  ['data in a link', '[a](DATA:text/html,b)', '<p>a</p>'],
  [
    'links with a target',
    '[a](#b) [a](b.html) [a](https://c/?d&e)',
    '<p><a href="#b">a</a> <a href="b.html">a</a> <a href="https://c/?d&amp;e">a</a></p>',
  ],
  ['an image, which would be a request', '![a <b>](https://c/d.png)', '<p>a &lt;b&gt;</p>'],
  [
    'a heading outside the outline',
    '> # A',
    '<blockquote>\n<p><strong>A</strong></p>\n</blockquote>',
  ],
])('renders %s', ([, markdown, html]) => {
  expect(articleOf(markdown)).toBe(`<article>\n${html}\n</article>`);
});

test('puts a table into a scrolling box, which the keyboard reaches, with the name of its head', () => {
  const body = articleOf('| A "b" | C |\n|---|---|\n| d | e |');
  expect(body).toContain(
    '<div class="table" role="region" aria-label="A &quot;b&quot;, C" tabindex="0">\n<table>',
  );
  expect(textOf(body)).toBe('A "b" C d e');
});

test('links to a heading that has an anchor, and lists it without markup', () => {
  const body = articleOf('# A\n\n## <a id="b"></a>`B` & *C*');
  expect(body).toContain('<h2 id="b"><code>B</code> &amp; <em>C</em></h2>');
  expect(contentsIn(body)).toEqual([{ level: 2, id: 'b', text: 'B & C' }]);
});

test('allows only its style, by its digest', () => {
  const style = 'p > a { content: "ä" }';
  const page = referencePage({ language: 'en', title: 'A', description: 'B', markdown: '', style });
  const [, inside = ''] = /<style>([^]*?)<\/style>/.exec(page)!;
  const digest = createHash('sha256').update(inside).digest('base64');
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(page)!;
  expect(policy).toContain(`; style-src 'sha256-${digest}'; `);
  expect(policy).toMatch(/^default-src 'none'; script-src 'none'; /);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(page).not.toMatch(/<script| style=/);
});

test('requests nothing from another host in its style', () => {
  const { assets, files } = readAssets();
  const style = files.get(assets.style);
  expect(style).toContain('--text:');
  expect(style).not.toMatch(/url\(|@import|<\//);
});

test.for(copies)('describes a shared response once in $name', ({ document, markdown }) => {
  const shared = sharedResponses(document);
  expect([...markdown.matchAll(/<a id="response-(\w+)">/g)].map(([, name]) => name)).toEqual([
    ...shared.keys(),
  ]);
  for (const [name, { operations }] of shared) {
    const { description = '' } = document.components!.responses![name] as { description?: string };
    // Each operation shows the first block of the description, and links to the section with the whole description.
    const [first = '', ...others] = blocksOf(description);
    expect(markdown.split(first).length).toBeGreaterThan(operations.size);
    expect(markdown.split(`](#response-${name})`).length).toBeGreaterThan(operations.size);
    for (const block of others) expect(markdown.split(block)).toHaveLength(2);
  }
});
