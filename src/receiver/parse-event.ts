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
 * An event of any type: the fields without which nothing is an event, and the other described fields, whose values can
 * be anything. Every event of a known type is one. Fields that are not described are there, too: to read them, take the
 * event as a `Record<string, unknown>`.
 */
export type ReceivedEvent = {
  /** The id of the group, action or action package that the webhook is attached to. */
  objectId: string;
  /** The kind of the object that `objectId` names. */
  objectType: ReceivedObjectType;
  /** The type of the event: it can be one that is not described. */
  eventType: EventType | (string & {});
  /** The id of the event. An edited response can have the id of the first one, so it does not identify a delivery. */
  eventId: string;
  /** The payload. */
  data: Record<string, unknown>;
} & OtherFields;

/** The other fields of the envelope; the receiver refuses no event for them. */
type OtherFields = {
  [
    Field in keyof EventEnvelope as Exclude<
      Field,
      'objectId' | 'objectType' | 'eventType' | 'eventId'
    >
  ]?: unknown;
};

/** Something in an event that is not as described, and where it is. Neither repeats a value. */
export interface EventIssue {
  /** JSON Pointer: `/data/title`; empty for the event itself. */
  pointer: string;
  /** What was expected or seen: `must be a string`, `is missing`. */
  message: string;
}

/** What {@link parseEvent} returns: an event, and whether the description knows its type. */
export type ParsedEvent =
  | {
      /** The description knows the type of the event, and the event is as described. It narrows `event`. */
      known: true;
      /** The event, which is the object that was given. Its `eventType` narrows it. */
      event: KaizalaEvent;
    }
  | {
      /** The description does not know the type of the event. It narrows `event`. */
      known: false;
      /** The event, which is the object that was given. */
      event: UnknownEvent;
    };

/**
 * Tells what the body of a delivery is: an event of a known type that is as described, or an event of another type,
 * which may occur, too. Fields that are not described stay where they are.
 *
 * @param body what `JSON.parse` returns, from wherever the text comes: a request, a queue, a file
 * @throws InvalidEventError when it is neither; the error says what and where, and repeats no value
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

/** What makes an event of a value that a program has yet to read or to parse, by the kind of the value. */
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

/** The issue with such a value, instead of the field that it lacks. */
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

/** What a value is, which itself is not repeated: `a string`, `an array`, `a Promise object`. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  const kind = typeof value === 'object' ? `${tagOf(value)} object` : typeof value;
  return `${kind.startsWith('A') ? 'an' : 'a'} ${kind}`;
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
  if (!isObject(body)) {
    // Parsed JSON is a string where the sender has encoded a text that was JSON already.
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

/** In our own words, where the validator has others: of an event, it refuses only types. */
function issueOf({ instancePath, params, message = 'is not valid' }: CompiledError): EventIssue {
  const { type } = params as { type?: string | string[] };
  return { pointer: instancePath, message: type ? `must be ${typeWords(type)}` : message };
}

/** The body is not an event, or its event is of a known type but not as described. The message repeats no value. */
export class InvalidEventError extends Error {
  /** The `eventType` of the body, where it has one. It can be any string: the sender chooses it. */
  readonly eventType: EventType | (string & {}) | undefined;
  /** What is wrong, and where: the first thing that was found. */
  readonly issues: readonly EventIssue[];

  /** @param whole what the message calls the value whose `issues` these are */
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
 * Whether an error is an {@link InvalidEventError}, also one of another copy of the package.
 *
 * @example
 * if (isInvalidEventError(error)) console.error(error.message, error.issues[0]?.pointer);
 */
export const isInvalidEventError = guard<InvalidEventError>('InvalidEventError');
