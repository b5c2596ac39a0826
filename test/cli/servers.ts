/** The receiver for the tests of the command line. */
import { serveListener } from '../support/servers.js';

export interface Received {
  token: string | undefined;
  type: string | undefined;
  body: string;
}

/**
 * Starts a receiver that records deliveries, echoes the token of handshakes, and responds with the status that `status`
 * returns.
 */
export async function receive(status: (count: number) => number = () => 200) {
  const received: Received[] = [];
  const origin = await serveListener((request, response) => {
    const token = new URL(request.url!, 'http://127.0.0.1').searchParams.get('validationToken');
    if (request.method === 'GET') return void response.end(token);
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const { 'kz-callback-token': given, 'content-type': type } = request.headers;
      received.push({ token: given as string | undefined, type, body });
      response.statusCode = status(received.length);
      response.end('ignored');
    });
  });
  return { url: `${origin}/kaizala`, received };
}
