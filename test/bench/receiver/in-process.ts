import type { Contestant } from '../harness/suite.js';
import { freshDeliveries, token } from './deliveries.js';
import { benchReceiver, fill } from './receiver.js';
import type { Duty, Subject } from './verify.js';

/**
 * A compared handler that runs in this process. `handled` returns how many deliveries have reached its event handlers.
 */
export interface Fetcher {
  duties: readonly Duty[];
  fetch(request: Request): Promise<Response>;
  handled(): number;
  /** Brings the handler into the state that it has after long use: its store of known deliveries is full. */
  settle?: () => Promise<void>;
}

/** A handler that does only the minimum: it parses the JSON of a request. */
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

/** Creates the receiver of this package as a compared handler. */
export function receiver(options: { dedupe?: false } = {}): Fetcher {
  let handled = 0;
  const tested = benchReceiver(() => (handled += 1), options);
  const duties: Duty[] = ['checks the token', 'validates'];
  if (options.dedupe === false) return { duties, fetch: tested.fetch, handled: () => handled };
  return {
    duties: [...duties, 'handles each once'],
    fetch: tested.fetch,
    handled: () => handled,
    settle: () => fill(tested),
  };
}

/** Wraps a handler for its verification. If the handler rejects, the status is 500, as on real platforms. */
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

/** The number of requests that are created in advance and timed together. */
const batch = 100;

/** The duration of a sample, in ms. */
const duration = 300;

/**
 * Measures how many deliveries per second a handler handles, one after another. There are two values: with the
 * creation of the `Request`, and without it. In Node, to create a request costs more than to read it.
 *
 * @param next returns the body of each delivery
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
      let handling = 0;
      let count = 0;
      do {
        const texts = Array.from({ length: batch }, next);
        const start = performance.now();
        const requests = texts.map((text) => requestOf(text, token));
        const made = performance.now();
        for (const request of requests) {
          const { status } = await fetch(request);
          if (status !== 200) throw new Error(`${name} responded to a delivery with ${status}.`);
        }
        making += made - start;
        handling += performance.now() - made;
        count += batch;
      } while (performance.now() - begin < duration);
      const rate = (milliseconds: number) => (count * 1000) / milliseconds;
      return {
        values: { 'new Request and fetch': rate(making + handling), fetch: rate(handling) },
      };
    },
  };
}

function requestOf(body: string, given: string | undefined): Request {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (given !== undefined) headers['kz-callback-token'] = given;
  return new Request('https://hooks.example.com/kaizala', { method: 'POST', headers, body });
}
