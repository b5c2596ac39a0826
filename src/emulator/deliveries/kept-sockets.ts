import type { Agent, ClientRequest } from 'node:http';
import { isIP, type Socket, type TcpNetConnectOpts } from 'node:net';
import { afterTwoTurns } from './turns.js';

/**
 * The time for which an idle connection is kept, in ms; our choice. Servers close idle connections after 2 s (gunicorn),
 * 5 s (Node, Apache, uvicorn) or more. If a response announces less, such as `Keep-Alive: timeout=1`, Node's agent does
 * not keep the connection.
 */
const idleTime = 1000;

/** The maximum number of hosts with idle connections, and of idle connections to each host; our choice. */
const [mostIdleHosts, mostIdleToHost] = [64, 256];

/** The options of a request, as its constructor completes them before it requests a connection. */
type Route = TcpNetConnectOpts & { host: string };

/**
 * Gives sockets to the requests of an agent. After a response, a socket rests for two turns of the event loop before
 * another request may use it: within these turns, Node reads whether the receiver closed the connection with its
 * response.
 *
 * Node's agent copies the options of each request, builds its host name several times, and sets a timer. This took longer
 * than everything that the emulator does for a delivery. Here, a request only gets a socket from a list.
 */
export class KeptSockets {
  readonly agent: Agent;
  readonly #keeps: (socket: Socket) => unknown;
  readonly #open = new Set<Socket>();
  /** Idle sockets by host and port, in the order in which they became idle: the receiver closes the oldest first. */
  readonly #idle = new Map<string, Socket[]>();
  #resting = 0;

  constructor(agent: Agent) {
    this.agent = agent;
    // The agent itself must not have this option: Node would set it for each request, and remove it again.
    const options = { value: { timeout: idleTime } };
    // By its type, the method returns nothing; by its documentation, a falsy value closes the connection.
    this.#keeps = agent.keepSocketAlive.bind(Object.create(agent, { options }) as Agent);
    const addRequest = (request: ClientRequest, route: Route): void => {
      const key = `${route.host}:${route.port}`;
      const kept = this.#take(key);
      if (kept) request.reusedSocket = true;
      request.onSocket(kept ?? this.#connect(route, key));
    };
    Object.assign(agent, { addRequest });
  }

  /** True if a connection is idle, or will be idle in two turns. */
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
    // Skip sockets that the receiver has closed; their `close` event follows.
    while (socket && !socket.writable) socket = sockets.shift();
    if (sockets.length === 0) this.#idle.delete(key);
    return socket?.ref();
  }

  #connect(route: Route, key: string): Socket {
    const servername = isIP(route.host) ? '' : route.host;
    // `createConnection` would read the path of the request as the path of a Unix socket.
    const options = { ...route, servername, path: undefined, noDelay: true };
    const socket = this.agent.createConnection(options) as Socket;
    this.#open.add(socket);
    // Between two requests, Node has no listener for errors.
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
  // The event `close` follows and removes the socket.
}
