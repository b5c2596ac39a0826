/**
 * The whole of a description in one file, which needs nothing else: it opens from a disk, prints, and runs no script.
 * So its style is in it, which the policy allows by its digest, and no other style.
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
  /** The diagrams, by the Markdown whose place they take. */
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
 * The contents of a reference are its navigation, and the anchors before its headings are their ids. Each chapter is a
 * section, so that a browser lays out only those that are looked at.
 */
export function articleOf(
  markdown: string,
  diagrams: ReadonlyMap<string, string> = new Map<string, string>(),
): string {
  const prose = newProse({ colours: false });
  // A digest is a paragraph that no text has by chance.
  const places = new Map([...diagrams].map(([text, html]) => [digestOf(text), html]));
  const withPlaces = [...diagrams.keys()].reduce(
    (text, one) => text.replace(one, () => digestOf(one)),
    markdown,
  );
  let inContents = false;
  let inSection = false;
  const parts = tokensOf(withPlaces).map((token) => {
    if (token.type === 'paragraph' && places.has(token.text)) return places.get(token.text);
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
