import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import { portOf } from '../support/servers.js';

/** A request that a server received. */
export interface Seen {
  method: string;
  /** The path and the query of the request, not decoded. */
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export type Handler = (
  seen: Seen,
  response: ServerResponse,
  /** The number of requests that the server received before this request. */
  index: number,
  request: IncomingMessage,
) => unknown;

export interface TestServer {
  url: string;
  seen: Seen[];
  server: Server;
}

/**
 * Starts a real server on the loopback address. It records the requests that it receives, and closes when the test
 * ends.
 */
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
  const port = await portOf(server);
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
