/** A line that has an event and the time at which it was received, for `replay --speed`. */
import { isObject } from '../../common/json.js';
import { type Document, readDocument } from '../files/document.js';
import { offsetOf, valueAt } from '../files/json-text.js';

interface TimedEvent {
  /** ISO 8601. */
  receivedAt: string;
  event: object;
}

/** @param time in ms since the epoch */
export function timedLine(time: number, event: string): string {
  return `{"receivedAt":"${new Date(time).toISOString()}","event":${event}}`;
}

export function isTimedEvent(value: unknown): value is TimedEvent {
  if (!isObject(value) || Object.keys(value).length !== 2) return false;
  const { receivedAt, event } = value;
  return typeof receivedAt === 'string' && isObject(event) && !Number.isNaN(Date.parse(receivedAt));
}

/** Returns the event in a document that also has the time of the event. */
export function timedEvent(
  { source, text, positions }: Document,
  { receivedAt }: TimedEvent,
): Document {
  const start = offsetOf(text, '/event', 'value');
  const inner = {
    toSource: (offset: number) => positions.toSource(start + offset),
    find: (pointer: string, of: 'name' | 'value') => positions.find(`/event${pointer}`, of),
  };
  const event = readDocument(source, valueAt(text, start), inner);
  return { ...event, receivedAt: Date.parse(receivedAt) };
}
