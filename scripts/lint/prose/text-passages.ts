/** Finds the English texts in Markdown and YAML files. */
import { isScalar, parseDocument, visit } from 'yaml';
import { blank, maskCode, type Passage } from './passage.js';

/** Returns the text of a Markdown file as one passage, in which code is masked. */
export function markdownPassages(source: string, start = 0): Passage[] {
  return [{ kind: 'prose', text: maskMarkdown(source), start }];
}

/** The keys in YAML files whose values people read. */
const readKeys = new Set(['description', 'summary', 'title', 'message']);

/** Returns the comments of a YAML file, and the values of the keys that people read. */
export function yamlPassages(source: string): Passage[] {
  const passages: Passage[] = [];
  let rest = source;
  visit(parseDocument(source), {
    Pair(_, { key, value }) {
      if (!isScalar(value) || typeof value.value !== 'string' || !value.range) return;
      const [start, end] = value.range;
      // Remove each `#` from the values, because a `#` in a string does not begin a comment.
      rest = rest.slice(0, start) + blank(rest.slice(start, end), /#/g) + rest.slice(end);
      if (isScalar(key) && readKeys.has(String(key.value))) {
        const text = blank(source.slice(start, end), /^(?:[|>][-+]?|["'])/);
        passages.push({ kind: 'prose', text: maskMarkdown(text), start });
      }
    },
  });
  for (const { 0: comment, index } of rest.matchAll(
    /(?:(?<=^|\n)[ \t]*|(?<=\s))#.*(?:\n[ \t]*#.*)*/g,
  ))
    passages.push({
      kind: 'comment',
      text: maskCode(blank(comment, /^[ \t]*#+/gm)),
      start: index,
    });
  return passages.toSorted((a, b) => a.start - b.start);
}

/** Masks code blocks, inline code, HTML comments and the targets of links. */
function maskMarkdown(source: string): string {
  let text = blank(source, /^[ \t]*(```+|~~~+)[\s\S]*?^[ \t]*\1[ \t]*$/gm);
  text = blank(text, /<!--[\s\S]*?-->|(?<=\])\([^()\s]*\)/g);
  return maskCode(text);
}
