import type { Samples } from './measure.js';
import type { Aim, Comparison } from './suite.js';

export interface Row {
  contestant: string;
  median: number;
  least: number;
  most: number;
  /** The median of this contestant, divided by the median of the baseline. */
  ratio: number;
}

export interface Verdict {
  aim: Aim;
  ratio: number;
  met: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? NaN : (low + high) / 2;
}

/**
 * Returns a row for each contestant (a compared tool): the median, the minimum and the maximum of a metric, and the
 * ratio to the baseline.
 */
export function rowsOf({ baseline }: Comparison, samples: Samples, metric: string): Row[] {
  const valuesOf = (contestant: string) =>
    (samples.get(contestant) ?? []).map(({ values }) => values[metric] ?? NaN);
  const base = median(valuesOf(baseline));
  return [...samples.keys()].map((contestant) => {
    const values = valuesOf(contestant);
    const middle = median(values);
    return {
      contestant,
      median: middle,
      least: Math.min(...values),
      most: Math.max(...values),
      ratio: middle / base,
    };
  });
}

/** Returns the medians of the parts of the first metric, such as the steps of a build: part → contestant → median. */
export function partsOf(samples: Samples): Map<string, Map<string, number>> {
  const parts = new Map<string, Map<string, number>>();
  for (const [contestant, taken] of samples) {
    for (const part of new Set(taken.flatMap((sample) => Object.keys(sample.parts ?? {})))) {
      const values = taken.map((sample) => sample.parts?.[part] ?? NaN);
      parts.set(
        part,
        (parts.get(part) ?? new Map<string, number>()).set(contestant, median(values)),
      );
    }
  }
  return parts;
}

/**
 * Returns whether each aim is met. If the ratio is NaN, the aim is not met. Throws if an aim names an unknown
 * contestant, because that is a mistake in the suite.
 */
export function verdictsOf(comparison: Comparison, samples: Samples): Verdict[] {
  return comparison.aims.map((aim) => {
    const row = rowsOf(comparison, samples, aim.metric).find(
      ({ contestant }) => contestant === aim.contestant,
    );
    if (!row)
      throw new Error(
        `${comparison.title}: the aim is for "${aim.contestant}", which is not a contestant.`,
      );
    const met = aim.at === 'most' ? row.ratio <= aim.factor : row.ratio >= aim.factor;
    return { aim, ratio: row.ratio, met };
  });
}
