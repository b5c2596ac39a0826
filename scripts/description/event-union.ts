import { bodiesOf, componentName, type Document, type Schema } from './openapi.js';

/**
 * The names of the schemas that describe the events. Each of these schemas is a component of the description. The
 * schema of all known events is a union with a discriminator.
 */
export interface EventUnion {
  /** The name of the union of all known events: `KaizalaEvent`. */
  name: string;
  /** The name of the schema for events that are not in the union: `UnknownEvent`. */
  unknown: string;
  /**
   * The name of the schema for the body of a delivery: `Delivery`. The body is either an event of the union or an
   * unknown event.
   */
  delivery: string;
  /** The name of the schema that lists all known event types: `EventType`. */
  types: string;
  /**
   * The name of each event's component, by the event type: `JobCreated` → `JobCreatedEvent`. The events have the same
   * order as in the mapping of the discriminator.
   */
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
      `The bundle has the event union ${name}, but not both schemas that belong to it. Fix: add the schema that is missing: the body of a delivery (oneOf: the union and the unknown events), or the list of the event types (enum).`,
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
 * Lists the schema components for which a schema file and a validator are generated: the body of every request and
 * response, and every event. The order is the order of the description.
 */
export function bodySchemasOf(document: Document): string[] {
  const { events, name, unknown, delivery } = eventUnionOf(document);
  const names = new Set([...events.values(), name, unknown, delivery]);
  for (const { mediaType } of bodiesOf(document)) {
    if (mediaType.schema?.$ref) names.add(componentName(mediaType.schema.$ref));
  }
  return Object.keys(document.components?.schemas ?? {}).filter((schema) => names.has(schema));
}
