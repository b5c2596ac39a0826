/**
 * The limits of numbers that are milliseconds since the epoch: 11 to 13 digits, for the years 1653 to 2286. Seconds have
 * at most 10 digits, and a date without separators, such as `20190104`, has 8.
 */
const leastMilliseconds = 1e10;
const endOfMilliseconds = 1e13;

/** Matches a date and a time without separators, which has as many digits as milliseconds: `201901040945`. */
const compactTime =
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d$/;

const millisecondsOfDay = 86_400_000;

/**
 * Returns the text of an answer with a date, in UTC, if the answer is certainly in milliseconds since the epoch.
 * Otherwise, the cell should have the answer as it was written. A `DateOnly` is a date without a time only if it is
 * midnight in UTC: in another time zone, it could be another day.
 */
export function dateText(answer: unknown, type: string): string | undefined {
  const digits = typeof answer === 'string' ? answer : String(answer);
  if (!/^-?\d+$/.test(digits) || compactTime.test(digits)) return undefined;
  const time = Number(digits);
  if (Math.abs(time) < leastMilliseconds || Math.abs(time) >= endOfMilliseconds) return undefined;
  const text = new Date(time).toISOString();
  return type === 'DateOnly' && time % millisecondsOfDay === 0 ? text.slice(0, 10) : text;
}
