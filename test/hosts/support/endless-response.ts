import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Writes spaces for as long as somebody takes them. */
export async function endlessResponse(response: ServerResponse): Promise<void> {
  const spaces = Buffer.alloc(65_536, ' ');
  // Whoever waits for the drain ends with the connection.
  response.once('close', () => response.emit('drain')).on('error', () => undefined);
  response.writeHead(200, { 'Content-Type': 'application/json' });
  while (!response.closed) if (!response.write(spaces)) await once(response, 'drain');
}
