import { kindOf } from '../../common/check-argument.js';

const minute = 60_000;

/** The longest delay that is accepted, in ms: a year, which keeps a whole schedule within the dates there are. */
const longestDelay = 365 * 24 * 60 * minute;

/**
 * The delay before each retry, in ms. Six retries, exponentially, within two days are documented (reference, 2018-08);
 * these delays are assumed. The guides name them: test/repository/retry-schedule.test.ts compares.
 */
export const defaultRetryDelays: readonly number[] = [45, 90, 180, 360, 720, 1440].map(
  (minutes) => minutes * minute,
);

/** @throws TypeError when these are not delays */
export function checkedRetryDelays(delays: unknown): readonly number[] {
  if (!Array.isArray(delays))
    throw new TypeError(
      `retryDelays is ${kindOf(delays)}: expected an array of milliseconds, such as [60000, 120000].`,
    );
  const wrong = (delays as unknown[]).findIndex(
    (delay) =>
      !Number.isInteger(delay) || (delay as number) < 0 || (delay as number) > longestDelay,
  );
  if (wrong < 0) return [...(delays as number[])];
  const seen: unknown = delays[wrong];
  throw new TypeError(
    `retryDelays[${wrong}] is ${typeof seen === 'number' ? seen : kindOf(seen)}: expected whole milliseconds from 0 to ${longestDelay}.`,
  );
}
