import { visibleAscii } from '../../../src/common/text.js';

/** A code block. Its fence has more backticks than the text has in a row. */
export function fence(text: string, language = ''): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  // Keep a label, which distinguishes a block from its neighbours. Drop attributes, which only one renderer supports.
  const info = /^[^\s`]*(?: [\p{L}\p{N} .+#-]+$)?/u.exec(language)?.[0] ?? '';
  // For an empty text, do not add a line: an empty line would be a text of one line.
  return [`${ticks}${info}`, ...(text === '' ? [] : [text]), ticks].join('\n');
}

/** A code span, in one line. */
export function code(text: string): string {
  const line = text.replaceAll(/\s*[\n\r]\s*/g, ' ');
  const ticks = '`'.repeat(longestRun(line) + 1);
  const pad = /^[ `]|[ `]$/.test(line) ? ' ' : '';
  return ticks + pad + line + pad + ticks;
}

/** JSON values as code spans. Strings have no quotes if they cannot be mistaken for another type. */
export function values(list: unknown[]): string {
  const areStrings = list.every(
    (json) => typeof json === 'string' && !/^(true|false|null)$/.test(json),
  );
  return list
    .map((json) => {
      const text = JSON.stringify(json);
      const isBare =
        areStrings && visibleAscii.test(json as string) && text === `"${json as string}"`;
      return code(isBare ? (json as string) : text);
    })
    .join(', ');
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
