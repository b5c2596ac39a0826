import type { Contestant } from '../harness/suite.js';
import { freshDeliveries, token } from './deliveries.js';
import { benchReceiver, fill } from './receiver.js';
import type { Duty, Subject } from './verify.js';

/** A handler of a `Request`, and the number of deliveries that reached its event handlers. */
export interface Fetcher {
  duties: readonly Duty[];
  fetch(request: Request): Promise<Response>;
  handled(): number;
  /** Brings the contestant into its state after long use. */
  settle?: () => Promise<void>;
}

/** The minimum that every handler must do: parse the JSON. */
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

/** The receiver of this package. */
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

/** A contestant as the subject of a verification. If a handler rejects, the response is 500, as on platforms. */
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
 * Measures deliveries/s, one after another: of `fetch` alone, and of `fetch(new Request(…))`. In Node, creating a request
 * costs more than reading it.
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
