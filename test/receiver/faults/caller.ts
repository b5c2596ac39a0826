/** A sender with which a test can write any bytes at any time to a TCP connection. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { token } from '../receiver-of.js';

export interface Caller {
  socket: Socket;
  /** The status of the first response. The promise rejects if the connection is closed before a response arrives. */
  status: Promise<number>;
  /** All bytes received until the connection was closed, and how it was closed. */
  over: Promise<{ text: string; error?: Error }>;
  /** Writes bytes, and resolves when all of them are sent. It rejects if the connection is closed. */
  write(bytes: string | Uint8Array): Promise<void>;
}

/** Opens a connection to a receiver. The connection is closed when the test ends. */
export async function call(url: string): Promise<Caller> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  let text = '';
  let error: Error | undefined;
  let answered!: (status: number) => void;
  let hungUp!: (error: Error) => void;
  const status = new Promise<number>((resolve, reject) => {
    answered = resolve;
    hungUp = reject;
  });
  status.catch(() => undefined);
  socket.setEncoding('latin1').on('data', (more: string) => {
    text += more;
    const [, code] = /^HTTP\/1\.1 (\d{3}) .*\r\n\r\n/s.exec(text) ?? [];
    if (code) answered(Number(code));
  });
  socket.on('error', (cause) => (error = cause));
  const over = new Promise<{ text: string; error?: Error }>((resolve) => {
    socket.on('close', () => {
      hungUp(new Error('The connection was closed without a response.', { cause: error }));
      resolve({ text, ...(error && { error }) });
    });
  });
  const write = (bytes: string | Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      socket.write(bytes, (cause) => (cause ? reject(cause) : resolve()));
    });
  await once(socket, 'connect');
  return { socket, status, over, write };
}

/** Returns the request line and the headers of a delivery, with or without the token. */
export function head(headers: Record<string, string | number>, withToken = true): string {
  const all = {
    Host: '127.0.0.1',
    'Content-Type': 'application/json',
    ...(withToken && { 'kz-callback-token': token }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST /kaizala HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/**
 * Returns one chunk of a body in the transfer encoding `chunked`. Without an argument, it returns the last chunk, which
 * ends the body.
 */
export function chunk(bytes: string | Uint8Array = ''): Buffer {
  const data = Buffer.from(bytes);
  return Buffer.concat([Buffer.from(`${data.length.toString(16)}\r\n`), data, Buffer.from('\r\n')]);
}
