/** The part of Node's `http`, `https`, `http2` and `net` servers that is used. */
export interface ListeningServer {
  once(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'error', listener: (error: Error) => void): unknown;
  listen(port: number, host: string, listening: () => void): unknown;
  address(): unknown;
}

/**
 * Lets a server listen on 127.0.0.1, which only this machine can reach.
 *
 * @param port the port to use; by default, a free one
 * @returns the port
 * @throws Error with `code` `EADDRINUSE` or `EACCES` when the port is in use or not permitted
 */
export function listenOnLoopback(server: ListeningServer, port = 0): Promise<number> {
  return listenOn(server, port, '127.0.0.1');
}

/**
 * Lets a server listen on an address of this machine.
 *
 * @param port the port to use; 0 for a free one
 * @param host an address or a name, without the brackets of URLs; 0.0.0.0 and :: mean all addresses
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
