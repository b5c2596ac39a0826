import {
  type EventType,
  isEventType,
  type KaizalaEvent,
  type UnknownEvent,
} from '../../generated/v1/events.js';
import {
  validateKaizalaEvent,
  validateUnknownEvent,
  type CompiledError,
} from '../../generated/v1/compiled-validators.js';
import { branded, guard } from '../common/errors.js';
import { isObject } from '../common/json.js';

/** What makes a JSON object an event: the members by which it can be told from others, and its payload. */
export interface ReceivedEvent {
  objectId: string;
  objectType: string;
  eventType: string;
  eventId: string;
  data: Record<string, unknown>;
  [member: string]: unknown;
}

/** A place in an event, and what the description says against it. Neither repeats a value. */
export interface EventIssue {
  /** JSON Pointer: `/data/title`; empty for the event itself. */
  pointer: string;
  /** What was expected: `must be string`. */
  message: string;
}

/** An event that {@link parseEvent} has looked at. */
export type ParsedEvent =
  | { known: true; event: KaizalaEvent }
  | { known: false; event: UnknownEvent };

/**
 * Tells what the body of a delivery is: an event that the description knows, valid in all that it describes, or an
 * event of another type, which is legal. Members that are not described stay where they are.
 *
 * @param body what `JSON.parse` gives, from wherever: a request, a queue, a file
 * @throws InvalidEventError when it is neither
 * @example
 * const parsed = parseEvent(JSON.parse(text));
 * if (parsed.known && parsed.event.eventType === 'JobCreated') console.log(parsed.event.data.dueDate);
 */
export function parseEvent(body: unknown): ParsedEvent {
  const { event, issues, eventType, known } = classify(body);
  if (!event || issues.length > 0) throw new InvalidEventError(eventType, issues);
  return { known, event: event as unknown } as ParsedEvent;
}

/** What was found out about a body. */
export interface Classified {
  /** Missing where the body has no envelope. */
  event?: ReceivedEvent;
  eventType: string | undefined;
  /** Whether the type is one that the description knows. */
  known: boolean;
  /** What is off; of a known type's branch alone. Empty where all is well. */
  issues: readonly EventIssue[];
}

export function classify(body: unknown): Classified {
  const eventType = typeOf(body);
  const known = eventType !== undefined && isEventType(eventType);
  const missing = missingOf(body);
  if (missing) return { eventType, known, issues: [missing] };
  const event = body as ReceivedEvent;
  const validate = known ? validateKaizalaEvent : validateUnknownEvent;
  return { event, eventType, known, issues: validate(event) ? [] : validate.errors!.map(issueOf) };
}

function typeOf(body: unknown): string | undefined {
  const eventType = (body as { eventType?: unknown } | null | undefined)?.eventType;
  return typeof eventType === 'string' ? eventType : undefined;
}

const envelope = ['objectId', 'objectType', 'eventType', 'eventId'] as const;

/**
 * What a body lacks to be taken for an event. Less than the description asks of an envelope: an odd picture or context
 * is no reason to refuse what has an id, a type and a payload, for who refuses loses the webhook in the end.
 */
function missingOf(body: unknown): EventIssue | undefined {
  if (!isObject(body)) return { pointer: '', message: 'must be object' };
  for (const name of envelope) {
    const value = body[name];
    if (value === undefined) return { pointer: `/${name}`, message: 'is missing' };
    if (typeof value !== 'string') return { pointer: `/${name}`, message: 'must be string' };
    if (value === '') return { pointer: `/${name}`, message: 'must not be empty' };
  }
  if (body['data'] === undefined) return { pointer: '/data', message: 'is missing' };
  if (!isObject(body['data'])) return { pointer: '/data', message: 'must be object' };
  return undefined;
}

function issueOf({ instancePath, message = 'is not valid' }: CompiledError): EventIssue {
  return { pointer: instancePath, message };
}

/** A body that is no event, or not what the description says of its type. It repeats no value of the body. */
export class InvalidEventError extends Error {
  /** The type that the body names, where it names one. */
  readonly eventType: EventType | (string & {}) | undefined;
  /** What is wrong, and where; the first thing that was found. */
  readonly issues: readonly EventIssue[];

  constructor(eventType: string | undefined, issues: readonly EventIssue[]) {
    const kind = eventType !== undefined && isEventType(eventType) ? `${eventType} event` : 'event';
    const faults = issues.map(({ pointer, message }) => `${pointer || 'the body'} ${message}`);
    super(`This is no valid ${kind}: ${faults.join(', ')}.`);
    branded(this, 'InvalidEventError');
    this.eventType = eventType;
    this.issues = issues;
  }
}
/** Whether an error is an {@link InvalidEventError}, also one of another copy of the package. */
export const isInvalidEventError = guard<InvalidEventError>('InvalidEventError');
