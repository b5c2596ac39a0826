import { randomUUID } from 'node:crypto';
import { eventExamples } from '../../../generated/v1/examples.js';
import { ArgumentError } from '../../common/check-argument.js';
import { isTooDeep } from '../../common/json-depth.js';
import { isObject, stringOf } from '../../common/json.js';
import { withOverrides } from '../../payload/overrides.js';
import type { EmulatedWebhook } from '../model/emulator.js';
import { deepestPayload } from '../model/limits.js';
import { shapeOf, wrong, wrongArgument } from '../model/messages.js';
import { checkedJson } from './checked-json.js';

/** What is delivered, before a webhook makes it its own. */
export interface EventTemplate {
  eventType: string;
  eventId: string;
  /** The event as one webhook gets it, as JSON. */
  bodyFor(webhook: EmulatedWebhook): string;
}

type ExampleName = keyof typeof eventExamples;

/**
 * An example of the description as something that has happened just now: with an id of its own, wherever the example
 * repeats its id, and with what the webhook has of its own.
 *
 * @param name the name of an example
 * @param overrides win over the example and the webhook: a JSON Merge Patch or a JSON Patch
 * @throws ArgumentError if no example has this name, or if the overrides are invalid or do not fit the example
 */
export function exampleTemplate(name: string, overrides: unknown = {}): EventTemplate {
  // A request may have anything in place of the name.
  if (typeof name !== 'string' || !Object.hasOwn(eventExamples, name)) {
    const all = Object.keys(eventExamples).join(', ');
    throw wrongArgument('event', name, `the name of an example, one of ${all}`, 'name one of them');
  }
  const example = eventExamples[name as ExampleName];
  const patch = checkedOverrides(overrides);
  // As text, also of what is put into it: to parse and to write every event would take longer than to send it.
  const textWith = (eventId: string) =>
    partsOf(name as ExampleName).join(JSON.stringify(eventId).slice(1, -1));
  const newId = randomUUID();
  if (!patch) {
    const text = textWith(newId);
    return {
      eventType: example.eventType,
      eventId: newId,
      bodyFor: (webhook) => withOwn(webhook, text),
    };
  }
  // Tried on a webhook with every field, without the operations `test`: an error here would occur for each webhook.
  const trial = withOverrides(JSON.parse(withOwn(anyWebhook, textWith(newId))), patch, false);
  const eventId = typeof trial['eventId'] === 'string' ? trial['eventId'] : newId;
  const { eventType = '' } = trial;
  if (typeof eventType !== 'string') {
    const fix = 'name a type, or leave it out';
    throw wrongArgument('overrides.eventType', eventType, 'a string', fix);
  }
  // The event has its id in other places, too.
  const text = textWith(eventId);
  return {
    eventType,
    eventId,
    bodyFor(webhook) {
      const event = withOverrides(JSON.parse(withOwn(webhook, text)), patch);
      return checkedJson('The event with overrides', event);
    },
  };
}

/**
 * @returns undefined where nothing is overridden
 * @throws ArgumentError
 */
function checkedOverrides(overrides: unknown): object | undefined {
  if (typeof overrides === 'object' && overrides && Object.keys(overrides).length === 0)
    return undefined;
  // JSON has no undefined, and the caller may change the object meanwhile.
  const patch: unknown = JSON.parse(checkedJson('overrides', overrides));
  if (Array.isArray(patch) || isObject(patch)) return patch;
  const expected = 'an object, as a JSON Merge Patch, or an array, as a JSON Patch';
  const fix = 'give { "data": { "title": "Count" } }, for example';
  throw wrongArgument('overrides', patch, expected, fix);
}

/** The fields of a webhook that its events have. */
type Own = Pick<EmulatedWebhook, 'webhookId' | 'objectId' | 'objectType' | 'callBackContext'>;

const anyWebhook: Own = { webhookId: '', objectId: '', objectType: 'Group', callBackContext: '' };

/** What follows a webhook's own members in the text of each example, cut where its id stands. */
const parts = new Map<ExampleName, string[]>();

/** In real captures a response has its id in two places, and examples have it wherever that was seen. */
function partsOf(name: ExampleName): string[] {
  let found = parts.get(name);
  if (!found) {
    const own = new Set<string>(ownMembers);
    const members = Object.entries(eventExamples[name]).filter(([member]) => !own.has(member));
    const text = JSON.stringify(Object.fromEntries(members));
    found = `,${text.slice(1)}`.split(eventExamples[name].eventId);
    parts.set(name, found);
  }
  return found;
}

const ownMembers = ['subscriptionId', 'objectId', 'objectType', 'context'] as const;

/** @param text what follows */
function withOwn(webhook: Own, text: string): string {
  return JSON.stringify(ownOf(webhook)).slice(0, -1) + text;
}

/**
 * Any payload as it stands; only what every delivery has is added where an object lacks it. It keeps the JSON and not
 * the value, which may take twenty times as much memory.
 *
 * @param complete whether to add the ids and the type of the object, too
 * @throws ArgumentError when the payload cannot be JSON, or is nested too deep
 */
export function payloadTemplate(payload: unknown, complete = false): EventTemplate {
  const text = checkedJson('payload', payload, deepestPayload);
  // An object may have written itself as something else (`toJSON`).
  const isOwn = isObject(payload) && typeof payload['toJSON'] !== 'function';
  return templateOf(text, isOwn ? payload : JSON.parse(text), complete);
}

/**
 * The same for a payload that is JSON already, which is sent as it is written: numbers keep their digits.
 *
 * @throws ArgumentError when it is not JSON, or is nested too deep
 */
export function payloadTextTemplate(given: string, complete = false): EventTemplate {
  const text = given.trim();
  if (isTooDeep(text, deepestPayload))
    throw new ArgumentError(
      `payloadText is nested too deep: expected at most ${deepestPayload} levels of arrays and objects. Fix: flatten it.`,
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    // The parser's own message quotes the payload.
    const seen = `${shapeOf(given)} that is not JSON`;
    throw new ArgumentError(wrong('payloadText', seen, 'JSON', 'correct it'), { cause });
  }
  return templateOf(text, value, complete);
}

/** @param text the value as JSON, without white space around it */
function templateOf(text: string, value: unknown, complete: boolean): EventTemplate {
  if (!isObject(value)) return { eventType: '', eventId: '', bodyFor: () => text };
  const lacks = (name: string) => !Object.hasOwn(value, name);
  const newId = complete && lacks('eventId') ? randomUUID() : undefined;
  const names = complete ? ownMembers : (['subscriptionId', 'context'] as const);
  const missing = names.filter(lacks);
  return {
    eventType: stringOf(value['eventType']),
    eventId: newId ?? stringOf(value['eventId']),
    bodyFor(webhook) {
      const own = ownOf(webhook);
      // A field that the webhook does not have is undefined, and left out.
      const added = JSON.stringify({
        ...(newId !== undefined && { eventId: newId }),
        ...Object.fromEntries(missing.map((name) => [name, own[name]])),
      });
      if (added === '{}') return text;
      if (Object.keys(value).length === 0) return added;
      return `${added.slice(0, -1)},${text.slice(1)}`;
    },
  };
}

function ownOf(webhook: Own): Partial<Record<(typeof ownMembers)[number], string>> {
  const { webhookId, objectId, objectType, callBackContext } = webhook;
  return {
    subscriptionId: webhookId,
    objectId,
    objectType,
    ...(callBackContext !== undefined && { context: callBackContext }),
  };
}
