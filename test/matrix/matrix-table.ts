import type { NodeVersion } from './node-versions.js';
import type { Results } from './run-matrix.js';
import type { StepName } from './steps.js';

/** Returns a table of all results: a row for each step, and a column for each version of Node. */
export function matrixTable(
  names: readonly StepName[],
  versions: ReadonlyMap<NodeVersion, Results>,
): string {
  const header = ['', ...[...versions.keys()].map(({ version }) => `Node ${version}`)];
  const rows = names.map((name) => [
    name,
    ...[...versions.values()].map((results) => {
      const result = results.get(name);
      if (result === undefined) return 'not run';
      return `${result.outcome} ${(result.time / 1000).toFixed(0)} s`;
    }),
  ]);
  const table = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
