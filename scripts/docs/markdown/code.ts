import { visibleAscii } from '../../../src/common/text.js';

/** A code block, fenced by more backticks than its text has in a row. */
export function fence(text: string, language = ''): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  // A label distinguishes a block from its neighbours, so it stays. An attribute is for one renderer only.
  const info = /^[^\s`]*(?: [\p{L}\p{N} .+#-]+$)?/u.exec(language)?.[0] ?? '';
  // An empty line would be a text of one line.
  return [`${ticks}${info}`, ...(text === '' ? [] : [text]), ticks].join('\n');
}

/** A code span, which has one line. */
export function code(text: string): string {
  const line = text.replaceAll(/\s*[\n\r]\s*/g, ' ');
  const ticks = '`'.repeat(longestRun(line) + 1);
  const pad = /^[ `]|[ `]$/.test(line) ? ' ' : '';
  return ticks + pad + line + pad + ticks;
}

/** JSON values as code spans. Strings stand without their quotes where nothing else can be meant. */
export function values(list: unknown[]): string {
  const areTexts = list.every(
    (json) => typeof json === 'string' && !/^(true|false|null)$/.test(json),
  );
  return list
    .map((json) => {
      const text = JSON.stringify(json);
      const isBare =
        areTexts && visibleAscii.test(json as string) && text === `"${json as string}"`;
      return code(isBare ? (json as string) : text);
    })
    .join(', ');
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
