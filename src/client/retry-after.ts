/**
 * Returns the wait that a `Retry-After` header asks for, in ms. `'30'` gives 30000; an HTTP date gives the time until
 * that date. Returns undefined if the header is absent or cannot be parsed.
 *
 * @param now the current time, in ms since the epoch
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  const text = value?.trim() ?? '';
  // If the response has several `Retry-After` headers, `fetch` joins them with commas. Take the first value.
  const seconds = /^(\d{1,10}(?:\.\d+)?)\s*(?:,|$)/.exec(text)?.[1];
  if (seconds !== undefined) return Math.round(Number(seconds) * 1000);
  // All three date formats of RFC 9110 begin with the name of a day. Without this check, Date.parse would accept "-1".
  if (!/^(mon|tue|wed|thu|fri|sat|sun)/i.test(text)) return undefined;
  // One of the three formats (asctime) does not name a time zone. Add GMT, because a time in this format is also in
  // UTC.
  const date = Date.parse(text.includes('GMT') ? text : `${text} GMT`);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
