import autocannon from 'autocannon';
import { token } from './deliveries.js';

/** Connections that each wait for an answer before they send the next delivery. */
const connections = 16;

/**
 * Delivers by HTTP as fast as the answers come.
 *
 * @param amount how many deliveries
 * @param next gives the body of each
 * @returns the seconds from the first delivery to the last answer
 * @throws Error when one is not answered 200
 */
export async function load(url: string, amount: number, next: () => string): Promise<number> {
  const { pathname } = new URL(url);
  const start = performance.now();
  let end = start;
  const instance = autocannon({
    url,
    connections,
    amount,
    // It ends only then, which is why its own measure of the time is of no use.
    sampleInt: 50,
    timeout: 10,
    requests: [
      {
        method: 'POST',
        path: pathname,
        headers: { 'content-type': 'application/json', 'kz-callback-token': token },
        setupRequest: (request) => ({ ...request, body: next() }),
      },
    ],
  });
  instance.on('response', () => (end = performance.now()));
  const { statusCodeStats, errors } = await instance;
  const answered = statusCodeStats['200']?.count ?? 0;
  if (answered !== amount || errors > 0) {
    const statuses = JSON.stringify(statusCodeStats);
    throw new Error(
      `Of ${amount} deliveries, ${answered} were answered 200 (${statuses}; ${errors} errors).`,
    );
  }
  return (end - start) / 1000;
}
