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
 * An event of any type. The required fields have the right types. The other fields that are described can have values
 * of any type, or be absent. Every event of a known type is a `ReceivedEvent`. The object also keeps fields that are
 * not described: to read these fields, cast the event to a `Record<string, unknown>`.
 */
export type ReceivedEvent = {
  /** The id of the group, action or action package that the webhook is attached to. */
  objectId: string;
  /** The kind of the object: whether `objectId` is the id of a group, an action or an action package. */
  objectType: ReceivedObjectType;
  /** The type of the event. It can be a type that is not in the description. */
  eventType: EventType | (string & {});
  /**
   * The id of the event. It does not identify a delivery: when a person edits a response, the new event can have the
   * same id as the first one.
   */
  eventId: string;
  /** The payload of the event. Its fields depend on `eventType`. */
  data: Record<string, unknown>;
} & OtherFields;

/**
 * The fields of the envelope that are not required. The receiver does not refuse an event because of a wrong value in
 * one of these fields.
 */
type OtherFields = {
  [
    Field in keyof EventEnvelope as Exclude<
      Field,
      'objectId' | 'objectType' | 'eventType' | 'eventId'
    >
  ]?: unknown;
};

/** A fault in an event, and its location. Neither of the two properties quotes a value of the event. */
export interface EventIssue {
  /** A JSON Pointer to the location of the fault: `/data/title`. An empty string means the event itself. */
  pointer: string;
  /** The fault: what was expected (`must be a string`), or what was found (`is missing`). */
  message: string;
}

/**
 * The result of {@link parseEvent}: an event, and `known`, which tells whether the type of the event is in the
 * description.
 */
export type ParsedEvent =
  | {
      /**
       * True: the type of the event is in the description, and the event matches the description. If you check `known`,
       * TypeScript narrows `event`.
       */
      known: true;
      /** The event: the same object that was passed. If you check its `eventType`, TypeScript narrows its type. */
      event: KaizalaEvent;
    }
  | {
      /** False: the type of the event is not in the description. If you check `known`, TypeScript narrows `event`. */
      known: false;
      /** The event: the same object that was passed. */
      event: UnknownEvent;
    };

/**
 * Validates the body of a delivery. If the type of the event is in the description, the event must match the
 * description. An event of any other type needs only the required fields, because the service may add types. Fields
 * that are not described are kept.
 *
 * @param body the result of `JSON.parse`. The JSON can come from a request, a queue or a file
 * @throws InvalidEventError when the body is not a valid event. The error has the location of the fault, and says what
 *   was expected there. It does not quote a value of the body
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

/**
 * Returns the expression that a program must use to get the parsed body, if it has passed a string, bytes, a promise or
 * a request instead. Returns undefined for other kinds of values.
 */
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

/**
 * Returns an issue which says that the body was not parsed. This issue is more helpful than an issue about a missing
 * field, so it is reported instead.
 */
function unparsed(body: unknown): EventIssue[] | undefined {
  const remedy = remedyFor(tagOf(body));
  if (remedy === undefined) return undefined;
  const message = `is ${kindOf(body)}; expected the object that JSON.parse returns. Fix: parseEvent(${remedy})`;
  return [{ pointer: '', message }];
}

/** Returns the kind of a value: `String`, `Promise`. It also works for a value from another realm. */
function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/**
 * Describes a value by its kind, for messages that must not quote the value: `a string`, `an array`, `a Promise
 * object`.
 */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  const kind = typeof value === 'object' ? `${tagOf(value)} object` : typeof value;
  return `${kind.startsWith('A') ? 'an' : 'a'} ${kind}`;
}

/** The result of the validation of a body. */
export interface Classified {
  /** The event in the body; absent if the body is not an event. */
  event?: ReceivedEvent;
  eventType: string | undefined;
  /** True if the type of the event is in the description. */
  known: boolean;
  /**
   * The faults of the event; empty if the event matches the description. For a known type, the faults come only from
   * the schema of this type.
   */
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
 * Returns an issue about the first required field that is missing or wrong. Fewer fields are required here than in the
 * description: an event with ids, a type and a payload is accepted, even if another field such as the picture or the
 * context is wrong. If the receiver refused such events, the service would disable the webhook.
 */
function missingOf(body: unknown): EventIssue | undefined {
  if (!isObject(body)) {
    // If the parsed body is a string, the sender has encoded the event as JSON twice.
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

/**
 * Converts an error of the validator to an issue whose message has the same form as our own messages. For events, the
 * only errors of the validator are wrong types.
 */
function issueOf({ instancePath, params, message = 'is not valid' }: CompiledError): EventIssue {
  const { type } = params as { type?: string | string[] };
  return { pointer: instancePath, message: type ? `must be ${typeWords(type)}` : message };
}

/**
 * The body is not an event, or it is an event of a known type that does not match the description. The message does not
 * quote a value of the body.
 */
export class InvalidEventError extends Error {
  /**
   * The `eventType` in the body; undefined if the body has no `eventType`. It can be any string, because the sender
   * chooses it.
   */
  readonly eventType: EventType | (string & {}) | undefined;
  /** The fault that was found, and its location. There is only one, because the validation stops at the first fault. */
  readonly issues: readonly EventIssue[];

  /** @param whole the words for the whole value in the message, such as `the body` */
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
 * Tells whether an error is an {@link InvalidEventError}. It also recognizes an error from another copy of the package.
 *
 * @example
 * if (isInvalidEventError(error)) console.error(error.message, error.issues[0]?.pointer);
 */
export const isInvalidEventError = guard<InvalidEventError>('InvalidEventError');
