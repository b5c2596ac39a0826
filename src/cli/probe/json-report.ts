import { type Exchange, isLoss } from './shape.js';
import { type ProbeReport, verdictCounts } from './summary.js';

/** Returns a report as JSON, in one line. */
export function jsonReport({ url, looksAtStore, results }: ProbeReport): string {
  const shapes = results.map(({ exchanges, ...result }) => ({
    ...result,
    requests: exchanges.map(requestOf),
  }));
  const lost = results.some(isLoss);
  return JSON.stringify({ url, lost, looksAtStore, counts: verdictCounts(results), shapes });
}

/** Returns a request with its result. Properties that are undefined are not in the JSON. */
function requestOf({ method, label, status, duration, failure, stored }: Exchange) {
  return { method, label, status, duration: Math.round(duration), failure, stored };
}
