import type { Agent } from 'node:http';
import type { Duplex } from 'node:stream';

/** To how many hosts idle connections are kept; our choice. To each, Node's agent keeps 256. */
const mostIdleHosts = 64;

/**
 * An agent whose sockets rest for two turns of the event loop after a response, before another request may have them.
 * Within these turns, Node reads that the receiver has closed the connection with its response.
 */
export class KeptSockets {
  readonly agent: Agent;
  #resting = 0;

  constructor(agent: Agent) {
    this.agent = agent;
    // Node limits the idle connections to each host, but not the number of hosts. The type of the method says that it
    // returns nothing; by its documentation, a falsy value closes the connection.
    const keeps = agent.keepSocketAlive.bind(agent) as (socket: Duplex) => unknown;
    agent.keepSocketAlive = (socket) =>
      Object.keys(agent.freeSockets).length < mostIdleHosts && keeps(socket);
    // Node's own listener gives the socket to the next request, or destroys it where it was closed meanwhile.
    const listeners = agent.listeners('free');
    agent.removeAllListeners('free');
    agent.on('free', (socket: Duplex, options: unknown) => {
      this.#resting++;
      // Node has removed its own listener, and adds another one when the rest is over.
      socket.on('error', ignore);
      const end = (): void => {
        this.#resting--;
        for (const listener of listeners) listener.call(agent, socket, options);
        socket.off('error', ignore);
      };
      setImmediate(() => setImmediate(end));
    });
  }

  /** Whether a connection is idle, or will be in two turns. */
  get hasAny(): boolean {
    return this.#resting > 0 || Object.keys(this.agent.freeSockets).length > 0;
  }
}

function ignore(): void {
  // The socket is closed, which is all that there is to know.
}
