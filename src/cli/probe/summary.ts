/** The parts that several reports of a probe share. */
import type { Evidence, Exchange, FailOn, Outcome, ShapeResult, Verdict } from './shape.js';

/** The results of all shapes, and the facts about the run. */
export interface ProbeReport {
  /** The URL of the receiver, with its secrets masked. */
  url: string;
  /** Whether the probe looks at what the receiver has stored. */
  looksAtStore: boolean;
  failOn: FailOn;
  results: readonly ShapeResult[];
}

/** The verdicts in the order of a report, with the words for a count of them. */
const counted: Readonly<Record<Verdict, (count: number) => string>> = {
  passes: (count) => `${count} ${count === 1 ? 'passes' : 'pass'}`,
  'at risk': (count) => `${count} at risk`,
  'loses events': (count) => `${count} ${count === 1 ? 'loses' : 'lose'} events`,
  'silent loss': (count) => `${count} silent ${count === 1 ? 'loss' : 'losses'}`,
  skipped: (count) => `${count} skipped`,
};

/** Returns the number of results with each verdict. */
export function verdictCounts(results: readonly ShapeResult[]): Record<Verdict, number> {
  const counts = { passes: 0, 'at risk': 0, 'loses events': 0, 'silent loss': 0, skipped: 0 };
  for (const { verdict } of results) counts[verdict] += 1;
  return counts;
}

/** Returns the counts in words: `45 shapes: 43 pass, 1 at risk, 1 loses events`. */
export function countsText(results: readonly ShapeResult[]): string {
  const counts = verdictCounts(results);
  const texts = (Object.keys(counted) as Verdict[])
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => counted[verdict](counts[verdict]));
  return `${results.length} shapes: ${texts.join(', ')}`;
}

/** The note for a probe that does not look at the store. */
export const withoutStore =
  'Without --check or --log, the probe sees only responses: no silent losses, and no copies that are stored twice.';

/** Returns the statuses of the requests of a shape, and the longest time: `2 × 200 in 9 ms`. */
export function statusText(exchanges: readonly Exchange[]): string {
  if (exchanges.length === 0) return '';
  const statuses = exchanges.map(({ status }) =>
    status === undefined ? 'no response' : `${status}`,
  );
  const unique = [...new Set(statuses)];
  const times = statuses.length > 1 && unique.length === 1 ? `${statuses.length} × ` : '';
  const longest = Math.round(Math.max(...exchanges.map(({ duration }) => duration)));
  return `${times}${unique.length === 1 ? unique[0] : statuses.join(', ')} in ${longest} ms`;
}

/** Returns the certainty and the sources of a shape: `observed: observed-2017` */
export function sourcesText({ certainty, sources }: Evidence): string {
  // The sources of observations and assumptions have the same names as the certainties.
  const others = sources.filter((source) => source !== certainty);
  return [certainty, others.join(', ')].filter((part) => part !== '').join(': ');
}

/** Returns the details of a result that does not pass, each with its heading. */
export function detailsOf({
  finding,
  evidence,
  consequence,
  fix,
}: Pick<Outcome, 'finding' | 'consequence' | 'fix'> & Pick<ShapeResult, 'evidence'>): [
  heading: string,
  text: string,
][] {
  const details: [string, string | undefined][] = [
    ['Seen', finding],
    ['Evidence', `${sourcesText(evidence)}. ${evidence.says}`],
    ['Service', consequence],
    ['Fix', fix],
  ];
  return details.filter((detail): detail is [string, string] => detail[1] !== undefined);
}

/** Returns whether a result needs details: a shape that passes or was skipped has none. */
export function hasDetails({ verdict }: Pick<ShapeResult, 'verdict'>): boolean {
  return verdict !== 'passes' && verdict !== 'skipped';
}
