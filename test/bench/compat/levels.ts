/** Rates each pair of test/compat/pairs with `redocly diff` alone and with compat. */
import { runRedocly } from '../../../src/cli/compat/run-redocly.js';
import { compareDescriptions } from '../../../src/compat/compare.js';
import { highest } from '../../../src/compat/level.js';
import { liftCallbacks } from '../../../src/compat/lift-callbacks.js';
import { mergeRedocly } from '../../../src/compat/merge-redocly.js';
import { type DescriptionPair, readPairs } from '../../compat/pairs.js';
import { table } from '../harness/report.js';

/** The levels of one pair: `none` if there is no change. */
export interface Rated {
  name: string;
  expected: string;
  redocly: string;
  compat: string;
}

/** @param redocly the path of Redocly's command */
export async function rate(pair: DescriptionPair, redocly: string): Promise<Rated> {
  const { name, base, head, expect } = pair;
  const alone = (await runRedocly(redocly, base, head)) as { bump?: string | null };
  const lifted = { base: liftCallbacks(base), head: liftCallbacks(head) };
  const hasCallbacks = lifted.base.origins.size + lifted.head.origins.size > 0;
  const report = hasCallbacks
    ? await runRedocly(redocly, lifted.base.description, lifted.head.description)
    : alone;
  const { findings } = mergeRedocly(compareDescriptions(base, head), report, lifted);
  return {
    name,
    expected: highest(expect.map(({ level }) => level)) ?? 'none',
    redocly: alone.bump ?? 'none',
    compat: highest(findings.map(({ level }) => level)) ?? 'none',
  };
}

/** Rates all pairs, two at a time, because Redocly uses one core. */
export async function rateAll(redocly: string): Promise<Rated[]> {
  const waiting = readPairs();
  const rated: Rated[] = [];
  const work = async () => {
    for (let pair = waiting.shift(); pair; pair = waiting.shift())
      rated.push(await rate(pair, redocly));
  };
  await Promise.all([work(), work()]);
  return rated.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Returns whether a level is right. A change of texts alone is a patch, and nobody needs to tell it from no change. */
export function isRight(found: string, expected: string): boolean {
  return found === expected || (expected === 'none' && found === 'patch');
}

/** Returns the table of all pairs, with the number of wrong levels. */
export function levelTable(all: readonly Rated[]): string {
  const mark = (found: string, expected: string) =>
    isRight(found, expected) ? found : `**${found}**`;
  const wrong = (of: 'redocly' | 'compat') =>
    all.filter((one) => !isRight(one[of], one.expected)).length;
  const rows = all.map(({ name, expected, redocly, compat }) => [
    name,
    expected,
    mark(redocly, expected),
    mark(compat, expected),
  ]);
  return [
    '### The level of each kind of change',
    `Wrong levels are bold. Of ${all.length} pairs, \`redocly diff\` alone rates ${wrong('redocly')} wrongly, and compat ${wrong('compat')}.`,
    table(['pair', 'expected', 'redocly diff alone', 'compat'], rows),
  ].join('\n\n');
}
