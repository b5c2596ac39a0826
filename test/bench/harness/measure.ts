import type { Comparison, Sample } from './suite.js';

/**
 * The samples of each contestant (a compared tool), in the order of the rounds. The key is the name of the contestant.
 */
export type Samples = Map<string, Sample[]>;

/**
 * Measures each contestant (a compared tool) once per round. Each round starts with another contestant, so that no
 * contestant always has the same position.
 *
 * @param report called with the progress, a part of a line at a time
 */
export async function measure(
  comparison: Comparison,
  report: (text: string) => void,
): Promise<Samples> {
  const { contestants, metrics, rounds, warmups } = comparison;
  const [metric = '', unit = ''] = Object.entries(metrics)[0] ?? [];
  const samples: Samples = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = -warmups; round < rounds; round += 1) {
    report(
      round < 0
        ? `  warm-up ${round + warmups + 1} of ${warmups}:`
        : `  round ${round + 1} of ${rounds}:`,
    );
    for (const index of contestants.keys()) {
      const contestant = contestants[(index + round + warmups) % contestants.length]!;
      report(`${index === 0 ? ' ' : ', '}${contestant.name}`);
      const sample = await contestant.measure();
      for (const name of Object.keys(metrics)) {
        if (Number.isFinite(sample.values[name])) continue;
        throw new Error(`${contestant.name} returned no value for ${name}.`);
      }
      report(` ${formatNumber(sample.values[metric] ?? NaN)} ${unit}`);
      if (round >= 0) samples.get(contestant.name)!.push(sample);
    }
    report('\n');
  }
  return samples;
}

/**
 * Repeats `work` for some `milliseconds`. @returns the number of processed items per second
 *
 * @param count the number of items that one call of `work` processes
 */
export function perSecond(work: () => void, count: number, milliseconds: number): number {
  const start = performance.now();
  let calls = 0;
  let elapsed = 0;
  do {
    work();
    calls += 1;
    elapsed = performance.now() - start;
  } while (elapsed < milliseconds);
  return (calls * count * 1000) / elapsed;
}

/** Formats a number with three significant digits, because no measurement on a shared machine is more precise. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
