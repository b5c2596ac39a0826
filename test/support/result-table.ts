/** A row in a table of results. Each row is a product that uses the package, or in which the package runs. */
export interface Row {
  /** The name of the product. */
  name: string;
  version: string;
  isStandIn?: boolean;
  /** Whether the verdict on this product is only shown, so that nobody must react if the product fails. */
  isReportOnly?: boolean;
  /** The result of each test case: `passes`, `fails` or a note. The key is the name of the test case. */
  results: Map<string, string>;
}

/**
 * Writes a table of results.
 *
 * @param intro the title, and the text before the table
 * @param kind the heading of the first column, which has the names of the products
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

/** Compares two tables. @returns a line for each product whose verdict or version has changed */
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
