/** The results of the hosts, as a table. */
export interface Row {
  host: string;
  version: string;
  isStandIn?: boolean;
  /** `passes`, `fails` or a note, by the name of the case. */
  results: Map<string, string>;
}

/** @returns a page of Markdown that oxfmt leaves as it is */
export function resultTable(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap(({ results }) => [...results.keys()]))];
  const cells = rows.map(({ host, version, isStandIn, results }) => {
    const passed = [...results.values()].filter((result) => result !== 'fails').length;
    const works = isStandIn ? 'works behind a stand-in' : 'works';
    const verdict = passed === results.size ? works : 'fails';
    return [
      host,
      version,
      ...names.map((name) => results.get(name) ?? '–'),
      `${passed} of ${results.size}`,
      verdict,
    ];
  });
  const table = [['host', 'version', ...names, 'cases', 'verdict'], ...cells];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const [head, ...body] = table.map(line);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return `# The recipes in the products that they name\n\n${[head, rule, ...body].join('\n')}\n`;
}
