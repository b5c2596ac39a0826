/** Texts from descriptions, as parts of a larger Markdown text whose structure they cannot change. */
import type { MarkedToken } from 'marked';
import { Failure } from '../../../src/common/failure.js';
import { fence } from './code.js';
import { tokensOf } from './dialect.js';

/** Text that is not Markdown, such as a title, escaped for Markdown. */
export function plain(text: string): string {
  return text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/[\\`*_[\]<>&~#|]/g, '\\$&');
}

/** A cache of parsed texts: a description is on several pages, and rarely changes between two builds. */
const read = new Map<string, string[]>();

/** The blocks of a description: paragraphs, lists and others. */
export function blocksOf(markdown = ''): string[] {
  const known = read.get(markdown);
  if (known) return known;
  const blocks = tokensOf(markdown).flatMap(blockOf);
  read.set(markdown, blocks);
  return blocks;
}

/**
 * One block, with its fence closed.
 *
 * @throws Failure for a heading, which would be mixed with the headings of the reference
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
 * A list item: a label, its description, and further blocks. If the description begins with a paragraph, the paragraph
 * follows on the line of the label. Any other block begins below the label.
 */
export function item(label: string, description: string[] = [], following: string[] = []): string {
  const [first, ...rest] = description;
  const joins = first !== undefined && joinsLabel(first);
  const head = joins ? `${label}: ${first}` : label;
  const blocks = [head, ...(joins ? rest : description), ...following];
  return `- ${blocks.join('\n\n').replaceAll(/\n(?=[^\n])/g, '\n  ')}`;
}

/** True if a block is a paragraph that cannot turn the label into a heading or into the head of a table. */
function joinsLabel(block: string): boolean {
  return tokensOf(block)[0]?.type === 'paragraph' && !/\n\s*[-=|:]/.test(block);
}

/** The first line of a Markdown text, as plain text. */
export function firstLine(markdown = ''): string {
  return plainText(markdown.trim().split('\n', 1)[0] ?? '');
}

/** One line of Markdown as plain text. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '');
}
