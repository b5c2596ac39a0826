/** As much of Node's servers as is used: of `http`, `https`, `http2` and `net`. */
export interface ListeningServer {
  once(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'error', listener: (error: Error) => void): unknown;
  listen(port: number, host: string, listening: () => void): unknown;
  address(): unknown;
}

/**
 * Lets a server listen on 127.0.0.1, where nobody but this machine can reach it.
 *
 * @param port by default, a free one
 * @returns the port
 * @throws Error with `code` `EADDRINUSE` or `EACCES` where the port cannot be had
 */
export async function listenOnLoopback(server: ListeningServer, port = 0): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as { port: number }).port;
}
