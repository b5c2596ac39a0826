/** Reads the stream that sends changes to the page. A test decides when to read. */
import { once } from 'node:events';
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Patch, View } from '../../../src/emulator/model/view.js';

export type StreamEvent = { name: 'view'; data: View } | { name: 'patch'; data: Patch };

export interface Stream {
  response: IncomingMessage;
  /** The received events, in order. */
  events: StreamEvent[];
  /** Returns everything that was received, as text. */
  text: () => string;
  /** Returns the number of received bytes. */
  bytes: () => number;
  close: () => void;
}

/** Opens a stream, and reads it unless `paused` is set. The stream is closed at the end of the test. */
export async function openStream(origin: string, { paused = false } = {}): Promise<Stream> {
  // Use no agent: an agent would limit the number of connections and keep them open.
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
