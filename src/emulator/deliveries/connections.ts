import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import { setImmediate as immediate } from 'node:timers/promises';

/**
 * How long a connection is kept idle, in ms; our choice. Servers close theirs after 2 s (gunicorn), 5 s (Node, Apache,
 * uvicorn) or more. Where a response announces less, as `Keep-Alive: timeout=2`, Node's agent closes it a second before.
 */
const idleTime = 1000;

/** To how many hosts idle connections are kept; our choice. To each, Node's agent keeps 256. */
const mostIdleHosts = 64;

/** The connections to receivers, which are kept for the next request for a moment. */
export class Connections {
  // In the order in which they became idle: only at that end does Node skip the ones that the receiver has closed.
  readonly #options = { keepAlive: true, timeout: idleTime, scheduling: 'fifo' } as const;
  readonly #http = bounded(new HttpAgent(this.#options));
  readonly #https = bounded(new HttpsAgent(this.#options));

  /**
   * The agent for a request.
   *
   * A delivery whose connection breaks may have been handled, so it is never sent a second time within one attempt: the
   * log would not show it. What a receiver did to an idle connection must therefore be known before anything is written
   * to it. Two turns of the event loop let Node read that it was closed, whenever that happened before this call.
   */
  async agent(isHttps: boolean): Promise<HttpAgent> {
    const agent = isHttps ? this.#https : this.#http;
    if (Object.keys(agent.freeSockets).length > 0) {
      await immediate();
      await immediate();
    }
    return agent;
  }

  /** Cuts off all of them. */
  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }
}

/** Node limits the idle connections to each host, but not the number of hosts. */
function bounded<One extends HttpAgent>(agent: One): One {
  // Its type says that it returns nothing; by its documentation, a falsy value closes the connection.
  const keeps = agent.keepSocketAlive.bind(agent) as (socket: Duplex) => unknown;
  agent.keepSocketAlive = (socket) =>
    Object.keys(agent.freeSockets).length < mostIdleHosts && keeps(socket);
  return agent;
}
