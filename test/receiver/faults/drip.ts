import type { Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Writes the same few bytes every 50 ms, until the connection is closed or the test ends. */
export function drip(socket: Socket, bytes: string | Uint8Array): void {
  const timer = setInterval(() => {
    if (socket.writable) socket.write(bytes);
  }, 50);
  const stop = () => clearInterval(timer);
  socket.on('close', stop);
  onTestFinished(stop);
}
