/**
 * The unions of events as conditions on `eventType`, with the verdicts of the description's `oneOf`. A validator tries
 * every branch of a `oneOf` and reports the errors of all: for one wrong field that was 20 errors and more, the first of
 * them in another event. Of conditions, it reports only the branch that applies.
 */
import { eventUnionOf } from '../description/event-union.js';
import type { Document, Schema } from '../description/openapi.js';

type Schemas = Record<string, Schema>;

/** The components of both unions: the body of a delivery, and the events of known types. */
export function conditionalUnions(bundle: Document): Schemas {
  return { ...conditionalDelivery(bundle), ...conditionalEvent(bundle) };
}

/** The component of a delivery's body: an event of a known type, otherwise an unknown event. */
export function conditionalDelivery(bundle: Document): Schemas {
  const { delivery, events, name, unknown } = eventUnionOf(bundle);
  return {
    [delivery]: {
      ...textsOf(bundle, delivery),
      // The condition does not refuse what is not an object: it holds for it.
      type: 'object',
      if: eventTypeIs({ enum: [...events.keys()] }),
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema; nobody awaits a schema.
      then: reference(name),
      else: reference(unknown),
    },
  };
}

/** The component of the events of known types: what its `discriminator` says, in JSON Schema. */
function conditionalEvent(bundle: Document): Schemas {
  const { events, name } = eventUnionOf(bundle);
  return {
    [name]: {
      ...textsOf(bundle, name),
      type: 'object',
      required: ['eventType'],
      properties: { eventType: { type: 'string', enum: [...events.keys()] } },
      allOf: [...events].map(([type, event]) => ({
        // Without the type, every condition would hold for null, and every event would report it.
        if: { type: 'object', ...eventTypeIs({ const: type }) },
        // oxlint-disable-next-line unicorn/no-thenable -- as above.
        then: reference(event),
      })),
    },
  };
}

function eventTypeIs(eventType: Schema): Schema {
  return { properties: { eventType }, required: ['eventType'] };
}

function textsOf(bundle: Document, component: string): Schema {
  const { title, description } = bundle.components?.schemas?.[component] ?? {};
  return { ...(title && { title }), ...(description && { description }) };
}

function reference(component: string): Schema {
  return { $ref: `#/components/schemas/${component}` };
}
