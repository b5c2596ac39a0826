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
import type { EventEnvelope, ReceivedObjectType } from '../../generated/v1/types.js';
import { branded, guard } from '../common/errors.js';
import { isObject } from '../common/json.js';
import { typeWords } from '../common/type-words.js';

/**
 * An event of any type. It has the required fields, and the other described fields with values of any type. Every event of
 * a known type is a `ReceivedEvent`. The object also keeps fields that are not described: to read them, cast the event to
 * a `Record<string, unknown>`.
 */
export type ReceivedEvent = {
  /** The id of the group, action or action package that the webhook is attached to. */
  objectId: string;
  /** The kind of the object that `objectId` names. */
  objectType: ReceivedObjectType;
  /** The type of the event. It can be a type that is not described. */
  eventType: EventType | (string & {});
  /** The id of the event. It does not identify a delivery, because an edited response can have the id of the first one. */
  eventId: string;
  /** The payload. */
  data: Record<string, unknown>;
} & OtherFields;

/** The other fields of the envelope. The receiver does not refuse an event because of them. */
type OtherFields = {
  [
    Field in keyof EventEnvelope as Exclude<
      Field,
      'objectId' | 'objectType' | 'eventType' | 'eventId'
    >
  ]?: unknown;
};

/** A fault in an event, and its location. Neither field repeats a value of the event. */
export interface EventIssue {
  /** JSON Pointer: `/data/title`; empty for the event itself. */
  pointer: string;
  /** The expected or the actual state: `must be a string`, `is missing`. */
  message: string;
}

/** The result of {@link parseEvent}: an event, and whether its type is in the description. */
export type ParsedEvent =
  | {
      /** The type of the event is in the description, and the event is as described. `known` narrows `event`. */
      known: true;
      /** The event: the same object that was passed. Its `eventType` narrows it. */
      event: KaizalaEvent;
    }
  | {
      /** The type of the event is not in the description. `known` narrows `event`. */
      known: false;
      /** The event: the same object that was passed. */
      event: UnknownEvent;
    };

/**
 * Validates the body of a delivery. An event of a known type must be as described. An event of any other type needs only
 * the fields of the envelope, because new types may occur. Fields that are not described are kept.
 *
 * @param body the result of `JSON.parse`; the JSON can come from a request, a queue or a file
 * @throws InvalidEventError when the body is not such an event. The error has the location and the expected value, and
 *   repeats no value
 * @example
 * const parsed = parseEvent(JSON.parse(text));
 * if (parsed.known && parsed.event.eventType === 'JobCreated') console.log(parsed.event.data.dueDate);
 */
export function parseEvent(body: unknown): ParsedEvent {
  const { event, issues, eventType, known } = classify(body);
  if (!event) throw new InvalidEventError(eventType, unparsed(body) ?? issues);
  if (issues.length > 0) throw new InvalidEventError(eventType, issues);
  return { known, event: event as unknown } as ParsedEvent;
}

/** The expression that parses a value which a program has not read or parsed yet, by the kind of the value. */
function remedyFor(kind: string): string | undefined {
  switch (kind) {
    case 'String':
      return 'JSON.parse(body)';
    case 'Uint8Array':
    case 'ArrayBuffer':
      return 'JSON.parse(new TextDecoder().decode(body))';
    case 'Promise':
      return 'await body';
    case 'Request':
    case 'Response':
      return 'await body.json()';
    default:
      return undefined;
  }
}

/** The issue with a value that was not parsed. It replaces the issue about a missing field. */
function unparsed(body: unknown): EventIssue[] | undefined {
  const remedy = remedyFor(tagOf(body));
  if (remedy === undefined) return undefined;
  const message = `is ${kindOf(body)}; expected the object that JSON.parse returns. Fix: parseEvent(${remedy})`;
  return [{ pointer: '', message }];
}

/** The kind of a value, also of one from another realm: `String`, `Promise`. */
function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** The kind of a value, for messages that must not repeat the value: `a string`, `an array`, `a Promise object`. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  const kind = typeof value === 'object' ? `${tagOf(value)} object` : typeof value;
  return `${kind.startsWith('A') ? 'an' : 'a'} ${kind}`;
}

/** The result of the validation of a body. */
export interface Classified {
  /** The event; absent if the body is not an event. */
  event?: ReceivedEvent;
  eventType: string | undefined;
  /** True if the type is in the description. */
  known: boolean;
  /** The faults of the event; empty if it is as described. For a known type, only the schema of this type counts. */
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
 * The first required field that is missing or wrong. It requires less than the description does: a wrong picture or context
 * is not a reason to refuse an event with ids, a type and a payload, because the service disables webhooks that refuse.
 */
function missingOf(body: unknown): EventIssue | undefined {
  if (!isObject(body)) {
    // The parsed body is a string if the sender has encoded JSON twice.
    const fix = typeof body === 'string' ? '. Fix: encode the event as JSON once, not twice' : '';
    return { pointer: '', message: `is ${kindOf(body)}; expected an object${fix}` };
  }
  for (const name of envelope) {
    const value = body[name];
    if (value === undefined) return { pointer: `/${name}`, message: 'is missing' };
    if (typeof value !== 'string') return { pointer: `/${name}`, message: 'must be a string' };
    if (value === '') return { pointer: `/${name}`, message: 'must not be empty' };
  }
  if (body['data'] === undefined) return { pointer: '/data', message: 'is missing' };
  if (!isObject(body['data'])) return { pointer: '/data', message: 'must be an object' };
  return undefined;
}

/** Words the validator's errors for wrong types, the only errors that it has for events, like our own messages. */
function issueOf({ instancePath, params, message = 'is not valid' }: CompiledError): EventIssue {
  const { type } = params as { type?: string | string[] };
  return { pointer: instancePath, message: type ? `must be ${typeWords(type)}` : message };
}

/** The body is not an event, or it is an event of a known type that is not as described. The message repeats no value. */
export class InvalidEventError extends Error {
  /** The `eventType` of the body; undefined if it has none. It can be any string, because the sender chooses it. */
  readonly eventType: EventType | (string & {}) | undefined;
  /** The fault, and its location. The validation stops at the first fault. */
  readonly issues: readonly EventIssue[];

  /** @param whole the name of the whole value in the message */
  constructor(
    eventType: EventType | (string & {}) | undefined,
    issues: readonly EventIssue[],
    whole = 'the body',
  ) {
    const kind = eventType !== undefined && isEventType(eventType) ? `${eventType} event` : 'event';
    const faults = issues.map(({ pointer, message }) => `${pointer || whole} ${message}`);
    super(`This is not a valid ${kind}: ${faults.join(', ')}.`);
    branded(this, 'InvalidEventError');
    this.eventType = eventType;
    this.issues = issues;
  }
}
/**
 * Tells whether an error is an {@link InvalidEventError}, also of another copy of the package.
 *
 * @example
 * if (isInvalidEventError(error)) console.error(error.message, error.issues[0]?.pointer);
 */
export const isInvalidEventError = guard<InvalidEventError>('InvalidEventError');
