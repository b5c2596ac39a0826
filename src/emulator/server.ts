import { createServer, type Server, type ServerResponse } from 'node:http';
import type { CallHandler, HttpResponse } from '../http/call.js';
import { listenOnLoopback } from '../http/listen.js';
import { toNodeListener } from '../http/node.js';
import type { StreamedResponse } from './control/page-routes.js';
import { misdirected } from './request-target.js';

/** How many connections are open at once; our choice. Node closes those beyond at once. */
const mostConnections = 2000;

/** Listens on 127.0.0.1, and lets a handler respond to the calls that name this machine as their host. */
export async function startServer(
  port: number,
  { respond }: CallHandler,
): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    const refusal = misdirected(request);
    if (!refusal) {
      const listener = toNodeListener({
        respond: async (call) => streamed(await respond(call), response),
      });
      void listener(request, response);
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

/** Begins a response that goes on, here: the listener leaves alone what has begun. */
function streamed(given: HttpResponse, response: ServerResponse): HttpResponse {
  if (!('stream' in given)) return given;
  const { status, headers, body, stream } = given as StreamedResponse;
  response.writeHead(status, headers);
  response.write(body);
  stream(response);
  return given;
}
