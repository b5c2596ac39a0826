import { InvalidArgumentError } from 'commander';

/** Matches whole numbers with units, from days to milliseconds, such as `1h30m`. Each unit occurs at most once. */
const pattern =
  /^(?:(?<d>\d{1,16})d)?(?:(?<h>\d{1,16})h)?(?:(?<m>\d{1,16})m(?!s))?(?:(?<s>\d{1,16})s)?(?:(?<ms>\d{1,16})ms)?$/;

/** Durations in each form that {@link durationValue} accepts, with their meanings, for the help. */
export const durationForms: readonly (readonly [form: string, meaning: string])[] = [
  ['48h', '48 hours'],
  ['45m', '45 minutes'],
  ['1h30m', 'several units: whole numbers, the largest unit first'],
  ['90s', '90 seconds'],
  ['500ms', '500 milliseconds'],
  ['2d', 'two days'],
];

const sizes = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/**
 * Parses a duration such as `48h`, `1h30m` or `500ms`. Returns whole milliseconds.
 *
 * @throws InvalidArgumentError if the string is not a duration, or the duration is too long
 */
export function durationValue(text: string): number {
  const counts = text === '' ? undefined : pattern.exec(text)?.groups;
  if (!counts)
    throw new InvalidArgumentError(
      `Expected a duration such as ${durationForms.map(([form]) => form).join(', ')}: whole numbers with units.`,
    );
  const ms = Object.entries(sizes)
    .map(([unit, size]) => Number(counts[unit] ?? 0) * size)
    .reduce((sum, part) => sum + part);
  if (!Number.isSafeInteger(ms))
    throw new InvalidArgumentError(`Expected at most ${Number.MAX_SAFE_INTEGER} ms.`);
  return ms;
}
