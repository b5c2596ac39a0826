import { wholeNumberOf, wrongArgument } from './messages.js';

/** The longest delay that is accepted, in ms: a year, which keeps a whole schedule within the dates there are. */
export const longestDelay = 365 * 24 * 60 * 60_000;

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
