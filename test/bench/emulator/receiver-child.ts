/** A minimal receiver: it echoes handshakes, responds to deliveries, and counts both. */
import { createServer } from 'node:http';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { respondToParent } from './respond-to-parent.js';

/** The figures that the receiver reports on request. */
export interface ReceiverFigures {
  port: number;
  handshakes: number;
  deliveries: number;
  /** The bodies of the first deliveries. */
  bodies: string[];
}

/** The number of bodies to keep. */
const capacity = 100;

let [handshakes, deliveries] = [0, 0];
const bodies: string[] = [];
const server = createServer((request, response) => {
  if (request.method === 'GET') {
    handshakes += 1;
    const token = new URL(request.url!, 'http://127.0.0.1').searchParams.get('validationToken');
    response.end(request.url!.startsWith('/wrong') ? 'no' : token);
    return;
  }
  if (bodies.length >= capacity) request.resume();
  else {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => bodies.push(Buffer.concat(chunks).toString()));
  }
  request.on('end', () => {
    deliveries += 1;
    response.end();
  });
});
server.keepAliveTimeout = 60_000;
const port = await listenOnLoopback(server);
respondToParent(() => ({ port, handshakes, deliveries, bodies }) satisfies ReceiverFigures);
