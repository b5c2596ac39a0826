import type { Contestant } from '../harness/suite.js';
import type { Bundled } from './bundle.js';
import type { AnyFetch } from './contestants.js';
import { endpoint, operations, token } from './verify.js';

/**
 * How long an operation is repeated for a sample, in ms. The clients are measured in turn. This time is short, so that
 * other load of the machine affects all clients equally.
 */
const duration = 25;

/** A `fetch` that responds at once, and does not read its arguments. */
export const atOnce = (text: string): AnyFetch => {
  const headers = { 'content-type': 'application/json' };
  return async () => new Response(text, { headers });
};

/** A `fetch` that creates a `Request` from its arguments, like the `fetch` of Node, and then responds at once. */
export const withRequest = (text: string): AnyFetch => {
  const respond = atOnce(text);
  return async (input, init) => respond(new Request(input, init ?? {}));
};

/** Measures how long a client needs for a call of each operation, in µs. Makes one call after another. */
export function timed(
  { name, connect }: Bundled,
  fetchWith: (text: string) => AnyFetch,
): Contestant {
  return {
    name,
    async measure() {
      const values: Record<string, number> = {};
      for (const [operation, { call, response }] of Object.entries(operations)) {
        const program = connect({ fetch: fetchWith(JSON.stringify(response)), endpoint, token });
        values[operation] = await perCall(() => call(program));
      }
      return { values };
    },
  };
}

async function perCall(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let calls = 0;
  let elapsed = 0;
  do {
    for (let index = 0; index < 20; index += 1) await call();
    calls += 20;
    elapsed = performance.now() - start;
  } while (elapsed < duration);
  return (elapsed * 1000) / calls;
}
