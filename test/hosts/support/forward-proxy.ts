/**
 * Starts a forward proxy on the loopback address. It tunnels connections with CONNECT, and records all traffic. It is
 * closed after the test.
 */
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { portOf } from '../../support/servers.js';

export interface ForwardProxy {
  /** `http://user:password@127.0.0.1:40123` */
  url: string;
  /** The requests to the proxy itself, such as `CONNECT 127.0.0.1:40124`. */
  requests: string[];
  /** Returns all bytes that went through the proxy in both directions, and the headers of the requests to the proxy. */
  traffic(): string;
}

/**
 * @param password the password that the proxy accepts; the returned `url` always contains the password
 *   `example-password`
 */
export async function forwardProxy(password = 'example-password'): Promise<ForwardProxy> {
  const requests: string[] = [];
  const traffic: string[] = [];
  const expected = `Basic ${Buffer.from(`user:${password}`).toString('base64')}`;
  const server = createServer((request, response) => {
    // Refuse http requests without a tunnel. They could be forwarded, but then the proxy could read the whole request.
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(501).end();
  });
  server.on('connect', (request, client: Socket, head: Buffer) => {
    requests.push(`CONNECT ${request.url}`);
    traffic.push(request.rawHeaders.join('\n'));
    if (request.headers['proxy-authorization'] !== expected) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    const { hostname, port } = new URL(`http://${request.url}`);
    const upstream = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      client.pipe(upstream).pipe(client);
    });
    for (const socket of [client, upstream]) {
      socket.on('data', (bytes: Buffer) => traffic.push(bytes.toString('latin1')));
      socket.on('error', () => undefined).on('close', () => [client, upstream].map(end));
    }
  });
  const port = await portOf(server);
  return {
    url: `http://user:example-password@127.0.0.1:${port}`,
    requests,
    traffic: () => traffic.join('\n'),
  };
}

function end(socket: Socket): void {
  socket.destroy();
}
