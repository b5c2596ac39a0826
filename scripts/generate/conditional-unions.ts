/**
 * Rewrites the unions of events as conditions on `eventType`. The conditions accept the same values as the `oneOf` in
 * the description, but validators report better errors for them. For a `oneOf`, a validator tries every branch and
 * reports the errors of all branches. Therefore one wrong field in an event gave 20 or more errors, and the first of
 * them was about a different event. For conditions, a validator reports only the errors of the branch for the given
 * `eventType`.
 */
import { eventUnionOf } from '../description/event-union.js';
import type { Document, Schema } from '../description/openapi.js';

type Schemas = Record<string, Schema>;

/** Returns the components for both unions: the body of a delivery, and the union of all known events. */
export function conditionalUnions(bundle: Document): Schemas {
  return { ...conditionalDelivery(bundle), ...conditionalEvent(bundle) };
}

/**
 * Returns the component for the body of a delivery. If the event type is known, the body must be that event; otherwise
 * it must be an unknown event.
 */
export function conditionalDelivery(bundle: Document): Schemas {
  const { delivery, events, name, unknown } = eventUnionOf(bundle);
  return {
    [delivery]: {
      ...textsOf(bundle, delivery),
      // `type` is needed here. Without it, the condition would be true for every value that is not an object, because
      // `required` and `properties` apply only to objects.
      type: 'object',
      if: eventTypeIs({ enum: [...events.keys()] }),
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema; nobody awaits a schema.
      then: reference(name),
      else: reference(unknown),
    },
  };
}

/** Returns the component for the union of all known events, with conditions instead of a `discriminator`. */
function conditionalEvent(bundle: Document): Schemas {
  const { events, name } = eventUnionOf(bundle);
  return {
    [name]: {
      ...textsOf(bundle, name),
      type: 'object',
      required: ['eventType'],
      properties: { eventType: { type: 'string', enum: [...events.keys()] } },
      allOf: [...events].map(([type, event]) => ({
        // `type` is needed here. Without it, every condition would be true for null, and a validator would report an
        // error for every event.
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
