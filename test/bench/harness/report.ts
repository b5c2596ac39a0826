import { formatNumber, type Samples } from './measure.js';
import { partsOf, rowsOf, verdictsOf, type Verdict } from './statistics.js';
import type { Comparison } from './suite.js';

/**
 * Writes the results of a comparison as Markdown. The tables are aligned, so that they are also readable in a terminal.
 */
export function reportComparison(comparison: Comparison, samples: Samples): string {
  const { title, metrics, baseline, rounds } = comparison;
  const tables = Object.entries(metrics).map(([metric, unit]) =>
    table(
      [`${metric}, ${unit}`, 'median', 'least', 'most', `× ${baseline}`],
      rowsOf(comparison, samples, metric).map(({ contestant, median, least, most, ratio }) => [
        contestant,
        ...[median, least, most].map(formatNumber),
        contestant === baseline ? '1' : ratio.toFixed(2),
      ]),
    ),
  );
  return [
    `### ${title}`,
    `Rounds: ${rounds}. The ratios are those of the medians.`,
    ...tables,
    ...partTable(comparison, samples),
    verdictsOf(comparison, samples)
      .map((verdict) => verdictLine(comparison, verdict))
      .join('\n'),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** `- **met**: npm run build, time: 0.43 × tools one by one; the aim is at most 0.5 ×.` */
function verdictLine({ baseline }: Comparison, { aim, ratio, met }: Verdict): string {
  const { contestant, metric, at, factor, whenMissed } = aim;
  const line = `- **${met ? 'met' : 'missed'}**: ${contestant}, ${metric}: ${ratio.toFixed(2)} × ${baseline}; the aim is at ${at} ${factor} ×.`;
  return !met && whenMissed ? `${line} ${whenMissed}` : line;
}

/**
 * Returns a table of the parts of the first metric, such as the steps of a build: the medians, and their ratios if the
 * baseline has the same part.
 */
function partTable({ metrics, baseline }: Comparison, samples: Samples): string[] {
  const parts = partsOf(samples);
  if (parts.size === 0) return [];
  const contestants = [...samples.keys()];
  const [metric, unit] = Object.entries(metrics)[0] ?? [];
  const rows = [...parts].map(([part, medians]) => [
    part,
    ...contestants.map((contestant) => {
      const value = medians.get(contestant);
      if (value === undefined) return '';
      const base = contestant === baseline ? undefined : medians.get(baseline);
      return base === undefined
        ? formatNumber(value)
        : `${formatNumber(value)} (${(value / base).toFixed(2)} ×)`;
    }),
  ]);
  return [table([`parts of ${metric}, ${unit}`, ...contestants], rows)];
}

/** Returns a Markdown table. The first column is text. The other columns are numbers, and are right-aligned. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((cell, column) =>
    Math.max(4, ...[cell, ...rows.map((row) => row[column] ?? '')].map(length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => pad(cell, widths[column]!, column > 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column > 0 ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function pad(cell: string, width: number, right: boolean): string {
  const space = ' '.repeat(width - length(cell));
  return right ? space + cell : cell + space;
}

function length(cell: string): number {
  return [...cell].length;
}
