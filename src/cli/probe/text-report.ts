import type { Look, Part } from '../output/terminal.js';
import type { ShapeResult, Verdict } from './shape.js';
import { shapes } from './shapes.js';
import { detailsOf, hasDetails, sourcesText, statusText } from './summary.js';

const looks: Readonly<Record<Verdict, Look>> = {
  passes: 'green',
  'at risk': 'yellow',
  'loses events': 'red',
  'silent loss': 'red',
  skipped: 'dim',
};

const widestVerdict = Math.max(...Object.keys(looks).map(({ length }) => length));
const widestId = Math.max(...shapes.map(({ id }) => id.length));

/** The width of most statuses with their times, such as `2 × 200 in 12 ms`. */
const widestStatus = 16;

/** Returns one line for a result that was not skipped, and further lines with the details if it does not pass. */
export function resultLines(result: ShapeResult): Part[][] {
  const { id, title, verdict, exchanges, evidence } = result;
  if (verdict === 'skipped') return [];
  const line: Part[] = [
    verdictPart(verdict),
    `  ${id.padEnd(widestId)}  ${statusText(exchanges).padEnd(widestStatus)}  ${title}`,
    ['dim', ` (${sourcesText(evidence)})`],
  ];
  const details = hasDetails(result) ? detailsOf(result) : [];
  return [
    line,
    ...details.map(([heading, text]): Part[] => [['dim', `  ${`${heading}:`.padEnd(10)}`], text]),
  ];
}

/** Returns a line for each reason to skip shapes, because many shapes have the same reason. */
export function skippedLines(results: readonly ShapeResult[]): Part[][] {
  const ids = new Map<string, string[]>();
  for (const { id, verdict, finding = '' } of results)
    if (verdict === 'skipped') ids.set(finding, [...(ids.get(finding) ?? []), id]);
  return [...ids].map(([reason, skipped]) => [
    verdictPart('skipped'),
    `  ${skipped.join(', ')}: `,
    reason,
  ]);
}

function verdictPart(verdict: Verdict): Part {
  return [looks[verdict], verdict.padEnd(widestVerdict)];
}
