import { createServer } from 'node:net';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { packageFile } from '../harness/process.js';
import { start, type Started } from './started.js';

/**
 * Starts the mock server `prism mock` on loopback. Prism makes a request to every callback URL in a request body.
 *
 * @param description the path of the bundled description
 * @param options command-line options in addition to the host and the port
 */
export async function startPrism(
  description: string,
  options: readonly string[] = [],
): Promise<Started> {
  const base = `http://127.0.0.1:${await freePort()}`;
  const { hostname, port } = new URL(base);
  const program = packageFile('@stoplight/prism-cli/dist/index.js');
  const args = [program, 'mock', '--host', hostname, '--port', port, ...options, description];
  return { ...(await start('Prism', args, () => `${base}/accessToken`)), url: base };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnLoopback(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
