import type { Contestant } from '../harness/suite.js';
import type { Bundled } from './bundle.js';
import type { AnyFetch } from './contestants.js';
import { endpoint, operations, token } from './verify.js';

/** How long an operation is repeated for a sample, in ms: short, so that what else the machine does hits all alike. */
const duration = 25;

/** Answers at once; what it is given costs it nothing. */
export const atOnce = (text: string): AnyFetch => {
  const headers = { 'content-type': 'application/json' };
  return async () => new Response(text, { headers });
};

/** Makes a `Request` of what it is given, as the `fetch` of Node does first, and then answers at once. */
export const withRequest = (text: string): AnyFetch => {
  const answer = atOnce(text);
  return async (input, init) => answer(new Request(input, init ?? {}));
};

/** Takes the time of a call in µs, one call after the other, with a metric for each operation. */
export function timed(
  { name, connect }: Bundled,
  answering: (text: string) => AnyFetch,
): Contestant {
  return {
    name,
    async measure() {
      const values: Record<string, number> = {};
      for (const [operation, { call, answer }] of Object.entries(operations)) {
        const program = connect({ fetch: answering(JSON.stringify(answer)), endpoint, token });
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
