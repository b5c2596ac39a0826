/**
 * Writes the unions of events as conditions on `eventType`, with the same verdicts as the `oneOf` of the description.
 * For a `oneOf`, a validator tries every branch and reports the errors of all: one wrong field gave 20 or more errors,
 * and the first of them was about another event. For conditions, it reports only the errors of the branch that applies.
 */
import { eventUnionOf } from '../description/event-union.js';
import type { Document, Schema } from '../description/openapi.js';

type Schemas = Record<string, Schema>;

/** The components for both unions: the body of a delivery, and the events of known types. */
export function conditionalUnions(bundle: Document): Schemas {
  return { ...conditionalDelivery(bundle), ...conditionalEvent(bundle) };
}

/** The component for the body of a delivery: an event of a known type, otherwise an unknown event. */
export function conditionalDelivery(bundle: Document): Schemas {
  const { delivery, events, name, unknown } = eventUnionOf(bundle);
  return {
    [delivery]: {
      ...textsOf(bundle, delivery),
      // `type` is needed, because the condition holds for every value that is not an object.
      type: 'object',
      if: eventTypeIs({ enum: [...events.keys()] }),
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema; nobody awaits a schema.
      then: reference(name),
      else: reference(unknown),
    },
  };
}

/** The component for the events of known types, with conditions instead of a `discriminator`. */
function conditionalEvent(bundle: Document): Schemas {
  const { events, name } = eventUnionOf(bundle);
  return {
    [name]: {
      ...textsOf(bundle, name),
      type: 'object',
      required: ['eventType'],
      properties: { eventType: { type: 'string', enum: [...events.keys()] } },
      allOf: [...events].map(([type, event]) => ({
        // Without `type`, every condition would hold for null, and every event would report an error.
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
