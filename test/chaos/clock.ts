/**
 * Returns the time in ms. Uses a monotonic clock that all processes of this machine share, so that their times can be
 * compared.
 */
export function now(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
