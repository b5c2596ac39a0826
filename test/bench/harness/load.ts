import autocannon from 'autocannon';

/** Connections that each wait for an answer before they send the next request. */
const connections = 16;

/** What is sent again and again. */
export interface Load {
  /** Where every request goes. */
  url: string;
  headers: Record<string, string>;
  /** How many requests. */
  amount: number;
  /** Gives the body of each, in JSON. */
  next: () => string;
}

/**
 * Posts as fast as the answers come.
 *
 * @returns the seconds from the first request to the last answer
 * @throws Error when one is not answered 200
 */
export async function load({ url, headers, amount, next }: Load): Promise<number> {
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
        headers: { 'content-type': 'application/json', ...headers },
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
      `Of ${amount} requests, ${answered} were answered 200 (${statuses}; ${errors} errors).`,
    );
  }
  return (end - start) / 1000;
}
