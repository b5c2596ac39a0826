import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Where it ends, if somebody takes all of it: a client without a limit fails its test, and fills no machine. */
const end = 200 * 2 ** 20;

/** Writes spaces for as long as somebody takes them, up to 200 MiB. */
export async function endlessResponse(response: ServerResponse): Promise<void> {
  const spaces = Buffer.alloc(65_536, ' ');
  // Whoever waits for the drain ends with the connection.
  response.once('close', () => response.emit('drain')).on('error', () => undefined);
  response.writeHead(200, { 'Content-Type': 'application/json' });
  for (let sent = 0; !response.closed && sent < end; sent += spaces.length)
    if (!response.write(spaces)) await once(response, 'drain');
  response.end();
}
