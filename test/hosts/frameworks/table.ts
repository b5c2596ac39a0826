/** The results of the hosts, as a table. */
export interface Row {
  host: string;
  version: string;
  isStandIn?: boolean;
  /** All rows of a table, or none. */
  isReportOnly?: boolean;
  /** `passes`, `fails` or a note, by the name of the case. */
  results: Map<string, string>;
}

/** @returns a page of Markdown that oxfmt leaves as it is */
export function resultTable(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap(({ results }) => [...results.keys()]))];
  const cells = rows.map(({ host, version, isStandIn, isReportOnly, results }) => {
    const passed = [...results.values()].filter((result) => result !== 'fails').length;
    const works = isStandIn ? 'works behind a stand-in' : 'works';
    const verdict = passed === results.size ? works : 'fails';
    const kind = isReportOnly ? ' (report only)' : '';
    return [
      host,
      version,
      ...names.map((name) => results.get(name) ?? '–'),
      `${passed} of ${results.size}`,
      verdict + kind,
    ];
  });
  const table = [['host', 'version', ...names, 'cases', 'verdict'], ...cells];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const [head, ...body] = table.map(line);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const text = rows.some(({ isReportOnly }) => isReportOnly) ? reportOnly : decisive;
  return `${text}\n${[head, rule, ...body].join('\n')}\n`;
}

const decisive = `# The recipes in the products that they name

\`npm run hosts\` runs each recipe of the receiver's guide in the product, as npm has it, and makes this table.
It fails when a result changes.
More hosts are in [report-only.md](report-only.md).

- \`passes\`: the product and the receiver did what they have to.
- \`404\` and \`308 to the URL\`, with a trailing slash: the handshake fails there, too, so a webhook with this URL cannot be created. Whoever follows the 308 loses nothing.
- \`500 with the fix\`, behind a parser that has read the body: the response and \`onError\` say what to change.
- \`works behind a stand-in\`: a program of this project takes the place of the platform.
- \`–\`: the case cannot occur there.
`;

const reportOnly = `# The recipes in more products

As [results.md](results.md), but a change of these results fails nothing: \`npm run hosts\` prints it, and writes this file.
`;

/** @returns a line for each host whose verdict or version is another one than before */
export function changedVerdicts(before: string, after: string): string[] {
  const [old, now] = [verdictsOf(before), verdictsOf(after)];
  return [...now]
    .filter(([host, verdict]) => old.get(host) !== verdict)
    .map(([host, verdict]) => `${host}: ${verdict}, and before: ${old.get(host) ?? 'not there'}`);
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
