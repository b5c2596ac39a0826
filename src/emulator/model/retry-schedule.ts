import { wholeNumberOf, wrongArgument } from './messages.js';

/**
 * The maximum delay before a retry, in ms: a year. With this limit, the times of all retries stay within the range of
 * JavaScript dates.
 */
export const longestDelay = 365 * 24 * 60 * 60_000;

/**
 * The maximum number of retries. We chose this value. There must be a limit, because each failed delivery keeps a
 * record of every attempt.
 */
const mostRetries = 100;

/** @throws ArgumentError when `delays` is not a valid schedule */
export function checkedRetryDelays(delays: unknown): readonly number[] {
  const expected = `an array of at most ${mostRetries} delays in milliseconds`;
  if (!Array.isArray(delays) || delays.length > mostRetries)
    throw wrongArgument('retryDelays', delays, expected, 'give an array such as [60000, 120000]');
  return delays.map((delay, index) =>
    wholeNumberOf(`retryDelays[${index}]`, delay, 0, longestDelay, 'milliseconds'),
  );
}
