import { createServer, type Server, type ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import { errorCode } from '../common/errors.js';
import type { CallHandler, HttpResponse } from '../http/call.js';
import { listenOn } from '../http/listen.js';
import { toNodeListener } from '../http/node.js';
import type { StreamedResponse } from './control/page-routes.js';
import { quoted } from './model/messages.js';
import type { OwnHosts } from './model/own-hosts.js';
import { misdirected } from './request-target.js';

/** The maximum number of open connections. We chose this value. Node closes further connections immediately. */
const mostConnections = 2000;

/** Starts the HTTP server. It passes a call to the handler only if the host in the call is this machine. */
export async function startServer(
  port: number,
  { address, allows }: Pick<OwnHosts, 'address' | 'allows'>,
  { respond }: CallHandler,
): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    const refusal = misdirected(request, allows);
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
  try {
    return { server, port: await listenOn(server, port, address) };
  } catch (error) {
    const problem = addressProblem(error, address);
    throw problem
      ? Object.assign(new Error(problem, { cause: error }), { code: errorCode(error) })
      : error;
  }
}

const addressReasons: Readonly<Record<string, string>> = {
  EADDRNOTAVAIL: 'is not an address of this machine',
  EAFNOSUPPORT: 'has an address family that this machine does not support',
  EINVAL: 'is not an address to listen on',
  ENOTFOUND: 'has no address',
  EAI_AGAIN: 'has no address, because no name server responds',
};

/**
 * Returns a message that says why the emulator cannot listen on an address; undefined if the problem is the port and
 * not the address.
 */
function addressProblem(error: unknown, address: string): string | undefined {
  const code = errorCode(error);
  const reason = addressReasons[code];
  if (reason === undefined) return undefined;
  const own = Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.filter(({ scopeid = 0 }) => scopeid === 0).map((one) => one.address),
  );
  return `The host ${quoted(address)} ${reason} (${code}). Fix: give one of ${own.join(', ')}; or 0.0.0.0 for all IPv4 addresses.`;
}

/**
 * If the response is streamed, starts to send it here. The request listener then writes nothing more, because the
 * response has already been started.
 */
function streamed(given: HttpResponse, response: ServerResponse): HttpResponse {
  if (!('stream' in given)) return given;
  const { status, headers, body, stream } = given as StreamedResponse;
  response.writeHead(status, headers);
  response.write(body);
  stream(response);
  return given;
}
