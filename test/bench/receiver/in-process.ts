import type { Contestant } from '../harness/suite.js';
import { freshDeliveries, token } from './deliveries.js';
import { benchReceiver, fill } from './receiver.js';
import type { Duty, Subject } from './verify.js';

/** What answers a `Request`, and how many deliveries reached the place where a program would go on. */
export interface Fetcher {
  duties: readonly Duty[];
  fetch(request: Request): Promise<Response>;
  handled(): number;
  /** Makes it what it is after long use. */
  settle?: () => Promise<void>;
}

/** Nothing but what every handler begins with. */
export function onlyJson(): Fetcher {
  let handled = 0;
  return {
    duties: [],
    async fetch(request) {
      await request.json();
      handled += 1;
      return new Response(null);
    },
    handled: () => handled,
  };
}

/** Ours. */
export function receiver(options: { dedupe?: false } = {}): Fetcher {
  let handled = 0;
  const ours = benchReceiver(() => (handled += 1), options);
  const duties: Duty[] = ['checks the token', 'validates'];
  if (options.dedupe === false) return { duties, fetch: ours.fetch, handled: () => handled };
  return {
    duties: [...duties, 'handles each once'],
    fetch: ours.fetch,
    handled: () => handled,
    settle: () => fill(ours),
  };
}

/** For what a verification asks. A handler that rejects is answered with 500, as platforms do it. */
export function subjectOf(name: string, { duties, fetch, handled }: Fetcher): Subject {
  return {
    name,
    duties,
    handled: async () => handled(),
    post: (body, given) =>
      fetch(requestOf(body, given)).then(
        ({ status }) => status,
        () => 500,
      ),
  };
}

/** For how many requests the clock runs at a time: they are made before, and all of them wait in memory. */
const batch = 100;

/** How long a sample takes, in ms. */
const duration = 300;

/**
 * Takes deliveries/s, one after the other: of the answers alone, and of `fetch(new Request(…))` with what the request
 * costs, which in Node is more than to read it.
 *
 * @param next gives the text of each delivery
 */
export function timedFetch(
  name: string,
  { fetch }: Pick<Fetcher, 'fetch'>,
  next: () => string = freshDeliveries('a000'),
): Contestant {
  return {
    name,
    async measure() {
      const begin = performance.now();
      let making = 0;
      let answering = 0;
      let count = 0;
      do {
        const texts = Array.from({ length: batch }, next);
        const start = performance.now();
        const requests = texts.map((text) => requestOf(text, token));
        const made = performance.now();
        for (const request of requests) {
          const { status } = await fetch(request);
          if (status !== 200) throw new Error(`${name} answered a delivery with ${status}.`);
        }
        making += made - start;
        answering += performance.now() - made;
        count += batch;
      } while (performance.now() - begin < duration);
      const rate = (milliseconds: number) => (count * 1000) / milliseconds;
      return {
        values: { 'new Request and answer': rate(making + answering), answer: rate(answering) },
      };
    },
  };
}

function requestOf(body: string, given: string | undefined): Request {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (given !== undefined) headers['kz-callback-token'] = given;
  return new Request('https://hooks.example.com/kaizala', { method: 'POST', headers, body });
}
