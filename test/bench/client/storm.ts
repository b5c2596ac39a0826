import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { requestExamples, responseExamples } from '../../../generated/v1/examples.js';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { createClient, type CreateWebhookRequest } from '../../../src/index.js';

/**
 * The result of a storm, which is a benchmark against a server that refuses many requests. `ids` are the ids that the
 * calls returned, in the order of the calls.
 */
export interface Storm {
  ids: string[];
  /** All webhooks that the server has created: the id of the webhook, and the number of the call that requested it. */
  created: { id: string; call: string }[];
  /** The number of requests that the server has received. */
  attempts: number;
  seconds: number;
}

export interface StormOptions {
  calls: number;
  concurrency: number;
  /** The fraction of the requests that the server responds to with 429, such as 0.3. */
  refused: number;
  seed: number;
}

/**
 * The maximum number of attempts of a call. It is so high that no call should fail: the server refuses 0.3 of the
 * requests, and 0.3 ^ 20 is less than one in a thousand million. With the default of 4, about 8 of a thousand calls
 * would fail.
 */
const attempts = 20;

/** Starts a server that refuses a part of the requests with `Retry-After: 0`, and creates `calls` webhooks there. */
export async function storm({ calls, concurrency, refused, seed }: StormOptions): Promise<Storm> {
  const random = randomOf(seed);
  const created: Storm['created'] = [];
  let requests = 0;
  const server = createServer(async (incoming, outgoing) => {
    requests += 1;
    const number = requests;
    const isRefused = random() < refused;
    const { callBackContext = '' } = (await json(incoming)) as CreateWebhookRequest;
    outgoing.setHeader('content-type', 'application/json');
    if (isRefused) {
      outgoing.writeHead(429, { 'retry-after': '0' });
      outgoing.end(JSON.stringify(responseExamples['error.429']));
      return;
    }
    const id = `webhook-${number}`;
    created.push({ id, call: callBackContext });
    outgoing.end(JSON.stringify({ webhookId: id }));
  });
  const port = await listenOnLoopback(server);
  try {
    const kaizala = createClient({
      accessToken: 'example-access-token',
      endpointUrl: `http://127.0.0.1:${port}`,
      retry: { attempts },
    });
    const ids: string[] = [];
    let next = 0;
    const worker = async () => {
      while (next < calls) {
        const call = next;
        next += 1;
        const request = { ...requestExamples['createWebhook.group'], callBackContext: `${call}` };
        ids[call] = (await kaizala.createWebhook(request)).webhookId;
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: concurrency }, worker));
    const seconds = (performance.now() - start) / 1000;
    return { ids, created, attempts: requests, seconds };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/**
 * Checks that each call has created exactly one webhook, and has returned the id of this webhook.
 *
 * @throws Error that names the call whose webhook is missing, duplicated or has another id
 */
export function verifyStorm({ ids, created }: Pick<Storm, 'ids' | 'created'>, calls: number): void {
  const idsByCall = new Map<string, string[]>();
  for (const { id, call } of created) idsByCall.set(call, [...(idsByCall.get(call) ?? []), id]);
  for (let call = 0; call < calls; call += 1) {
    const made = idsByCall.get(`${call}`) ?? [];
    if (made.length === 0) throw new Error(`The create of call ${call} was lost.`);
    if (made.length > 1)
      throw new Error(`Call ${call} has created more than one webhook: ${made.join(', ')}.`);
    if (ids[call] !== made[0])
      throw new Error(`Call ${call} has created ${made[0]}, but got ${ids[call]}.`);
  }
  if (created.length !== calls || new Set(ids).size !== calls)
    throw new Error(
      `${calls} calls have created ${created.length} webhooks, and got ${new Set(ids).size} ids.`,
    );
}

/**
 * Returns a generator of random numbers from 0 to 1. The same seed always gives the same numbers (mulberry32, public
 * domain, by Tommy Ettinger).
 */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
