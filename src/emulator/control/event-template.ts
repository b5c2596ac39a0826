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

/** An event without the fields that depend on the webhook (such as `subscriptionId`). `bodyFor` adds them. */
export interface EventTemplate {
  eventType: string;
  eventId: string;
  /** Returns the event for one webhook, as JSON, with the fields of this webhook. */
  bodyFor(webhook: EmulatedWebhook): string;
}

type ExampleName = keyof typeof eventExamples;

/**
 * Makes a new event from an example of the OpenAPI description. A new id replaces the example's id everywhere it
 * occurs. The fields of the webhook replace those of the example.
 *
 * @param name the name of an example
 * @param overrides a JSON Merge Patch or a JSON Patch. Its values replace values of the example and of the webhook.
 * @throws ArgumentError if no example has this name, or if the overrides are invalid or do not fit the example
 */
export function exampleTemplate(name: string, overrides: unknown = {}): EventTemplate {
  // Check the type of `name` too, because an HTTP request may contain any JSON value as the name.
  if (typeof name !== 'string' || !Object.hasOwn(eventExamples, name)) {
    const all = Object.keys(eventExamples).join(', ');
    throw wrongArgument('event', name, `the name of an example, one of ${all}`, 'name one of them');
  }
  const example = eventExamples[name as ExampleName];
  const patch = checkedOverrides(overrides);
  // Build the event by joining strings: parsing and serializing every event would take longer than sending it.
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
  // Apply the patch once to the event for a sample webhook that has every field, without the `test` operations of a
  // JSON Patch. An error here would also occur for every real webhook.
  const trial = withOverrides(JSON.parse(withOwn(anyWebhook, textWith(newId))), patch, false);
  const eventId = typeof trial['eventId'] === 'string' ? trial['eventId'] : newId;
  const { eventType = '' } = trial;
  if (typeof eventType !== 'string') {
    const fix = 'name a type, or leave it out';
    throw wrongArgument('overrides.eventType', eventType, 'a string', fix);
  }
  // Insert the event id again: the patch may have changed it, and other fields of the event may repeat it.
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
 * @returns a copy of the overrides; undefined if there are no overrides
 * @throws ArgumentError
 */
function checkedOverrides(overrides: unknown): object | undefined {
  if (typeof overrides === 'object' && overrides && Object.keys(overrides).length === 0)
    return undefined;
  // Copy the overrides through JSON: this removes undefined values, which JSON does not have, and the caller may change
  // the original object later.
  const patch: unknown = JSON.parse(checkedJson('overrides', overrides));
  if (Array.isArray(patch) || isObject(patch)) return patch;
  const expected = 'an object, as a JSON Merge Patch, or an array, as a JSON Patch';
  const fix = 'give { "data": { "title": "Count" } }, for example';
  throw wrongArgument('overrides', patch, expected, fix);
}

/** The fields of a webhook that every event for this webhook contains. */
type Own = Pick<EmulatedWebhook, 'webhookId' | 'objectId' | 'objectType' | 'callBackContext'>;

const anyWebhook: Own = { webhookId: '', objectId: '', objectType: 'Group', callBackContext: '' };

/**
 * For each example: its JSON without the fields of the webhook, split at every occurrence of the example's event id.
 */
const parts = new Map<ExampleName, string[]>();

/**
 * Returns the JSON of an example, split at every occurrence of its event id. The id may occur several times: captured
 * events with a survey response contain it twice, and the examples repeat the id where this was observed.
 */
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

/** @param text the rest of the event's JSON, which follows the fields of the webhook */
function withOwn(webhook: Own, text: string): string {
  return JSON.stringify(ownOf(webhook)).slice(0, -1) + text;
}

/**
 * Makes a template that delivers any payload unchanged. If the payload is an object without `subscriptionId` or
 * `context`, these fields are added. The template keeps the payload as JSON, because the parsed value may take 20 times
 * as much memory as its JSON.
 *
 * @param complete whether to add also `eventId`, `objectId` and `objectType` if they are missing
 * @throws ArgumentError when the payload cannot be written as JSON, or is nested too deep
 */
export function payloadTemplate(payload: unknown, complete = false): EventTemplate {
  const text = checkedJson('payload', payload, deepestPayload);
  // If the payload has a method `toJSON`, use the value in the JSON instead of the payload: this method may have
  // returned a different value.
  const isOwn = isObject(payload) && typeof payload['toJSON'] !== 'function';
  return templateOf(text, isOwn ? payload : JSON.parse(text), complete);
}

/**
 * Like {@link payloadTemplate}, but for a payload that is already JSON. The JSON is sent unchanged, so that its numbers
 * keep all their digits.
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
    // Do not repeat the message of `JSON.parse`, because it quotes the payload.
    const seen = `${shapeOf(given)} that is not JSON`;
    throw new ArgumentError(wrong('payloadText', seen, 'JSON', 'correct it'), { cause });
  }
  return templateOf(text, value, complete);
}

/** @param text the value as JSON, without white space at the start or the end */
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
      // A webhook may lack some of these fields. They are undefined then, and `JSON.stringify` omits them.
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
