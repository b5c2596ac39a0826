/**
 * Prepares texts from descriptions so that they can be inserted into a larger Markdown text. The inserted text cannot
 * change the structure of the larger text.
 */
import type { MarkedToken } from 'marked';
import { Failure } from '../../../src/common/failure.js';
import { fence } from './code.js';
import { tokensOf } from './dialect.js';

/** Escapes plain text, such as a title, so that Markdown shows it unchanged. */
export function plain(text: string): string {
  return text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/[\\`*_[\]<>&~#|]/g, '\\$&');
}

/**
 * A cache of parsed texts, because the same description is on several pages, and rarely changes between two builds in
 * one process.
 */
const read = new Map<string, string[]>();

/** Splits the Markdown of a description into blocks, such as paragraphs and lists. */
export function blocksOf(markdown = ''): string[] {
  const known = read.get(markdown);
  if (known) return known;
  const blocks = tokensOf(markdown).flatMap(blockOf);
  read.set(markdown, blocks);
  return blocks;
}

/**
 * Returns a token as a block of Markdown. If it is a code block without a closing fence, adds the fence.
 *
 * @throws Failure for a heading, because it would look like a heading of the reference
 */
export function blockOf(token: MarkedToken): string[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'code':
      return [fence(token.text, token.lang)];
    case 'heading':
      throw new Failure(
        `A description has the heading "${token.text}", but only the description of a tag may have headings. Fix: write the heading as a sentence, or move the text to the description of a tag.`,
      );
    default:
      return [token.raw.replaceAll(/^\n+|\n+$/g, '')];
  }
}

/**
 * Returns a list item: a label, its description, and further blocks. If the description begins with a paragraph, this
 * paragraph is on the same line as the label. Any other block begins below the label.
 */
export function item(label: string, description: string[] = [], following: string[] = []): string {
  const [first, ...rest] = description;
  const joins = first !== undefined && joinsLabel(first);
  const head = joins ? `${label}: ${first}` : label;
  const blocks = [head, ...(joins ? rest : description), ...following];
  return `- ${blocks.join('\n\n').replaceAll(/\n(?=[^\n])/g, '\n  ')}`;
}

/**
 * True if a block can be on the line of the label. The block must be a paragraph whose next line cannot turn the label
 * into a heading or into the head of a table.
 */
function joinsLabel(block: string): boolean {
  return tokensOf(block)[0]?.type === 'paragraph' && !/\n\s*[-=|:]/.test(block);
}

/** Returns the first line of a Markdown text as plain text. */
export function firstLine(markdown = ''): string {
  return plainText(markdown.trim().split('\n', 1)[0] ?? '');
}

/** Removes the Markdown syntax from one line. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '');
}
