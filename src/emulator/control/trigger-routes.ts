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

/** The maximum number of validation issues that a response to `/validate` lists. We chose this value. */
const mostIssues = 20;

/** Creates the admin routes that trigger events, list examples of events, and validate payloads. */
export function triggerRoutes(
  emulator: Emulator,
  deliverText: DeliverText,
  bodies: Quota,
): AdminRoutes {
  return {
    // Do not make this function async: an async function would keep the request body in memory until all receivers have
    // responded.
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

/** Creates a response with deliveries as JSON. Each event in it is exactly the JSON that was sent. */
export function deliveriesJson(deliveries: readonly Delivery[]): HttpResponse {
  const pieces = ['{"deliveries":['];
  for (const [index, { json }] of deliveries.entries())
    pieces.push(index === 0 ? '' : ',', ...json);
  pieces.push(']}');
  return jsonText(pieces.join(''), 200, notStored);
}

/**
 * Reads a trigger request: either all fields are in the body, or the body is a patch and the other fields are in the
 * query.
 */
async function readTrigger(call: IncomingCall, bodies: Quota): Promise<Fields> {
  const type = mediaTypeOf(call, [jsonType, ...patchTypes]);
  if (isPatchType(type)) return readPatch(call, type, bodies);
  refuseQuery(call);
  return readFields(call, triggerFields, bodies);
}

/** Delivers a payload that is already a JSON string. The string is sent unchanged. */
type DeliverText = (text: string, how: PayloadOptions) => Promise<unknown>;

function trigger(emulator: Emulator, deliverText: DeliverText, fields: Fields): Promise<unknown> {
  const options: TriggerOptions = {
    ...optionalString(fields, 'objectId'),
    ...optionalString(fields, 'webhookId'),
    // The casts are safe, because the emulator validates the faults and the event name.
    ...(fields['faults'] !== undefined && { faults: fields['faults'] as Faults }),
  };
  const { event, payload, payloadText, complete, overrides } = fields;
  if (payloadText !== undefined) {
    for (const name of ['event', 'payload', 'overrides'])
      if (fields[name] !== undefined)
        throw invalid(
          wrong(
            name,
            shapeOf(fields[name]),
            `no field ${name}, because payloadText is given`,
            'send only one of them',
          ),
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
          'no field complete, because event is given',
          'leave complete out: events from examples are already complete',
        ),
      );
    return emulator.trigger(event as 'JobCreated', overrides as JsonPatch | undefined, options);
  }
  if (overrides !== undefined) {
    const fix = 'remove overrides, and change the payload itself';
    throw invalid(
      wrong('overrides', shapeOf(overrides), 'no field overrides, because payload is given', fix),
    );
  }
  return emulator.deliver(payload, { ...options, complete: checkedComplete(complete) });
}

/** @throws ApiError 400 */
function checkedComplete(value: unknown = false): boolean {
  if (typeof value === 'boolean') return value;
  throw invalid(wrong('complete', shapeOf(value), 'true or false', 'give one of them'));
}

/** Validates a payload against the schema of its event type, and returns the errors. */
async function issuesOf(payload: unknown, complete: boolean) {
  // Import the validators only when they are needed, because loading them would delay the start of the emulator.
  const { validateKaizalaEvent, validateUnknownEvent } =
    await import('../../../generated/v1/validators.js');
  const added = { eventId: 'x', objectId: 'x', objectType: 'Group' };
  const event = complete && isObject(payload) ? { ...added, ...payload } : payload;
  const isKnown = isObject(event) && isEventType(stringOf(event['eventType']));
  const validator = isKnown ? validateKaizalaEvent : validateUnknownEvent;
  return validator.issues(event, mostIssues).map(({ pointer, message }) => ({ pointer, message }));
}
