/** Leads unchanged programs to a port of this machine, where the system gives them no network of their own. */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { portOf } from '../../support/servers.js';
import { temporaryDirectory } from './world.js';

/**
 * The environment in which a program connects to a port of this machine, whatever host it calls. Programs in PHP, Python
 * and curl take a proxy from it; it connects to nothing else, so nothing can reach the real hosts. Node has no proxy: a
 * module that it loads first replaces where TLS connects to.
 */
export async function overridden(port: number): Promise<Record<string, string>> {
  const proxy = createServer();
  proxy.on('connect', (_, socket) => {
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.pipe(upstream).pipe(socket);
    });
    for (const end of [socket, upstream]) end.on('error', () => socket.destroy());
  });
  const url = `http://127.0.0.1:${await portOf(proxy)}`;
  const first = join(temporaryDirectory(), 'override.cjs');
  writeFileSync(
    first,
    `const tls = require('tls');
const { connect } = tls;
tls.connect = (options, ...rest) =>
  connect({ ...options, host: '127.0.0.1', port: ${port}, servername: options.servername || options.host }, ...rest);
`,
  );
  return { https_proxy: url, no_proxy: '127.0.0.1', NODE_OPTIONS: `--require ${first}` };
}
