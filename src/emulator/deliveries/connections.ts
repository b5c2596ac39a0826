import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { KeptSockets } from './kept-sockets.js';
import { afterTwoTurns } from './turns.js';

/**
 * The maximum number of receivers in `#unreliable`, which lists the receivers that closed a connection during a
 * request. We chose this value. If there are more, the receiver that was added first is dropped.
 */
const mostUnreliable = 1000;

/**
 * Manages the connections to receivers. A connection is kept open for a short time, so that the next request can use
 * it.
 *
 * If a connection breaks during an attempt, the attempt does not send the delivery again: the receiver may already have
 * handled it, and the log would not show the second request. It is therefore important not to use a connection that the
 * receiver has closed. If a receiver closes its connection right after a response, this class must notice it before the
 * next request is written.
 */
export class Connections {
  readonly #http = new KeptSockets(new HttpAgent({ keepAlive: true }));
  readonly #https = new KeptSockets(new HttpsAgent({ keepAlive: true }));
  readonly #httpOnce = new HttpAgent({ keepAlive: false });
  readonly #httpsOnce = new HttpsAgent({ keepAlive: false });
  /**
   * The hosts that closed a connection during a request, after earlier requests had used the same connection.
   * Connections to these hosts are no longer kept open.
   */
  readonly #unreliable = new Set<string>();

  /** Returns the HTTP agent to use for a request to a receiver. */
  async agent({ isHttps, host }: Receiver): Promise<HttpAgent> {
    if (this.#unreliable.has(host)) return isHttps ? this.#httpsOnce : this.#httpOnce;
    const kept = isHttps ? this.#https : this.#http;
    // Wait for two turns of the event loop. Connections that were just released can be used by then, and Node has
    // noticed which connections were closed before this call.
    if (kept.hasAny) await new Promise<void>(afterTwoTurns);
    return kept.agent;
  }

  /** Notes that a reused connection to a receiver broke during a request. Must be called in each such case. */
  broke({ host }: Receiver): void {
    this.#unreliable.add(host);
    if (this.#unreliable.size <= mostUnreliable) return;
    const [oldest] = this.#unreliable;
    this.#unreliable.delete(oldest!);
  }

  /** Closes all connections immediately. */
  close(): void {
    for (const kept of [this.#http, this.#https]) kept.close();
    for (const agent of [this.#httpOnce, this.#httpsOnce]) agent.destroy();
  }
}

interface Receiver {
  isHttps: boolean;
  /** The host of the receiver, with the port. */
  host: string;
}
