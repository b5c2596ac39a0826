import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { KeptSockets } from './kept-sockets.js';
import { afterTwoTurns } from './turns.js';

/** How many receivers that break kept connections are remembered; our choice. The oldest are forgotten first. */
const mostUnreliable = 1000;

/**
 * The connections to receivers, which are kept for the next request for a moment.
 *
 * A delivery whose connection breaks may have been handled, so it is never sent a second time within one attempt: the
 * log would not show it. A receiver that closes a connection right after its response must therefore be noticed before
 * anything else is written to it.
 */
export class Connections {
  readonly #http = new KeptSockets(new HttpAgent({ keepAlive: true }));
  readonly #https = new KeptSockets(new HttpsAgent({ keepAlive: true }));
  readonly #httpOnce = new HttpAgent({ keepAlive: false });
  readonly #httpsOnce = new HttpsAgent({ keepAlive: false });
  /** The hosts that have broken a kept connection, so that none to them is kept any more. */
  readonly #unreliable = new Set<string>();

  /** The agent for a request. */
  async agent({ isHttps, host }: Receiver): Promise<HttpAgent> {
    if (this.#unreliable.has(host)) return isHttps ? this.#httpsOnce : this.#httpOnce;
    const kept = isHttps ? this.#https : this.#http;
    // Those that still rest are ready by then, and Node has read which of the others were closed before this call.
    if (kept.hasAny) await new Promise<void>(afterTwoTurns);
    return kept.agent;
  }

  /** To be told of a kept connection to a receiver that broke while a request was on it. */
  broke({ host }: Receiver): void {
    this.#unreliable.add(host);
    if (this.#unreliable.size <= mostUnreliable) return;
    const [oldest] = this.#unreliable;
    this.#unreliable.delete(oldest!);
  }

  /** Cuts off all of them. */
  close(): void {
    for (const kept of [this.#http, this.#https]) kept.close();
    for (const agent of [this.#httpOnce, this.#httpsOnce]) agent.destroy();
  }
}

interface Receiver {
  isHttps: boolean;
  /** With the port. */
  host: string;
}
