import type { Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Writes a little, again and again, until the connection is over or the test is. */
export function drip(socket: Socket, bytes: string | Uint8Array): void {
  const timer = setInterval(() => {
    if (socket.writable) socket.write(bytes);
  }, 50);
  const stop = () => clearInterval(timer);
  socket.on('close', stop);
  onTestFinished(stop);
}
