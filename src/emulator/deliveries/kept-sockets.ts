import type { Agent, ClientRequest } from 'node:http';
import { isIP, type Socket, type TcpNetConnectOpts } from 'node:net';
import { afterTwoTurns } from './turns.js';

/**
 * How long a connection is kept idle, in ms; our choice. Servers close theirs after 2 s (gunicorn), 5 s (Node, Apache,
 * uvicorn) or more. Where a response announces less, as `Keep-Alive: timeout=1`, Node's agent does not keep it.
 */
const idleTime = 1000;

/** To how many hosts idle connections are kept, and how many to each; our choice. */
const [mostIdleHosts, mostIdleToHost] = [64, 256];

/** The options of a request, as its constructor completes them before it asks for a connection. */
type Route = TcpNetConnectOpts & { host: string };

/**
 * Gives the requests of an agent their sockets. These rest for two turns of the event loop after a response, before
 * another request may have them: within these turns, Node reads that the receiver has closed the connection with its
 * response.
 *
 * Node's agent copies the options of each request, names its host several times and gives it a timer, which took longer
 * than all that the emulator does for a delivery. Here a request only gets a socket from a list.
 */
export class KeptSockets {
  readonly agent: Agent;
  readonly #keeps: (socket: Socket) => unknown;
  readonly #open = new Set<Socket>();
  /** By host and port, in the order in which they became idle: the receiver closes the oldest first. */
  readonly #idle = new Map<string, Socket[]>();
  #resting = 0;

  constructor(agent: Agent) {
    this.agent = agent;
    // The agent itself must not have this option: Node would set it for each request, and take it back.
    const options = { value: { timeout: idleTime } };
    // The type of the method says that it returns nothing; by its documentation, a falsy value closes the connection.
    this.#keeps = agent.keepSocketAlive.bind(Object.create(agent, { options }) as Agent);
    const addRequest = (request: ClientRequest, route: Route): void => {
      const key = `${route.host}:${route.port}`;
      const kept = this.#take(key);
      if (kept) request.reusedSocket = true;
      request.onSocket(kept ?? this.#connect(route, key));
    };
    Object.assign(agent, { addRequest });
  }

  /** Whether a connection is idle, or will be in two turns. */
  get hasAny(): boolean {
    return this.#resting > 0 || this.#idle.size > 0;
  }

  /** Cuts off all of them. */
  close(): void {
    for (const socket of this.#open) socket.destroy();
  }

  #take(key: string): Socket | undefined {
    const sockets = this.#idle.get(key);
    if (!sockets) return undefined;
    let socket = sockets.shift();
    // One that the receiver has closed is about to be forgotten.
    while (socket && !socket.writable) socket = sockets.shift();
    if (sockets.length === 0) this.#idle.delete(key);
    return socket?.ref();
  }

  #connect(route: Route, key: string): Socket {
    const servername = isIP(route.host) ? '' : route.host;
    // The path of a request would be a socket of the file system.
    const options = { ...route, servername, path: undefined, noDelay: true };
    const socket = this.agent.createConnection(options) as Socket;
    this.#open.add(socket);
    // Node removes its own listener between two requests.
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
    const place = sockets?.indexOf(socket) ?? -1;
    if (place < 0) return;
    sockets!.splice(place, 1);
    if (sockets!.length === 0) this.#idle.delete(key);
  }
}

function ignore(): void {
  // The socket is closed, which is all that there is to know.
}
