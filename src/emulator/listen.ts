import { serve } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLoopback } from '../client/hosts.js';

/** Puts the emulator behind a socket of this machine. */
export function listenOn(
  port: number,
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const guarded = (request: Request) =>
      // A page whose name leads here, by what is called DNS rebinding, still sends its own name.
      isLoopback(new URL(request.url).hostname) ? fetch(request) : misdirected();
    const server = serve(
      { fetch: guarded, port, hostname: '127.0.0.1', overrideGlobalObjects: false },
      (address: AddressInfo) => resolve({ server, port: address.port }),
    ) as Server;
    server.on('error', reject);
  });
}

function misdirected(): Response {
  const message =
    'The host of the request is not this machine: call http://127.0.0.1 or http://localhost.';
  return Response.json({ message }, { status: 421 });
}
