/** Finds the English texts in TypeScript and JavaScript files: comments, messages and the titles of tests. */
import { type Comment, parseSync, Visitor } from 'oxc-parser';
import { blank, maskCode, type Passage } from './passage.js';

/** Returns the passages of a source file, in the order of the file. */
export function codePassages(file: string, source: string): Passage[] {
  const { program, comments } = parseSync(file, source);
  const titles = new Set<number>();
  const passages = commentPassages(source, comments);
  const addString = (start: number, end: number, text: string) => {
    if (titles.has(start)) passages.push({ kind: 'title', text, start });
    else if (isSentence(text)) passages.push({ kind: 'message', text, start });
  };
  new Visitor({
    CallExpression({ callee, arguments: [first] }) {
      if (first && /^(test|it|describe)\b/.test(source.slice(callee.start, callee.end)))
        titles.add(first.start);
    },
    Literal({ start, end, value }) {
      if (typeof value === 'string') addString(start, end, ` ${source.slice(start + 1, end - 1)} `);
    },
    JSXText({ start, end }) {
      addString(start, end, source.slice(start, end));
    },
    TemplateLiteral({ start, end, expressions }) {
      let text = ` ${source.slice(start + 1, end - 1)} `;
      for (const one of expressions) {
        // Replace each character of an expression in the template, with its `$` and braces, by the letter x. The rules
        // then see a word in place of the expression.
        const from = text.lastIndexOf('${', one.start - start);
        const to = text.indexOf('}', one.end - start) + 1;
        text = text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, 'x') + text.slice(to);
      }
      addString(start, end, maskCode(text.replaceAll('\\`', '` ')));
    },
  }).visit(program);
  return passages.toSorted((a, b) => a.start - b.start);
}

/** Tells whether a string has at least three words. A shorter string is a name, a key or a value, and not a message. */
function isSentence(text: string): boolean {
  return /[A-Za-z]+[,:]? [\w`$"']+,? [A-Za-z`$"']/.test(text);
}

/**
 * Returns the comments of a source file as passages. Consecutive line comments (`//`) become one passage, because a
 * sentence may continue on the next line.
 */
function commentPassages(source: string, comments: readonly Comment[]): Passage[] {
  const passages: Passage[] = [];
  let last: { start: number; end: number } | undefined;
  const add = () => {
    if (!last) return;
    const text = maskComment(source.slice(last.start, last.end));
    passages.push({ kind: 'comment', text, start: last.start });
  };
  for (const { type, start, end } of comments) {
    const joins = last && type === 'Line' && /^\n[ \t]*$/.test(source.slice(last.end, start));
    if (joins) last!.end = end;
    else {
      add();
      last = { start, end };
    }
  }
  add();
  return passages;
}

/**
 * Masks everything in a comment that is not a sentence: the comment marks, code blocks, inline code, and examples after
 * `@example`.
 */
function maskComment(text: string): string {
  let masked = blank(text, /^\s*\/\*\*?|\*\/$|^[ \t]*\/\/+|^[ \t]*\*(?!\*)/gm);
  masked = blank(masked, /```[\s\S]*?(?:```|$)/g);
  masked = blank(masked, /@example\b[\s\S]*?(?=\n\s*@|$)/g);
  return maskCode(masked);
}
