import { bodiesOf, componentName, type Document, type Schema } from './openapi.js';

/** The union of the events in a description, found by its discriminator. Every name is the name of a component. */
export interface EventUnion {
  /** The union: `KaizalaEvent`. */
  name: string;
  /** The events that are not in the union: `UnknownEvent`. */
  unknown: string;
  /** The body of a delivery, which is an event of the union or an unknown event: `Delivery`. */
  delivery: string;
  /** The closed list of types: `EventType`. */
  types: string;
  /** Wire name → component: `JobCreated` → `JobCreatedEvent`, in the order of the mapping. */
  events: Map<string, string>;
}

export function eventUnionOf(document: Document): EventUnion {
  const schemas = Object.entries(document.components?.schemas ?? {});
  const union = schemas.find(([, schema]) => schema.discriminator?.mapping);
  if (!union)
    throw new Error(
      'The bundle has no event union. Fix: add a schema with a discriminator that has a mapping.',
    );
  const [name, { discriminator }] = union;
  const mapping = Object.entries(discriminator?.mapping ?? {});
  const refersTo = (schema: Schema) => componentName(schema.$ref ?? '') === name;
  const delivery = schemas.find(([, schema]) => schema.oneOf?.some(refersTo));
  const unknown = delivery?.[1].oneOf?.find((schema) => !refersTo(schema))?.$ref;
  const types = schemas.find(
    ([, schema]) =>
      schema.enum?.length === mapping.length &&
      mapping.every(([type]) => schema.enum?.includes(type)),
  );
  if (!delivery || !unknown || !types) {
    throw new Error(
      `The bundle has the event union ${name}, but one of two schemas is missing. Fix: add the body of a delivery (oneOf: the union and the unknown events) or the closed list of the event types (enum).`,
    );
  }
  return {
    name,
    unknown: componentName(unknown),
    delivery: delivery[0],
    types: types[0],
    events: new Map(mapping.map(([type, reference]) => [type, componentName(reference)])),
  };
}

/**
 * The schema components that have their own file and validator: every body of a request or a response, and every
 * event, in the order of the description.
 */
export function bodySchemasOf(document: Document): string[] {
  const { events, name, unknown, delivery } = eventUnionOf(document);
  const names = new Set([...events.values(), name, unknown, delivery]);
  for (const { mediaType } of bodiesOf(document)) {
    if (mediaType.schema?.$ref) names.add(componentName(mediaType.schema.$ref));
  }
  return Object.keys(document.components?.schemas ?? {}).filter((schema) => names.has(schema));
}
