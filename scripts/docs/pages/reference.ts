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
  style: string;
  /** Other elements of the head. */
  head?: string;
}

export function referencePage({
  language,
  title,
  description,
  markdown,
  style,
  head = '',
}: SingleFile) {
  const digest = createHash('sha256').update(style).digest('base64');
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
    body: `<main id="content" class="reference">\n${articleOf(markdown)}\n</main>`,
  });
}

/**
 * The contents of a reference are its navigation, and the anchors before its headings are their ids. Each chapter is a
 * section, so that a browser lays out only those that are looked at.
 */
export function articleOf(markdown: string): string {
  const prose = newProse({ colours: false });
  let inContents = false;
  let inSection = false;
  const parts = tokensOf(markdown).map((token) => {
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

function partsOf({ text }: Tokens.Heading): { id?: string; title: string } {
  const [, id, title] = /^<a id="([\w.-]+)"><\/a>(.*)$/s.exec(text) ?? [];
  return id === undefined || title === undefined ? { title: text } : { id, title };
}
