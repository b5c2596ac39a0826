import { wholeNumberOf, wrongArgument } from './messages.js';

const minute = 60_000;

/** The longest delay that is accepted, in ms: a year, which keeps a whole schedule within the dates there are. */
export const longestDelay = 365 * 24 * 60 * minute;

/**
 * The delay before each retry, in ms. Six retries, exponentially, within two days are documented (reference, 2018-08);
 * these delays are assumed. The guides name them: test/repository/retry-schedule.test.ts compares.
 */
export const defaultRetryDelays: readonly number[] = [45, 90, 180, 360, 720, 1440].map(
  (minutes) => minutes * minute,
);

/** How many retries are accepted; our choice. Each delivery that fails keeps a record of every attempt. */
const mostRetries = 100;

/** @throws ArgumentError when these are not delays */
export function checkedRetryDelays(delays: unknown): readonly number[] {
  const expected = `an array of milliseconds, at most ${mostRetries}`;
  if (!Array.isArray(delays) || delays.length > mostRetries)
    throw wrongArgument('retryDelays', delays, expected, 'give an array such as [60000, 120000]');
  return delays.map((delay, index) =>
    wholeNumberOf(`retryDelays[${index}]`, delay, 0, longestDelay, 'milliseconds'),
  );
}
