import { createServer, type Server } from 'node:http';
import type { CallHandler } from '../http/call.js';
import { listenOnLoopback } from '../http/listen.js';
import { toNodeListener } from '../http/node.js';
import { misdirected } from './request-target.js';

/** How many connections are open at once; our choice. Node closes those beyond at once. */
const mostConnections = 2000;

/** Listens on 127.0.0.1, and lets a handler respond to the calls that name this machine as their host. */
export async function startServer(
  port: number,
  handler: CallHandler,
): Promise<{ server: Server; port: number }> {
  const listener = toNodeListener(handler);
  const server = createServer((request, response) => {
    const refusal = misdirected(request);
    if (!refusal) {
      listener(request, response);
      return;
    }
    const { status, message } = refusal;
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    response.setHeader('connection', 'close');
    response.end(JSON.stringify({ message }));
  });
  server.maxConnections = mostConnections;
  return { server, port: await listenOnLoopback(server, port) };
}
