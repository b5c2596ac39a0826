import { visibleAscii } from '../../../src/common/text.js';

/**
 * Returns a code block. Its fence has more backticks than the longest row of backticks in the text; otherwise, this row
 * would end the block.
 */
export function fence(text: string, language = ''): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  // Keep a label after the language (`sh Python`), because labels distinguish adjacent blocks. Omit attributes after
  // the language, because only one renderer supports attributes.
  const info = /^[^\s`]*(?: [\p{L}\p{N} .+#-]+$)?/u.exec(language)?.[0] ?? '';
  // Do not add a line for an empty text, because the block would then contain an empty line.
  return [`${ticks}${info}`, ...(text === '' ? [] : [text]), ticks].join('\n');
}

/** Returns an inline code span. Line breaks become spaces. */
export function code(text: string): string {
  const line = text.replaceAll(/\s*[\n\r]\s*/g, ' ');
  const ticks = '`'.repeat(longestRun(line) + 1);
  const pad = /^[ `]|[ `]$/.test(line) ? ' ' : '';
  return ticks + pad + line + pad + ticks;
}

/**
 * Returns JSON values as code spans. Omits the quotes of strings if no string can be mistaken for a value of another
 * type.
 */
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
