import { bodiesOf, componentName, type Document, type Schema } from './openapi.js';

/** The union of the events that a description knows, found by its discriminator. */
export interface EventUnion {
  /** Component of the union: `KaizalaEvent`. */
  name: string;
  /** Component of the events that are not in it: `UnknownEvent`. */
  unknown: string;
  /** Component of a delivery's body, either of the two: `Delivery`. */
  delivery: string;
  /** Component of the closed list of types: `EventType`. */
  types: string;
  /** Wire name → component: `JobCreated` → `JobCreatedEvent`, in the order of the mapping. */
  events: Map<string, string>;
}

export function eventUnionOf(document: Document): EventUnion {
  const schemas = Object.entries(document.components?.schemas ?? {});
  const union = schemas.find(([, schema]) => schema.discriminator?.mapping);
  if (!union)
    throw new Error('The bundle has no event union: a schema with a discriminator mapping.');
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
      `The bundle has the event union ${name}, but no body of a delivery (oneOf: the union and the unknown events) or no closed list of its types.`,
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
 * The schema components that have a file and a validator of their own: every body of a request or a response,
 * and every event, in the order of the description.
 */
export function bodySchemasOf(document: Document): string[] {
  const { events, name, unknown, delivery } = eventUnionOf(document);
  const names = new Set([...events.values(), name, unknown, delivery]);
  for (const { mediaType } of bodiesOf(document)) {
    if (mediaType.schema?.$ref) names.add(componentName(mediaType.schema.$ref));
  }
  return Object.keys(document.components?.schemas ?? {}).filter((schema) => names.has(schema));
}
