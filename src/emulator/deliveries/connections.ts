import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { KeptSockets } from './kept-sockets.js';
import { afterTwoTurns } from './turns.js';

/** The maximum number of remembered receivers that broke a kept connection; our choice. The oldest are dropped first. */
const mostUnreliable = 1000;

/**
 * The connections to receivers, which are kept open for a short time for the next request.
 *
 * If a connection breaks, the receiver may have handled the delivery. An attempt therefore never sends a delivery twice:
 * the log would not show the second request. So if a receiver closes a connection right after its response, this must be
 * noticed before the next request is written to the connection.
 */
export class Connections {
  readonly #http = new KeptSockets(new HttpAgent({ keepAlive: true }));
  readonly #https = new KeptSockets(new HttpsAgent({ keepAlive: true }));
  readonly #httpOnce = new HttpAgent({ keepAlive: false });
  readonly #httpsOnce = new HttpsAgent({ keepAlive: false });
  /** The hosts that broke a kept connection. Connections to them are no longer kept. */
  readonly #unreliable = new Set<string>();

  /** The agent for a request. */
  async agent({ isHttps, host }: Receiver): Promise<HttpAgent> {
    if (this.#unreliable.has(host)) return isHttps ? this.#httpsOnce : this.#httpOnce;
    const kept = isHttps ? this.#https : this.#http;
    // After two turns, resting connections are ready, and Node has read which connections were closed before this call.
    if (kept.hasAny) await new Promise<void>(afterTwoTurns);
    return kept.agent;
  }

  /** Must be called when a kept connection to a receiver broke during a request. */
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
  /** The host with the port. */
  host: string;
}
