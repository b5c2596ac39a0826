/** Matches milliseconds since the epoch, as decimal digits. */
const digits = /^-?\d+$/;

/** Matches a date, or a date with a time. The time zone may be absent. */
const iso = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * Converts a time in a delivery to a `Date`. It accepts milliseconds since the epoch, as a number or as a string of
 * digits (in `validity` and in answers to `DateTime` questions), and ISO 8601 (in `dueDate`). A time without a time
 * zone is in UTC, as the reference says about `dueDate`.
 *
 * @returns undefined for any other value
 * @example
 * toDate(event.data.dueDate)?.toISOString();
 */
export function toDate(time: number | string | null | undefined): Date | undefined {
  const date = new Date(typeof time === 'string' ? millisecondsOf(time) : (time ?? NaN));
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function millisecondsOf(time: string): number {
  if (digits.test(time)) return Number(time);
  const [match, clock, zone] = iso.exec(time) ?? [];
  if (match === undefined || !isDay(time.slice(0, 10))) return NaN;
  return Date.parse(clock !== undefined && zone === undefined ? `${time}Z` : time);
}

/** Returns whether the calendar has a day. `Date.parse` takes February 30 for March 2. */
function isDay(day: string): boolean {
  return new Date(`${day}T00:00Z`).getUTCDate() === Number(day.slice(8));
}
