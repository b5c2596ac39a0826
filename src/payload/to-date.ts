/** Milliseconds since the epoch, as digits. */
const digits = /^-?\d+$/;

/** A date, or a date with a time, whose zone may be missing. */
const iso = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * A time of the wire as a `Date`: milliseconds since the epoch, as a number or as digits (`validity`, `DateTime`
 * answers), or ISO 8601 (`dueDate`). A time without a zone is taken for UTC, as the reference says of `dueDate`.
 *
 * @returns undefined for what is none of them
 * @example
 * toDate(event.data.dueDate)?.toISOString();
 */
export function toDate(time: number | string | null | undefined): Date | undefined {
  const date = new Date(typeof time === 'string' ? millisecondsOf(time) : (time ?? NaN));
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function millisecondsOf(text: string): number {
  if (digits.test(text)) return Number(text);
  const [match, clock, zone] = iso.exec(text) ?? [];
  if (match === undefined) return NaN;
  return Date.parse(clock !== undefined && zone === undefined ? `${text}Z` : text);
}
