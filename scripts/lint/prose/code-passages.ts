/** Finds the passages of TypeScript and JavaScript: comments, messages and the titles of tests. */
import { type Comment, parseSync, Visitor } from 'oxc-parser';
import { blank, maskCode, type Passage } from './passage.js';

/** Returns the passages of a source file, in their order. */
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
    TemplateLiteral({ start, end, expressions }) {
      let text = ` ${source.slice(start + 1, end - 1)} `;
      for (const one of expressions) {
        // An expression stands for a word. Its braces and its `$` are masked, too.
        const from = text.lastIndexOf('${', one.start - start);
        const to = text.indexOf('}', one.end - start) + 1;
        text = text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, 'x') + text.slice(to);
      }
      addString(start, end, maskCode(text.replaceAll('\\`', '` ')));
    },
  }).visit(program);
  return passages.toSorted((a, b) => a.start - b.start);
}

/** At least three words: a shorter string is a name, a key or a value. */
function isSentence(text: string): boolean {
  return /[A-Za-z]+[,:]? [\w`$"']+,? [A-Za-z`$"']/.test(text);
}

/** Joins line comments that follow each other: a sentence may run over several of them. */
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

/** Leaves the sentences of a comment. An example after `@example`, and a type in braces, is code. */
function maskComment(text: string): string {
  let masked = blank(text, /^\s*\/\*\*?|\*\/$|^[ \t]*\/\/+|^[ \t]*\*(?!\*)/gm);
  masked = blank(masked, /```[\s\S]*?(?:```|$)/g);
  masked = blank(masked, /@example\b[\s\S]*?(?=\n\s*@|$)/g);
  return maskCode(masked);
}
