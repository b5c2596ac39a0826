/** The results of the products that the package is used in or with, as a table. */
export interface Row {
  /** The product. */
  name: string;
  version: string;
  isStandIn?: boolean;
  /** Nobody has to act on its verdict. */
  isReportOnly?: boolean;
  /** `passes`, `fails` or a note, by the name of the case. */
  results: Map<string, string>;
}

/**
 * @param intro the title, and the text before the table
 * @param kind heads the column of the names
 * @returns a page of Markdown that oxfmt leaves as it is
 */
export function resultTable(intro: string, kind: string, rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap(({ results }) => [...results.keys()]))];
  const cells = rows.map((row) => [
    row.name,
    row.version,
    ...names.map((name) => row.results.get(name) ?? '–'),
    ...verdictOf(row),
  ]);
  const table = [[kind, 'version', ...names, 'cases', 'verdict'], ...cells];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const [head, ...body] = table.map(line);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return `${intro.trim()}\n\n${[head, rule, ...body].join('\n')}\n`;
}

function verdictOf({ results, isStandIn, isReportOnly }: Row): [cases: string, verdict: string] {
  const passed = [...results.values()].filter((result) => result !== 'fails').length;
  const works = isStandIn ? 'works behind a stand-in' : 'works';
  const verdict = passed === results.size ? works : 'fails';
  return [`${passed} of ${results.size}`, isReportOnly ? `${verdict} (report only)` : verdict];
}

/** @returns a line for each product whose verdict or version is another one than before */
export function changedVerdicts(before: string, after: string): string[] {
  const [old, now] = [verdictsOf(before), verdictsOf(after)];
  return [...now]
    .filter(([name, verdict]) => old.get(name) !== verdict)
    .map(([name, verdict]) => `${name}: ${verdict}, and before: ${old.get(name) ?? 'not there'}`);
}

function verdictsOf(table: string): Map<string, string> {
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(
    rows.map((cells) => [cells[1]!, `${cells[2]}, ${cells.slice(-3, -1).join(', ')}`]),
  );
}
