/**
 * Renders a whole description as one HTML file that needs no other file and no script. Readers can open it from a disk,
 * and print it. The style is inline. The Content-Security-Policy allows only this style, by its digest.
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
  /** The description as Markdown, from `referenceMarkdown`. */
  markdown: string;
  /**
   * The diagrams as HTML. The key of each is the Markdown of the diagram. In the file, the HTML replaces this Markdown.
   */
  diagrams?: ReadonlyMap<string, string>;
  style: string;
  /** Other elements of the `head`, as HTML. */
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
 * Renders the Markdown of a reference as HTML. The table of contents becomes a `nav` element, and the anchors in the
 * headings become ids. Each chapter is a `section`, so that browsers lay out only the visible chapters.
 */
export function articleOf(
  markdown: string,
  diagrams: ReadonlyMap<string, string> = new Map<string, string>(),
): string {
  const prose = newProse({ colours: false });
  // While the Markdown is rendered, a placeholder stands for each diagram. It is a digest, because no other text
  // contains a digest by chance.
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
