/** How the emulator stands at some moment. */
export interface Sample {
  /** Since the beginning, in s. */
  seconds: number;
  /** What is in use after a collection, in MiB. */
  heap: number;
}

/** How much the heap may grow. */
const [share, surplus] = [0.2, 5];

/** Fewer say nothing. */
const leastSamples = 8;

/**
 * What is wrong with a run; nothing where it went well.
 *
 * The second quarter is compared with the last: in the first, compilers and caches settle.
 *
 * @param faults what went wrong on the way
 */
export function judge(samples: readonly Sample[], faults: readonly string[]): string[] {
  const reasons = [...faults];
  const quarter = samples.length / 4;
  const early = median(samples.slice(Math.floor(quarter), Math.floor(2 * quarter)));
  const late = median(samples.slice(Math.floor(3 * quarter)));
  const most = early * (1 + share) + surplus;
  if (samples.length < leastSamples)
    reasons.push(`There are ${samples.length} samples; at least ${leastSamples} are needed.`);
  else if (!(late <= most))
    reasons.push(
      `The heap grew from ${shown(early)} to ${shown(late)} MiB; at most ${shown(most)} was to be.`,
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
