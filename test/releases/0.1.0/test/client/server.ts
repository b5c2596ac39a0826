import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as a server saw it. */
export interface Seen {
  method: string;
  /** The path and query, undecoded. */
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export type Handler = (
  seen: Seen,
  response: ServerResponse,
  /** How many requests came before this one. */
  index: number,
  request: IncomingMessage,
) => unknown;

export interface TestServer {
  url: string;
  seen: Seen[];
  server: Server;
}

/** A real server on the loopback address, which notes what it sees and ends with the test. */
export async function serve(handler: Handler, tls?: ServerOptions): Promise<TestServer> {
  const seen: Seen[] = [];
  const listener = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url = '', headers } = request;
    const one = { method, url, headers, body: Buffer.concat(chunks).toString() };
    handler(one, response, seen.push(one) - 1, request);
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`, seen, server };
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, { 'Content-Type': 'application/json', ...headers })
    .end(JSON.stringify(body));
}
