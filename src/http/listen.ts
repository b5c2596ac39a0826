/** The methods of Node's servers that this file uses. The servers of `http`, `https`, `http2` and `net` have them. */
export interface ListeningServer {
  once(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'error', listener: (error: Error) => void): unknown;
  listen(port: number, host: string, listening: () => void): unknown;
  address(): unknown;
}

/**
 * Makes a server listen on 127.0.0.1. Only programs on this machine can connect to this address.
 *
 * @param port the port to listen on; by default, a free port
 * @returns the port
 * @throws Error with `code` `EADDRINUSE` when the port is in use, or `EACCES` when this process may not use it
 */
export function listenOnLoopback(server: ListeningServer, port = 0): Promise<number> {
  return listenOn(server, port, '127.0.0.1');
}

/**
 * Makes a server listen on an address of this machine.
 *
 * @param port the port to listen on; 0 for a free port
 * @param host an address or a host name. An IPv6 address is written without brackets. 0.0.0.0 and :: mean all addresses
 * @returns the port
 * @throws Error with the `code` of the system when the port or the address cannot be used
 */
export async function listenOn(
  server: ListeningServer,
  port: number,
  host: string,
): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as { port: number }).port;
}
