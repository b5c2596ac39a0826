import { printable } from '../output/printable.js';
import type { ShapeResult } from './shape.js';
import {
  countsText,
  detailsOf,
  hasDetails,
  type ProbeReport,
  sourcesText,
  statusText,
  withoutStore,
} from './summary.js';

/** Returns a report as Markdown: a table of all shapes, and a section for each that does not pass. */
export function markdownReport({ url, looksAtStore, results }: ProbeReport): string {
  const notes = looksAtStore ? [] : ['', withoutStore];
  return [
    `# Probe of \`${printable(url)}\``,
    '',
    `${countsText(results)}.`,
    ...notes,
    '',
    '| verdict | shape | status | evidence |',
    '| --- | --- | --- | --- |',
    ...results.map(rowOf),
    ...results.filter(hasDetails).flatMap(sectionOf),
  ].join('\n');
}

function rowOf({ id, title, verdict, exchanges, finding = '', evidence }: ShapeResult): string {
  const status = verdict === 'skipped' ? finding : statusText(exchanges);
  const cells = [verdict, `\`${id}\`: ${title}`, status, sourcesText(evidence)];
  return `| ${cells.map(cell).join(' | ')} |`;
}

function sectionOf(result: ShapeResult): string[] {
  const { id, verdict } = result;
  return [
    '',
    `## \`${id}\`: ${verdict}`,
    '',
    ...detailsOf(result).map(([heading, text]) => `- **${heading}:** ${escaped(text)}`),
  ];
}

function cell(text: string): string {
  return escaped(text).replaceAll('|', '\\|');
}

/** Escapes brackets, which Markdown would take for a link or a tag. */
function escaped(text: string): string {
  return printable(text).replace(/[<[\]]/g, '\\$&');
}
