/**
 * The wait that a `Retry-After` header asks for, in ms: `'30'` → 30000, or the time until an HTTP date.
 * Undefined if the header is absent or cannot be parsed.
 *
 * @param now the current time, in ms since the epoch
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  const text = value?.trim() ?? '';
  // Take the first of several headers, which fetch joins with commas.
  const seconds = /^(\d{1,10}(?:\.\d+)?)\s*(?:,|$)/.exec(text)?.[1];
  if (seconds !== undefined) return Math.round(Number(seconds) * 1000);
  // All three date formats of RFC 9110 begin with the name of a day. Without this check, Date.parse would accept "-1".
  if (!/^(mon|tue|wed|thu|fri|sat|sun)/i.test(text)) return undefined;
  // The asctime format has no time zone, but is in UTC like the others.
  const date = Date.parse(text.includes('GMT') ? text : `${text} GMT`);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
