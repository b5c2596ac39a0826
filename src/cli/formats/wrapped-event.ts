/** Documents that have an event in their field `event`. */
import { isObject } from '../../common/json.js';
import { type Document, readDocument } from '../files/document.js';
import { offsetOf, valueAt } from '../files/json-text.js';

/**
 * Returns a line with an event and the time at which it was received, for `replay --speed`.
 *
 * @param time in ms since the epoch
 */
export function timedLine(time: number, event: string): string {
  return `{"receivedAt":"${new Date(time).toISOString()}","event":${event}}`;
}

/** Returns the event in a document that wraps it, with its time if the document says it. */
export function unwrapped(document: Document): Document {
  const { value, source, text, positions } = document;
  const wrapper = isObject(value) && isObject(value['event']) ? readWrapper(value) : undefined;
  if (!wrapper) return document;
  const start = offsetOf(text, '/event', 'value');
  const inner = {
    toSource: (offset: number) => positions.toSource(start + offset),
    find: (pointer: string, of: 'name' | 'value') => positions.find(`/event${pointer}`, of),
  };
  return { ...readDocument(source, valueAt(text, start), inner), ...wrapper };
}

/** Returns what an object says about the event that it wraps; undefined if it does not wrap an event. */
function readWrapper(value: Record<string, unknown>): { receivedAt?: number } | undefined {
  // A record of the emulator, as `deliveries --json` and `trigger --json` print it
  if (typeof value['deliveryId'] === 'string') return {};
  const { receivedAt } = value;
  if (Object.keys(value).length !== 2 || typeof receivedAt !== 'string') return undefined;
  const time = Date.parse(receivedAt);
  return Number.isNaN(time) ? undefined : { receivedAt: time };
}
