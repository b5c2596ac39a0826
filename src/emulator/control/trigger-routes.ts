import { eventExamples } from '../../../generated/v1/examples.js';
import { isEventType } from '../../../generated/v1/events.js';
import { isObject, stringOf } from '../../common/json.js';
import type { HttpResponse, IncomingCall } from '../../http/call.js';
import type { JsonPatch } from '../../payload/json-patch.js';
import { invalid } from '../api/api-error.js';
import { jsonText, notStored, secretJson } from '../api/json-response.js';
import type { Delivery } from '../deliveries/delivery.js';
import type { Emulator, PayloadOptions, TriggerOptions } from '../model/emulator.js';
import type { Faults } from '../model/faults.js';
import type { Quota } from '../model/limits.js';
import { shapeOf, wrong } from '../model/messages.js';
import type { AdminRoutes } from './admin-routes.js';
import { jsonType, type Fields, mediaTypeOf, optionalString, readFields } from './fields.js';
import { isPatchType, patchTypes, readPatch, refuseQuery } from './patch-body.js';

const triggerFields = [
  'event',
  'payload',
  'payloadText',
  'complete',
  'overrides',
  'objectId',
  'webhookId',
  'faults',
];

/** The maximum number of issues in a response to `/validate`; our choice. */
const mostIssues = 20;

/** The routes that trigger events, and that help to write an event. */
export function triggerRoutes(
  emulator: Emulator,
  deliverText: DeliverText,
  bodies: Quota,
): AdminRoutes {
  return {
    // Not async: the frame of an async function would keep the body in memory until the last response has arrived.
    'POST /trigger': (call) =>
      readTrigger(call, bodies)
        .then((fields) => trigger(emulator, deliverText, fields))
        .then((deliveries) => deliveriesJson(deliveries as Delivery[])),
    async 'POST /redeliver'(call) {
      const fields = await readFields(call, ['deliveryId'], bodies);
      const { deliveryId = '' } = optionalString(fields, 'deliveryId');
      return deliveriesJson([(await emulator.redeliver(deliveryId)) as Delivery]);
    },
    async 'POST /validate'(call) {
      const { payload, complete } = await readFields(call, ['payload', 'complete'], bodies);
      const issues = await issuesOf(payload, checkedComplete(complete));
      return secretJson({ valid: issues.length === 0, issues });
    },
    'GET /examples': () => secretJson({ examples: eventExamples }),
  };
}

/** Deliveries as JSON, with the events as they were sent. */
export function deliveriesJson(deliveries: readonly Delivery[]): HttpResponse {
  const pieces = ['{"deliveries":['];
  for (const [index, { json }] of deliveries.entries())
    pieces.push(index === 0 ? '' : ',', ...json);
  pieces.push(']}');
  return jsonText(pieces.join(''), 200, notStored);
}

/**
 * Reads a trigger request: either all fields from the body, or a patch from the body and the other fields from the query.
 */
async function readTrigger(call: IncomingCall, bodies: Quota): Promise<Fields> {
  const type = mediaTypeOf(call, [jsonType, ...patchTypes]);
  if (isPatchType(type)) return readPatch(call, type, bodies);
  refuseQuery(call);
  return readFields(call, triggerFields, bodies);
}

/** Delivers a payload that is already JSON, unchanged. */
type DeliverText = (text: string, how: PayloadOptions) => Promise<unknown>;

function trigger(emulator: Emulator, deliverText: DeliverText, fields: Fields): Promise<unknown> {
  const options: TriggerOptions = {
    ...optionalString(fields, 'objectId'),
    ...optionalString(fields, 'webhookId'),
    // The emulator validates the faults, and the name of the event below.
    ...(fields['faults'] !== undefined && { faults: fields['faults'] as Faults }),
  };
  const { event, payload, payloadText, complete, overrides } = fields;
  if (payloadText !== undefined) {
    for (const name of ['event', 'payload', 'overrides'])
      if (fields[name] !== undefined)
        throw invalid(
          wrong(name, shapeOf(fields[name]), 'no such field with payloadText', 'send one of them'),
        );
    const { payloadText: text = '' } = optionalString(fields, 'payloadText');
    return deliverText(text, { ...options, complete: checkedComplete(complete) });
  }
  if ((event === undefined) === (payload === undefined)) {
    const seen = `${shapeOf(event)}, and payload is ${shapeOf(payload)}`;
    const expected = 'exactly one of them: event (a name) or payload (any JSON)';
    throw invalid(wrong('event', seen, expected, 'send one of them'));
  }
  if (payload === undefined) {
    if (complete !== undefined)
      throw invalid(
        wrong(
          'complete',
          shapeOf(complete),
          'no such field with event',
          'leave it out: events are already complete',
        ),
      );
    return emulator.trigger(event as 'JobCreated', overrides as JsonPatch | undefined, options);
  }
  if (overrides !== undefined) {
    const fix = 'change the payload itself';
    throw invalid(wrong('overrides', shapeOf(overrides), 'no such field with payload', fix));
  }
  return emulator.deliver(payload, { ...options, complete: checkedComplete(complete) });
}

/** @throws ApiError 400 */
function checkedComplete(value: unknown = false): boolean {
  if (typeof value === 'boolean') return value;
  throw invalid(wrong('complete', shapeOf(value), 'true or false', 'give one of them'));
}

/** The errors of a payload, by the schema of its event type. */
async function issuesOf(payload: unknown, complete: boolean) {
  // Imported only here, because loading all validators would make the emulator start later.
  const { validateKaizalaEvent, validateUnknownEvent } =
    await import('../../../generated/v1/validators.js');
  const added = { eventId: 'x', objectId: 'x', objectType: 'Group' };
  const event = complete && isObject(payload) ? { ...added, ...payload } : payload;
  const isKnown = isObject(event) && isEventType(stringOf(event['eventType']));
  const validator = isKnown ? validateKaizalaEvent : validateUnknownEvent;
  return validator.issues(event, mostIssues).map(({ pointer, message }) => ({ pointer, message }));
}
