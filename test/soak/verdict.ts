/** The state of the emulator at a time. */
export interface Sample {
  /** The time since the start, in s. */
  seconds: number;
  /** The used memory after a collection, in MiB. */
  heap: number;
}

/** The allowed growth of the heap: a share, plus a surplus in MiB. */
const [share, surplus] = [0.2, 5];

/** The minimum number of samples for a verdict. */
const leastSamples = 8;

/**
 * The reasons why a run has failed; empty if it has succeeded.
 *
 * Compares the second quarter with the last one, because compilers and caches warm up in the first one.
 *
 * @param faults the errors during the run
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
