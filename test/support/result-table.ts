/** A row in a table of results for products that use the package, or that the package runs in. */
export interface Row {
  /** The name of the product. */
  name: string;
  version: string;
  isStandIn?: boolean;
  /** Whether the verdict is only reported, and nobody has to act on it. */
  isReportOnly?: boolean;
  /** `passes`, `fails` or a note, by the name of the case. */
  results: Map<string, string>;
}

/**
 * Writes a table of results.
 *
 * @param intro the title, and the text before the table
 * @param kind the heading of the column with the names
 * @returns a page of Markdown that oxfmt does not change
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

/** @returns a line for each product whose verdict or version has changed */
export function changedVerdicts(before: string, after: string): string[] {
  const [old, now] = [verdictsOf(before), verdictsOf(after)];
  return [...now]
    .filter(([name, verdict]) => old.get(name) !== verdict)
    .map(
      ([name, verdict]) => `${name}: ${verdict} (before: ${old.get(name) ?? 'not in the table'})`,
    );
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
