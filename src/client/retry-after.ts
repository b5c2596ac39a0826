/**
 * The wait that a `Retry-After` header asks for, in ms: `'30'` → 30000, or the time until an HTTP date.
 * Undefined where there is none that can be read, so that the caller falls back on a wait of its own.
 *
 * @param now the current time, in ms since the epoch
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  const text = value?.trim() ?? '';
  // Of several headers, which fetch joins by commas, the first counts.
  const seconds = /^(\d{1,10}(?:\.\d+)?)\s*(?:,|$)/.exec(text)?.[1];
  if (seconds !== undefined) return Math.round(Number(seconds) * 1000);
  // Dates begin with the name of a day in each of the three forms of RFC 9110; Date.parse alone would take "-1", too.
  if (!/^(mon|tue|wed|thu|fri|sat|sun)/i.test(text)) return undefined;
  // The form without a time zone, asctime, is in UTC as the others are.
  const date = Date.parse(text.includes('GMT') ? text : `${text} GMT`);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
