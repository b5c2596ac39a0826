import { eventUnionOf } from '../../scripts/description/event-union.js';
import { bodiesOf, componentName, resolve } from '../../scripts/description/openapi.js';
import { descriptions } from './descriptions.js';

export interface ExampleOf {
  /** The schema that accepts the example: `v1/Delivery`. */
  schema: string;
  /** The name of the example in the description: `JobCreated`. */
  example: string;
  value: unknown;
}

/**
 * All examples of request and response bodies. The example of an event is in the list several times: for the schema of
 * the event, for the schema of a delivery, and for the union of all events.
 */
export const examples: readonly ExampleOf[] = descriptions.flatMap(({ name, document }) => {
  const union = eventUnionOf(document);
  return [...bodiesOf(document)].flatMap(({ mediaType }) =>
    Object.entries(mediaType.examples ?? {}).flatMap(([example, reference]) => {
      if (!mediaType.schema?.$ref) return [];
      const { value } = resolve(document, reference);
      const type = (value as { eventType?: string } | undefined)?.eventType ?? '';
      const own = componentName(mediaType.schema.$ref);
      const schemas = new Set([
        own,
        ...(union.events.has(type) ? [union.name, union.delivery] : []),
      ]);
      return [...schemas].map((schema) => ({ schema: `${name}/${schema}`, example, value }));
    }),
  );
});
