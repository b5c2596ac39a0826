/** The used part of autocannon, which has no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  interface RequestSetup {
    method: string;
    path: string;
    headers: Record<string, string>;
    body?: string;
  }

  interface Options {
    url: string;
    connections: number;
    /** The number of requests, after which the run ends. */
    amount: number;
    /** The interval of the check whether the run has ended, in ms. */
    sampleInt: number;
    /** The timeout of a request, in s. */
    timeout: number;
    requests: (RequestSetup & { setupRequest(request: RequestSetup): RequestSetup })[];
  }

  interface Result {
    /** The number of responses, by status. */
    statusCodeStats: Record<string, { count: number }>;
    errors: number;
    timeouts: number;
    resets: number;
  }

  /** Resolves at the end; until then, emits `response` for each response. */
  type Instance = EventEmitter & PromiseLike<Result>;

  export default function autocannon(options: Options): Instance;
}
