/** The terms of a probe: a shape, its evidence, and the outcome. */
import type { ReceiverResult } from '../service/send-request.js';
import type { EventType } from '../../../generated/v1/events.js';
import type { StoredEvents } from './stored-events.js';

/**
 * The verdict about a shape:
 *
 * - `passes`: the receiver does what the service expects.
 * - `at risk`: no event of this shape is lost, but the receiver does something else than it should.
 * - `loses events`: the receiver does not acknowledge the delivery, so the service gives up in the end.
 * - `silent loss`: the receiver acknowledges the delivery, but does not store the event.
 * - `skipped`: the shape was not sent.
 */
export type Verdict = 'passes' | 'at risk' | 'loses events' | 'silent loss' | 'skipped';

/** How it is known that the service sends a shape. */
export interface Evidence {
  /** Microsoft documented it, a program observed it, or this project assumes it. */
  certainty: 'documented' | 'observed' | 'assumed';
  /** The keys of the sources in the API description (`x-sources`). */
  sources: readonly string[];
  /** The content of the sources, in a sentence. */
  says: string;
}

export const groups = [
  'Handshake',
  'Event types',
  'Payloads',
  'Copies and edits',
  'Refusals',
  'Other methods',
] as const;

/** A case that is sent to the receiver, with one or more requests. */
export interface Shape {
  id: string;
  title: string;
  group: (typeof groups)[number];
  evidence: Evidence;
  /** The change to the receiver, if it fails. */
  fix: string;
  /** The event types of which an event can have this shape. The shape is sent if the webhook has one of them. */
  types?: readonly EventType[];
  /** True if the shape shows something only if the receiver expects a token. */
  needsToken?: true;
  run(probe: Probe): Promise<Outcome>;
}

/** The settings of a probe, which the shapes need. */
export interface Probe {
  /** The callback URL of the receiver. */
  url: URL;
  /** The callback token; undefined if deliveries carry none. */
  token: string | undefined;
  /** The time limit for the response to a delivery, in ms. */
  timeout: number;
  /** The event types of the webhook. */
  types: readonly EventType[];
  /** Reads what the receiver has stored; undefined if this is unknown. */
  stored: StoredEvents | undefined;
}

/** A request of a shape, and its result without the body of the response. */
export interface Exchange extends Omit<ReceiverResult, 'body'> {
  method: string;
  /** Distinguishes the requests of a shape. */
  label?: string;
  /** Whether the receiver has stored the event; undefined if this is unknown. */
  stored?: boolean;
  /** False if the store could be read, but shows neither ids nor a text of the event. */
  isShown?: false;
}

/** The outcome of a shape. */
export interface Outcome {
  verdict: Verdict;
  exchanges: Exchange[];
  /** The result that was seen, and the one that was expected. For a skipped shape, the reason. */
  finding?: string;
  /** The reaction of the service to such a response. */
  consequence?: string;
  fix?: string;
}

export type ShapeResult = Pick<Shape, 'id' | 'title' | 'group' | 'evidence'> & Outcome;

/** Returns whether the service regards a delivery as successful. */
export function isAcknowledged({ status = 0 }: Pick<Exchange, 'status'>): boolean {
  return status >= 200 && status < 300;
}

/** The verdicts that make the command fail: those that lose events, or also `at risk`. */
export type FailOn = 'loss' | 'risk';

/** Returns whether a result makes the command fail. */
export function isFailure(result: Pick<ShapeResult, 'verdict'>, failOn: FailOn): boolean {
  return isLoss(result) || (failOn === 'risk' && result.verdict === 'at risk');
}

/** Returns whether the receiver loses events of a shape. */
export function isLoss({ verdict }: Pick<ShapeResult, 'verdict'>): boolean {
  return verdict === 'loses events' || verdict === 'silent loss';
}
