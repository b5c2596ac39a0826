import { createServer, type IncomingMessage, type Server } from 'node:http';
import { isLoopback } from '../common/loopback.js';
import type { CallHandler } from '../http/call.js';
import { listenOnLoopback } from '../http/listen.js';
import { toNodeListener } from '../http/node.js';

/** Listens on 127.0.0.1, and lets a handler respond to the calls that name this machine as their host. */
export async function startServer(
  port: number,
  handler: CallHandler,
): Promise<{ server: Server; port: number }> {
  const listener = toNodeListener(handler);
  let lastHost: string | undefined;
  const server = createServer((request, response) => {
    const { host = '' } = request.headers;
    // Most calls name the host of the one before, and to read a URL takes as long as to validate a body.
    const isKnown = host === lastHost && request.url?.startsWith('/');
    if (isKnown || isForThisMachine(request)) {
      lastHost = host;
      listener(request, response);
      return;
    }
    response.writeHead(421, { 'content-type': 'application/json', connection: 'close' });
    response.end(
      JSON.stringify({
        message:
          'The host of the request is not this machine: call http://127.0.0.1 or http://localhost.',
      }),
    );
  });
  return { server, port: await listenOnLoopback(server, port) };
}

/** Whether a call is meant for us: a page whose name leads here, by what is called DNS rebinding, still sends its own. */
function isForThisMachine({ headers: { host = '' }, url = '' }: IncomingMessage): boolean {
  const hosts = [`http://${host}`, ...(/^[/*]/.test(url) ? [] : [url])];
  return hosts.every((one) => URL.canParse(one) && isLoopback(new URL(one).hostname));
}
