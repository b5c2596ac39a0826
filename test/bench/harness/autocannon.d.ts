/** As much of autocannon, which has no types, as is used. */
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
    /** How many requests are made, then it ends. */
    amount: number;
    /** How often it looks whether it has ended, in ms. */
    sampleInt: number;
    /** Per request, in s. */
    timeout: number;
    requests: (RequestSetup & { setupRequest(request: RequestSetup): RequestSetup })[];
  }

  interface Result {
    /** The answers, by status. */
    statusCodeStats: Record<string, { count: number }>;
    errors: number;
    timeouts: number;
    resets: number;
  }

  /** Resolves at the end; before, it emits `response` for each answer. */
  type Instance = EventEmitter & PromiseLike<Result>;

  export default function autocannon(options: Options): Instance;
}
