/** The space before each line. */
const indent = '  ';

/** The space between two columns. */
const gap = '  ';

/**
 * Returns lines that show names in columns, as `ls` does: from top to bottom, then from left to right, in as many columns
 * as fit.
 *
 * @param width the maximum number of characters of a line; a name that is longer has its own line
 */
export function inColumns(names: readonly string[], width: number): string[] {
  for (let count = names.length; count > 1; count -= 1) {
    const lines = linesOf(names, Math.ceil(names.length / count));
    if (lines.every((line) => line.length <= width)) return lines;
  }
  return linesOf(names, names.length);
}

function linesOf(names: readonly string[], rows: number): string[] {
  const columns: string[][] = [];
  for (let start = 0; start < names.length; start += rows) {
    const column = names.slice(start, start + rows);
    const longest = Math.max(...column.map((name) => name.length));
    columns.push(column.map((name) => name.padEnd(longest)));
  }
  return Array.from({ length: rows }, (_, row) => {
    const line = columns.flatMap((column) => column[row] ?? []).join(gap);
    return `${indent}${line.trimEnd()}`;
  });
}
