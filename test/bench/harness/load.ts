import autocannon from 'autocannon';

/** The number of connections. Each waits for a response before it sends the next request. */
const connections = 16;

/** The requests of a load. */
export interface Load {
  /** The URL of every request. */
  url: string;
  headers: Record<string, string>;
  /** The number of requests. */
  amount: number;
  /** Returns the body of the next request, in JSON. */
  next: () => string;
}

/**
 * Sends requests as fast as the responses arrive.
 *
 * @returns the seconds from the first request to the last response
 * @throws Error if a response has another status than 200
 */
export async function load({ url, headers, amount, next }: Load): Promise<number> {
  const { pathname } = new URL(url);
  const start = performance.now();
  let end = start;
  const instance = autocannon({
    url,
    connections,
    amount,
    // autocannon checks only at this interval whether it has ended, so its own measurement of the time is too imprecise.
    sampleInt: 50,
    timeout: 10,
    requests: [
      {
        method: 'POST',
        path: pathname,
        headers: { 'content-type': 'application/json', ...headers },
        setupRequest: (request) => ({ ...request, body: next() }),
      },
    ],
  });
  instance.on('response', () => (end = performance.now()));
  const { statusCodeStats, errors } = await instance;
  const successful = statusCodeStats['200']?.count ?? 0;
  if (successful !== amount || errors > 0) {
    const statuses = JSON.stringify(statusCodeStats);
    throw new Error(
      `Of ${amount} requests, ${successful} had the status 200 (${statuses}; ${errors} errors).`,
    );
  }
  return (end - start) / 1000;
}
