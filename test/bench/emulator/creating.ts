import { requestExamples } from '../../../generated/v1/examples.js';
import { load } from '../harness/load.js';
import type { Contestant } from '../harness/suite.js';
import { startChild } from './child.js';
import type { Target } from './delivering.js';
import type { ServerFigures } from './server-child.js';
import type { CalledBack } from './verify.js';

/** A running server that creates webhooks, and that the benchmark measures. */
export interface Running {
  name: string;
  /** The base URL of the API operations. */
  base: string;
  /**
   * Returns the number of stored webhooks, and the CPU time in µs. `figures` is undefined for Prism, which does not
   * report them.
   */
  figures?: () => Promise<{ count: number; cpu: number }>;
  close(): Promise<void>;
}

/** The timeout of the call that fetches an access token, in ms. */
const patience = 10_000;

/** The headers that `GET /accessToken` requires. */
const credentials = {
  applicationId: 'bench-connector',
  applicationSecret: 'bench-secret',
  refreshToken: 'bench-refresh-token',
};

/** Starts one of the compared servers in `servers`, in a separate process. */
export async function startServer(
  program: string,
  kind: 'create' | 'handshake',
  name: string,
  description: string,
): Promise<Running> {
  const child = startChild(program, [kind, name, description], ['--expose-gc']);
  const figures = () => child.request<ServerFigures>({});
  try {
    const { port } = await figures();
    return { name, base: `http://127.0.0.1:${port}/v1`, figures, close: child.close };
  } catch (error) {
    await child.close();
    throw error;
  }
}

export async function fetchToken({ name, base }: Running): Promise<string> {
  const response = await fetch(`${base}/accessToken`, {
    headers: credentials,
    signal: AbortSignal.timeout(patience),
  });
  const { accessToken } = (await response.json()) as { accessToken?: unknown };
  if (typeof accessToken === 'string') return accessToken;
  throw new Error(`${name} returned no token, but the status ${response.status}.`);
}

/**
 * Returns a function. Each call of this function returns the body of a new create request. The bodies are for 256
 * groups in turn.
 */
export function freshCreates(callBackUrl: string): () => string {
  const { validity: _expired, ...example } = requestExamples['createWebhook.group'];
  const bodies = Array.from({ length: 256 }, (_, index) => {
    const objectId = `b7d6f1c2-4a0e-4f53-9a61-${index.toString(16).padStart(12, '0')}`;
    return JSON.stringify({ ...example, objectId, callBackUrl });
  });
  let count = 0;
  return () => bodies[count++ % bodies.length]!;
}

/**
 * Measures how many webhooks the server creates per second over HTTP. If the server reports its CPU time, also
 * measures the CPU time per create call.
 *
 * @param amount the number of create calls in a sample
 */
export function timedCreates(
  running: Running,
  accessToken: string,
  amount: number,
  next: () => string,
): Contestant {
  const { name, base, figures } = running;
  return {
    name,
    async measure() {
      const before = await figures?.();
      const url = `${base}/webhook`;
      const seconds = await load({ url, headers: { accessToken }, amount, next });
      const after = await figures?.();
      const speed = amount / seconds;
      if (!before || !after) return { values: { speed } };
      const made = after.count - before.count;
      if (made !== amount) throw new Error(`${name} has ${made} webhooks after ${amount} creates.`);
      return { values: { speed, 'CPU time': (after.cpu - before.cpu) / amount } };
    },
  };
}

/** Returns the callback URLs of a receiver, with which `verifyServer` checks a server. */
export function calledTarget({ origin, figures }: Target): CalledBack {
  return {
    callBackUrl: `${origin}/kaizala?depot=north`,
    wrongUrl: `${origin}/wrong`,
    count: async () => (await figures()).handshakes,
  };
}
