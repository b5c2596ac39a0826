/** The page's stream of changes, read from a socket, so that a test decides when it is read. */
import { once } from 'node:events';
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Patch, View } from '../../../src/emulator/model/view.js';

export type StreamEvent = { name: 'view'; data: View } | { name: 'patch'; data: Patch };

export interface Stream {
  response: IncomingMessage;
  /** The events that have come, in order. */
  events: StreamEvent[];
  /** All that has come, as text. */
  text: () => string;
  /** How many bytes have come. */
  bytes: () => number;
  close: () => void;
}

/** Opens a stream, and reads it unless it is to be paused. It ends with the test. */
export async function openStream(origin: string, { paused = false } = {}): Promise<Stream> {
  // A connection for itself: an agent would limit and keep it.
  const request: ClientRequest = get(`${origin}/_emulator/changes`, { agent: false });
  onTestFinished(() => void request.destroy());
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const events: StreamEvent[] = [];
  let [all, rest, bytes] = ['', '', 0];
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    bytes += Buffer.byteLength(chunk);
    all += chunk;
    const parts = (rest + chunk).split('\n\n');
    rest = parts.pop()!;
    for (const part of parts) {
      const [, name, data] = /^event: (view|patch)\ndata: (.*)$/.exec(part) ?? [];
      if (name) events.push({ name, data: JSON.parse(data!) } as StreamEvent);
    }
  });
  if (paused) response.pause();
  return {
    response,
    events,
    text: () => all,
    bytes: () => bytes,
    close: () => void request.destroy(),
  };
}
