/** A line that has an event and the time at which it was received, for `replay --speed`. */
import { isObject } from '../../common/json.js';

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
