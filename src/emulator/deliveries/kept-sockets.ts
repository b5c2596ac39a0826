import type { Agent, ClientRequest } from 'node:http';
import { isIP, type Socket, type TcpNetConnectOpts } from 'node:net';
import { afterTwoTurns } from './turns.js';

/**
 * How long an idle connection is kept open, in ms. We chose this value, because it is shorter than the time after which
 * servers close idle connections: 2 s (gunicorn), 5 s (Node, Apache, uvicorn) or more. If a response announces a
 * shorter time, such as `Keep-Alive: timeout=1`, Node's agent closes the connection.
 */
const idleTime = 1000;

/**
 * The maximum number of hosts with idle connections, and the maximum number of idle connections to each host. We chose
 * these values.
 */
const [mostIdleHosts, mostIdleToHost] = [64, 256];

/** The options that Node passes to the agent when a request needs a connection. */
type Route = TcpNetConnectOpts & { host: string };

/**
 * Replaces the socket pool of an HTTP agent. After a response, no other request may use the socket for two turns of the
 * event loop. In this time, Node notices whether the receiver closed the connection after its response.
 *
 * This class is faster than Node's own pool, which copies the options of each request, builds the host name several
 * times, and sets a timer. These steps took longer than all work of the emulator for a delivery. With this class, a
 * request only takes a socket from a list.
 */
export class KeptSockets {
  readonly agent: Agent;
  readonly #keeps: (socket: Socket) => unknown;
  readonly #open = new Set<Socket>();
  /**
   * The idle sockets for each host and port, in the order in which they became idle. The first socket is used first,
   * because the receiver will close it first.
   */
  readonly #idle = new Map<string, Socket[]>();
  #resting = 0;

  constructor(agent: Agent) {
    this.agent = agent;
    // Set the option `timeout` on a copy of the agent. If the agent itself had the option, Node would set and remove a
    // timeout for each request.
    const options = { value: { timeout: idleTime } };
    // The type of `keepSocketAlive` says that it returns nothing. Its documentation says that a falsy return value
    // means that the connection must be closed.
    this.#keeps = agent.keepSocketAlive.bind(Object.create(agent, { options }) as Agent);
    const addRequest = (request: ClientRequest, route: Route): void => {
      const key = `${route.host}:${route.port}`;
      const kept = this.#take(key);
      if (kept) request.reusedSocket = true;
      request.onSocket(kept ?? this.#connect(route, key));
    };
    Object.assign(agent, { addRequest });
  }

  /** True if a connection is idle, or will be idle after two turns of the event loop. */
  get hasAny(): boolean {
    return this.#resting > 0 || this.#idle.size > 0;
  }

  /** Closes all sockets immediately. */
  close(): void {
    for (const socket of this.#open) socket.destroy();
  }

  #take(key: string): Socket | undefined {
    const sockets = this.#idle.get(key);
    if (!sockets) return undefined;
    let socket = sockets.shift();
    // Skip sockets that the receiver has closed. Their `close` event, which has not arrived yet, will remove them from
    // `#open`.
    while (socket && !socket.writable) socket = sockets.shift();
    if (sockets.length === 0) this.#idle.delete(key);
    return socket?.ref();
  }

  #connect(route: Route, key: string): Socket {
    const servername = isIP(route.host) ? '' : route.host;
    // Remove `path`, because `createConnection` would take the URL path of the request for the path of a Unix socket.
    const options = { ...route, servername, path: undefined, noDelay: true };
    const socket = this.agent.createConnection(options) as Socket;
    this.#open.add(socket);
    // Add a listener for errors, because Node has none between two requests, and an error without a listener would end
    // the process.
    socket.on('error', ignore);
    socket.on('free', () => {
      this.#resting++;
      afterTwoTurns(() => {
        this.#resting--;
        this.#keep(socket, key);
      });
    });
    socket.on('timeout', () => {
      if (this.#idle.get(key)?.includes(socket)) socket.destroy();
    });
    socket.on('close', () => {
      this.#open.delete(socket);
      this.#forget(socket, key);
    });
    return socket;
  }

  #keep(socket: Socket, key: string): void {
    const sockets = this.#idle.get(key) ?? [];
    const hasRoom =
      sockets.length < mostIdleToHost && (sockets.length > 0 || this.#idle.size < mostIdleHosts);
    if (!socket.writable || !hasRoom || !this.#keeps(socket)) {
      socket.destroy();
      return;
    }
    sockets.push(socket);
    this.#idle.set(key, sockets);
  }

  #forget(socket: Socket, key: string): void {
    const sockets = this.#idle.get(key);
    const index = sockets?.indexOf(socket) ?? -1;
    if (index < 0) return;
    sockets!.splice(index, 1);
    if (sockets!.length === 0) this.#idle.delete(key);
  }
}

function ignore(): void {
  // Errors need no handling here: the `close` event that follows removes the socket.
}
