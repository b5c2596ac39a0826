/** Texts of authors, as parts of a larger Markdown text that they cannot break. */
import type { MarkedToken } from 'marked';
import { Failure } from '../../../src/common/failure.js';
import { fence } from './code.js';
import { tokensOf } from './dialect.js';

/** Text that is not Markdown, such as a title. */
export function plain(text: string): string {
  return text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/[\\`*_[\]<>&~#|]/g, '\\$&');
}

/** Blocks of texts that were parsed before: a description is on several pages, and rarely changes between two builds. */
const read = new Map<string, string[]>();

/** The blocks of a description: its paragraphs, lists and so on. */
export function blocksOf(markdown = ''): string[] {
  const known = read.get(markdown);
  if (known) return known;
  const blocks = tokensOf(markdown).flatMap(blockOf);
  read.set(markdown, blocks);
  return blocks;
}

/**
 * A block by itself, its fence closed.
 *
 * @throws Failure for a heading, which would stand among those of the reference
 */
export function blockOf(token: MarkedToken): string[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'code':
      return [fence(token.text, token.lang)];
    case 'heading':
      throw new Failure(
        `A description has the heading "${token.text}", which only that of a tag may have. Fix: write it as a sentence, or move the text to the chapter of a tag.`,
      );
    default:
      return [token.raw.replaceAll(/^\n+|\n+$/g, '')];
  }
}

/**
 * A list item: a label, what is said of it, and what follows. One paragraph stands on the line of the label, whatever
 * else begins a description below it.
 */
export function item(label: string, description: string[] = [], following: string[] = []): string {
  const [first, ...rest] = description;
  const joins = first !== undefined && joinsLabel(first);
  const head = joins ? `${label}: ${first}` : label;
  const blocks = [head, ...(joins ? rest : description), ...following];
  return `- ${blocks.join('\n\n').replaceAll(/\n(?=[^\n])/g, '\n  ')}`;
}

/** A paragraph, if none of its lines could underline the label, or make it the head of a table. */
function joinsLabel(block: string): boolean {
  return tokensOf(block)[0]?.type === 'paragraph' && !/\n\s*[-=|:]/.test(block);
}

/** The first line of a text, as a reader of plain text sees it. */
export function firstLine(markdown = ''): string {
  return plainText(markdown.trim().split('\n', 1)[0] ?? '');
}

/** Markdown in one line, as a reader of plain text sees it. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '');
}
