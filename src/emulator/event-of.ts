import { randomUUID } from 'node:crypto';
import { eventExamples } from '../../generated/v1/examples.js';
import { isObject } from '../payload/objects.js';
import { merged } from '../testing/example-event.js';
import type { EmulatedWebhook } from './emulator.js';

/** What is delivered, before a webhook makes it its own. */
export interface Happening {
  eventType: string;
  eventId: string;
  /** The event as one webhook gets it. */
  eventFor(webhook: EmulatedWebhook): unknown;
}

/**
 * An example of the description as something that has happened just now: with an id of its own, wherever the example
 * repeats its id, and with what the webhook has of its own.
 *
 * @param name the name of an example
 * @param overrides win over the example and the webhook
 * @throws TypeError where there is no such example
 */
export function exampleHappening(name: string, overrides: unknown = {}): Happening {
  if (!Object.hasOwn(eventExamples, name)) {
    throw new TypeError(
      `There is no example named ${JSON.stringify(name)}: expected one of ${Object.keys(eventExamples).join(', ')}.`,
    );
  }
  if (!isObject(overrides))
    throw new TypeError('overrides are no object: expected members of the event.');
  const example = eventExamples[name as keyof typeof eventExamples];
  const given = overrides['eventId'];
  const eventId = typeof given === 'string' ? given : randomUUID();
  // As text: in real captures a response has its id in two places, and examples have it wherever that was seen.
  const text = JSON.stringify(example).replaceAll(example.eventId, () =>
    JSON.stringify(eventId).slice(1, -1),
  );
  const { eventType = example.eventType } = overrides;
  return {
    eventType: String(eventType),
    eventId,
    eventFor: (webhook) => {
      const event = JSON.parse(text) as Record<string, unknown>;
      // That of the example is another webhook's.
      delete event['context'];
      return merged({ ...event, ...ownOf(webhook) }, overrides);
    },
  };
}

/** Any payload as it stands; only what every delivery has is added where an object lacks it. */
export function payloadHappening(payload: unknown): Happening {
  const text = (name: string) => {
    const value = isObject(payload) ? payload[name] : undefined;
    return typeof value === 'string' ? value : '';
  };
  return {
    eventType: text('eventType'),
    eventId: text('eventId'),
    eventFor: (webhook) => {
      if (!isObject(payload)) return payload;
      const { subscriptionId, context } = ownOf(webhook);
      return { subscriptionId, ...(context !== undefined && { context }), ...payload };
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

/**
 * The edited version of a response: the same ids, and other answers.
 *
 * @throws TypeError where the event is no response with answers
 */
export function edited(event: unknown): unknown {
  const copy = structuredClone(event);
  const data = isObject(copy) ? copy['data'] : undefined;
  const details = isObject(data) ? data['responseDetails'] : undefined;
  const questions = isObject(details) ? details['responseWithQuestions'] : undefined;
  if (!isObject(data) || !Array.isArray(questions))
    throw new TypeError(
      'editedResponse needs a response with answers, such as ActionResponse or SurveyResponse.',
    );
  data['isUpdateResponse'] = true;
  const question: unknown = questions.find(
    (candidate) => isObject(candidate) && typeof candidate['answer'] === 'string',
  );
  if (isObject(question)) question['answer'] = `${String(question['answer'])} (edited)`.trimStart();
  else questions.push({ title: 'Remarks', type: 'Text', options: [], answer: 'Edited.' });
  return copy;
}
