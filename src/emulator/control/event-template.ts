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

/** An event before the fields of a webhook are added. */
export interface EventTemplate {
  eventType: string;
  eventId: string;
  /** The event with the fields of one webhook, as JSON. */
  bodyFor(webhook: EmulatedWebhook): string;
}

type ExampleName = keyof typeof eventExamples;

/**
 * Makes a new event from an example of the description. The event gets a new id everywhere the example repeats its id,
 * and the fields of the webhook.
 *
 * @param name the name of an example
 * @param overrides a JSON Merge Patch or a JSON Patch, which has priority over the example and the webhook
 * @throws ArgumentError if no example has this name, or if the overrides are invalid or do not fit the example
 */
export function exampleTemplate(name: string, overrides: unknown = {}): EventTemplate {
  // A request may contain any JSON value as the name.
  if (typeof name !== 'string' || !Object.hasOwn(eventExamples, name)) {
    const all = Object.keys(eventExamples).join(', ');
    throw wrongArgument('event', name, `the name of an example, one of ${all}`, 'name one of them');
  }
  const example = eventExamples[name as ExampleName];
  const patch = checkedOverrides(overrides);
  // The event is built from strings, because parsing and serializing every event would take longer than sending it.
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
  // Try the patch once, on a webhook with every field and without the operations `test`: an error here would occur for
  // each webhook.
  const trial = withOverrides(JSON.parse(withOwn(anyWebhook, textWith(newId))), patch, false);
  const eventId = typeof trial['eventId'] === 'string' ? trial['eventId'] : newId;
  const { eventType = '' } = trial;
  if (typeof eventType !== 'string') {
    const fix = 'name a type, or leave it out';
    throw wrongArgument('overrides.eventType', eventType, 'a string', fix);
  }
  // The event may repeat its id in other fields, too.
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
 * @returns undefined if there are no overrides
 * @throws ArgumentError
 */
function checkedOverrides(overrides: unknown): object | undefined {
  if (typeof overrides === 'object' && overrides && Object.keys(overrides).length === 0)
    return undefined;
  // Copy the overrides: JSON has no undefined, and the caller may change the object later.
  const patch: unknown = JSON.parse(checkedJson('overrides', overrides));
  if (Array.isArray(patch) || isObject(patch)) return patch;
  const expected = 'an object, as a JSON Merge Patch, or an array, as a JSON Patch';
  const fix = 'give { "data": { "title": "Count" } }, for example';
  throw wrongArgument('overrides', patch, expected, fix);
}

/** The fields of a webhook that its events contain. */
type Own = Pick<EmulatedWebhook, 'webhookId' | 'objectId' | 'objectType' | 'callBackContext'>;

const anyWebhook: Own = { webhookId: '', objectId: '', objectType: 'Group', callBackContext: '' };

/** The JSON of each example after the fields of the webhook, split at every occurrence of the example's id. */
const parts = new Map<ExampleName, string[]>();

/** In real captures, a response contains its id twice. The examples repeat the id where that was observed. */
function partsOf(name: ExampleName): string[] {
  let found = parts.get(name);
  if (!found) {
    const own = new Set<string>(ownFields);
    const fields = Object.entries(eventExamples[name]).filter(([field]) => !own.has(field));
    const text = JSON.stringify(Object.fromEntries(fields));
    found = `,${text.slice(1)}`.split(eventExamples[name].eventId);
    parts.set(name, found);
  }
  return found;
}

const ownFields = ['subscriptionId', 'objectId', 'objectType', 'context'] as const;

/** @param text the JSON that follows the fields of the webhook */
function withOwn(webhook: Own, text: string): string {
  return JSON.stringify(ownOf(webhook)).slice(0, -1) + text;
}

/**
 * Delivers any payload unchanged. If the payload is an object that lacks `subscriptionId` or `context`, they are added.
 * The template keeps the JSON and not the value, because the value may take twenty times as much memory.
 *
 * @param complete whether to add `eventId`, `objectId` and `objectType`, too
 * @throws ArgumentError when the payload cannot be JSON, or is nested too deep
 */
export function payloadTemplate(payload: unknown, complete = false): EventTemplate {
  const text = checkedJson('payload', payload, deepestPayload);
  // An object with `toJSON` may be serialized as another value.
  const isOwn = isObject(payload) && typeof payload['toJSON'] !== 'function';
  return templateOf(text, isOwn ? payload : JSON.parse(text), complete);
}

/**
 * Like {@link payloadTemplate}, for a payload that is already JSON. It is sent unchanged, so numbers keep their digits.
 *
 * @throws ArgumentError when the payload is not JSON, or is nested too deep
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
    // The message of `JSON.parse` quotes the payload, so it is not repeated.
    const seen = `${shapeOf(given)} that is not JSON`;
    throw new ArgumentError(wrong('payloadText', seen, 'JSON', 'correct it'), { cause });
  }
  return templateOf(text, value, complete);
}

/** @param text the value as JSON, without white space at its ends */
function templateOf(text: string, value: unknown, complete: boolean): EventTemplate {
  if (!isObject(value)) return { eventType: '', eventId: '', bodyFor: () => text };
  const lacks = (name: string) => !Object.hasOwn(value, name);
  const newId = complete && lacks('eventId') ? randomUUID() : undefined;
  const names = complete ? ownFields : (['subscriptionId', 'context'] as const);
  const missing = names.filter(lacks);
  return {
    eventType: stringOf(value['eventType']),
    eventId: newId ?? stringOf(value['eventId']),
    bodyFor(webhook) {
      const own = ownOf(webhook);
      // `JSON.stringify` omits fields that are undefined, because the webhook does not have them.
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

function ownOf(webhook: Own): Partial<Record<(typeof ownFields)[number], string>> {
  const { webhookId, objectId, objectType, callBackContext } = webhook;
  return {
    subscriptionId: webhookId,
    objectId,
    objectType,
    ...(callBackContext !== undefined && { context: callBackContext }),
  };
}
