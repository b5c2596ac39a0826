import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/**
 * The maximum length of the response, in bytes. A client without a limit then fails its test, but does not use up all
 * memory of the machine.
 */
const end = 200 * 2 ** 20;

/** Writes spaces until the connection is closed, up to 200 MiB. */
export async function endlessResponse(response: ServerResponse): Promise<void> {
  const spaces = Buffer.alloc(65_536, ' ');
  // Emit `drain` when the connection is closed, so that the loop below does not wait forever.
  response.once('close', () => response.emit('drain')).on('error', () => undefined);
  response.writeHead(200, { 'Content-Type': 'application/json' });
  for (let sent = 0; !response.closed && sent < end; sent += spaces.length)
    if (!response.write(spaces)) await once(response, 'drain');
  response.end();
}
