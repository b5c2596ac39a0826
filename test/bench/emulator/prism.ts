import { createServer } from 'node:net';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { packageFile } from '../harness/process.js';
import { start, type Started } from './started.js';

/**
 * Starts `prism mock` on loopback. Prism calls every callback URL in a body.
 *
 * @param description the file of the bundle
 * @param options more options, in addition to the address
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
