import { randomUUID } from 'node:crypto';
import { eventExamples } from '../../../generated/v1/examples.js';
import { ArgumentError, kindOf } from '../../common/check-argument.js';
import { isObject, textOf } from '../../common/json.js';
import { stringify } from '../../common/stringify.js';
import { withOverrides } from '../../payload/overrides.js';
import { checkedReplacements, replaced, type Replacement } from '../../payload/replacements.js';
import type { EmulatedWebhook } from '../model/emulator.js';

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
 * @param overrides win over the example and the webhook
 * @param replacements win over all of these
 * @throws TypeError where there is no such example
 */
export function exampleTemplate(
  name: string,
  overrides: unknown = {},
  replacements?: readonly Replacement[],
): EventTemplate {
  // What comes from a request may be no text, and not even one when it is made one.
  if (typeof name !== 'string' || !Object.hasOwn(eventExamples, name)) {
    const named = typeof name === 'string' ? `named ${JSON.stringify(name)}` : 'without a name';
    throw new ArgumentError(
      `There is no example ${named}: expected one of ${Object.keys(eventExamples).join(', ')}.`,
    );
  }
  if (!isObject(overrides))
    throw new ArgumentError('overrides are no object: expected members of the event.');
  const settings = checkedReplacements(replacements);
  const givenAs = (member: string) =>
    (settings.findLast(({ pointer }) => pointer === `/${member}`) ?? { value: overrides[member] })
      .value;
  const given = givenAs('eventId');
  const eventId = typeof given === 'string' ? given : randomUUID();
  const { eventType: usual } = eventExamples[name as ExampleName];
  const { eventType = usual } = { eventType: givenAs('eventType') };
  if (typeof eventType !== 'string')
    throw new ArgumentError(`overrides.eventType is ${kindOf(eventType)}: expected a text.`);
  const isChanged = Object.keys(overrides).length + settings.length > 0;
  // As text, also of what is put into it: to parse and to write every event would take longer than to send it.
  const text = partsOf(name as ExampleName).join(JSON.stringify(eventId).slice(1, -1));
  return {
    eventType,
    eventId,
    bodyFor(webhook) {
      const body = withOwn(webhook, text);
      return isChanged ? changed(body, overrides, settings) : body;
    },
  };
}

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
function withOwn(webhook: EmulatedWebhook, text: string): string {
  return JSON.stringify(ownOf(webhook)).slice(0, -1) + text;
}

/** @throws TypeError where they go so deep that they cannot be followed; JSON.parse reads them */
function changed(
  body: string,
  overrides: Record<string, unknown>,
  replacements: readonly Replacement[],
): string {
  try {
    return JSON.stringify(replaced(withOverrides(JSON.parse(body), overrides), replacements));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ArgumentError('overrides or replacements are nested too deep.', { cause: error });
  }
}

/** Any payload as it stands; only what every delivery has is added where an object lacks it. */
export function payloadTemplate(payload: unknown): EventTemplate {
  const { eventType, eventId } = isObject(payload) ? payload : {};
  return {
    eventType: textOf(eventType),
    eventId: textOf(eventId),
    bodyFor(webhook) {
      if (!isObject(payload)) return stringify(payload);
      const { subscriptionId, context } = ownOf(webhook);
      return stringify({
        subscriptionId,
        ...(context !== undefined && { context }),
        ...payload,
      });
    },
  };
}

function ownOf(webhook: EmulatedWebhook) {
  const { webhookId, objectId, objectType, callBackContext } = webhook;
  return {
    subscriptionId: webhookId,
    objectId,
    objectType,
    ...(callBackContext !== undefined && { context: callBackContext }),
  };
}
