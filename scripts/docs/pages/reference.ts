/**
 * A whole description in one HTML file without dependencies: it opens from a disk, prints, and does not run a script. Its
 * style is inline. The policy allows only this style, by its digest.
 */
import { createHash } from 'node:crypto';
import type { Tokens } from 'marked';
import { tokensOf } from '../markdown/dialect.js';
import { htmlPage } from './page.js';
import { newProse } from './prose.js';

export interface SingleFile {
  language: string;
  title: string;
  description: string;
  /** The result of referenceMarkdown. */
  markdown: string;
  /** The diagrams, by the Markdown that they replace. */
  diagrams?: ReadonlyMap<string, string>;
  style: string;
  /** Other elements of the head. */
  head?: string;
}

export function referencePage({
  language,
  title,
  description,
  markdown,
  diagrams,
  style,
  head = '',
}: SingleFile) {
  const digest = digestOf(style);
  return htmlPage({
    language,
    title,
    description,
    policy: {
      'script-src': "'none'",
      'style-src': `'sha256-${digest}'`,
      'img-src': 'data:',
    },
    head: `${head}<link rel="icon" href="data:,">\n<style>${style}</style>`,
    body: `<main id="content" class="reference">\n${articleOf(markdown, diagrams)}\n</main>`,
  });
}

/**
 * The reference as HTML. Its contents become the navigation, and the anchors before headings become ids. Each chapter is
 * a section, so that a browser lays out only the visible chapters.
 */
export function articleOf(
  markdown: string,
  diagrams: ReadonlyMap<string, string> = new Map<string, string>(),
): string {
  const prose = newProse({ colours: false });
  // Use a digest as the placeholder of a diagram, because no text contains it by chance.
  const placeholders = new Map([...diagrams].map(([text, html]) => [digestOf(text), html]));
  const withPlaceholders = [...diagrams.keys()].reduce(
    (text, one) => text.replace(one, () => digestOf(one)),
    markdown,
  );
  let inContents = false;
  let inSection = false;
  const parts = tokensOf(withPlaceholders).map((token) => {
    if (token.type === 'paragraph' && placeholders.has(token.text))
      return placeholders.get(token.text);
    if (token.type !== 'heading') {
      const html = prose.block(token.raw);
      return inContents && token.type === 'list' ? `${html}</nav>\n` : html;
    }
    const { id, title } = partsOf(token);
    inContents = id === 'contents';
    const tag = `h${token.depth}`;
    const heading = `<${tag}${id === undefined ? '' : ` id="${id}"`}>${prose.inline(title)}</${tag}>\n`;
    if (token.depth !== 2) return heading;
    const start = inSection ? '</section>\n<section>\n' : '<section>\n';
    inSection = true;
    return inContents ? `${start}<nav aria-labelledby="contents">\n${heading}` : start + heading;
  });
  return `<article>\n${parts.join('')}${inSection ? '</section>\n' : ''}</article>`;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function partsOf({ text }: Tokens.Heading): { id?: string; title: string } {
  const [, id, title] = /^<a id="([\w.-]+)"><\/a>(.*)$/s.exec(text) ?? [];
  return id === undefined || title === undefined ? { title: text } : { id, title };
}
