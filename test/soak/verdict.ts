/** A measurement of the emulator's memory during a run. */
export interface Sample {
  /** The time since the start of the run, in s. */
  seconds: number;
  /** The used memory after a garbage collection, in MiB. */
  heap: number;
}

/** How much the heap may grow: by `share` of its size (0.2 is 20 %), plus `surplus` in MiB. */
const [share, surplus] = [0.2, 5];

/** The minimum number of samples that a verdict needs. */
const leastSamples = 8;

/**
 * Returns the reasons why a run has failed. The list is empty if the run has succeeded.
 *
 * Compares the samples of the second quarter of the run with the samples of the last quarter. Ignores the first
 * quarter, because compilers and caches warm up in it.
 *
 * @param faults the messages of the errors during the run
 */
export function failureReasons(samples: readonly Sample[], faults: readonly string[]): string[] {
  const reasons = [...faults];
  const quarter = samples.length / 4;
  const early = median(samples.slice(Math.floor(quarter), Math.floor(2 * quarter)));
  const late = median(samples.slice(Math.floor(3 * quarter)));
  const most = early * (1 + share) + surplus;
  if (samples.length < leastSamples)
    reasons.push(`There are ${samples.length} samples: expected at least ${leastSamples}.`);
  else if (!(late <= most))
    reasons.push(
      `The heap grew from ${shown(early)} to ${shown(late)} MiB: expected at most ${shown(most)} MiB.`,
    );
  return reasons;
}

function median(samples: readonly Sample[]): number {
  const heaps = samples.map(({ heap }) => heap).toSorted((a, b) => a - b);
  return heaps[Math.floor(heaps.length / 2)] ?? NaN;
}

function shown(value: number): string {
  return value.toFixed(1);
}
