/** Writes files of many different events, as a receiver records them. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { events } from '../receiver/deliveries.js';

/** The number of events in one write. */
const block = 10_000;

/** Writes the events one per line, or as one list, and returns the path. */
export function writeEvents(path: string, count: number, as: 'lines' | 'list'): string {
  const file = openSync(path, 'w');
  const [before, between, after] = as === 'lines' ? ['', '\n', '\n'] : ['[', ',', ']'];
  writeSync(file, before);
  for (let at = 0; at < count; at += block) {
    const texts = Array.from({ length: Math.min(block, count - at) }, (_, index) =>
      eventAt(at + index),
    );
    writeSync(file, `${at > 0 ? between : ''}${texts.join(between)}`);
  }
  writeSync(file, after);
  closeSync(file);
  return path;
}

/** Returns an event as JSON. Every event has its own id, and every response, too. */
function eventAt(index: number): string {
  const event = events[index % events.length]!;
  const id = `event-${index}`;
  const data = 'responseId' in event.data ? { ...event.data, responseId: id } : event.data;
  return JSON.stringify({ ...event, eventId: id, data });
}
