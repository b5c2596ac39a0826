import { load } from '../harness/load.js';
import type { Contestant } from '../harness/suite.js';
import { token as callbackToken } from './deliveries.js';
import type { Served } from './serve.js';
import type { Duty, Subject } from './verify.js';

/** The number of deliveries in a sample. */
const amount = 6000;

/** Wraps a running server for its verification. */
export function servedSubject(name: string, duties: readonly Duty[], served: Served): Subject {
  return {
    name,
    duties,
    handled: async () => (await served.figures()).handled,
    async post(body, token) {
      const headers: Record<string, string> = { 'content-type': 'application/json' };
      if (token !== undefined) headers['kz-callback-token'] = token;
      const response = await fetch(served.url, { method: 'POST', headers, body });
      await response.arrayBuffer();
      return response.status;
    },
  };
}

/**
 * Measures how many deliveries per second a server handles over HTTP, and its CPU time per delivery.
 *
 * @param next returns the body of each delivery
 */
export function timedServer(name: string, served: Served, next: () => string): Contestant {
  return {
    name,
    async measure() {
      const before = await served.figures();
      const seconds = await load({
        url: served.url,
        headers: { 'kz-callback-token': callbackToken },
        amount,
        next,
      });
      const after = await served.figures();
      const handled = after.handled - before.handled;
      if (handled !== amount)
        throw new Error(`${name} handled ${handled} of ${amount} deliveries.`);
      return {
        values: { speed: amount / seconds, 'CPU time': (after.cpu - before.cpu) / amount },
      };
    },
  };
}
