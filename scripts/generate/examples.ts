import { eventUnionOf } from '../description/event-union.js';
import { bodiesOf, componentName, type Document } from '../description/openapi.js';
import { banner } from '../lib/output.js';

/**
 * Generates `examples.ts`, which exports the examples of the description by their names. TypeScript checks each example
 * against the type of its schema.
 */
export function generateExamples(name: string, bundle: Document): string {
  const { events, unknown } = eventUnionOf(bundle);
  const groups = {
    requests: new Map<string, string>(),
    responses: new Map<string, string>(),
    events: new Map<string, string>(),
  };
  for (const { part, found, mediaType } of bodiesOf(bundle)) {
    const group =
      part === 'response'
        ? groups.responses
        : found.kind === 'path'
          ? groups.requests
          : groups.events;
    for (const example of Object.values(mediaType.examples ?? {})) {
      const exampleName = componentName(example.$ref ?? '');
      const { value } = bundle.components?.examples?.[exampleName] ?? {};
      if (typeof value !== 'object' || value === null) continue;
      // The schema of a delivery is the union of all events. Use the schema of the event in the example instead,
      // because users want the exact type of the example.
      const schema =
        group === groups.events
          ? (events.get((value as { eventType: string }).eventType) ?? unknown)
          : componentName(mediaType.schema?.$ref ?? '');
      group.set(
        exampleName,
        `  '${exampleName}': ${indent(JSON.stringify(value, null, 2))} satisfies Schemas['${schema}'],`,
      );
    }
  }
  const [requests, responses, deliveries] = Object.values(groups).map((group) =>
    [...group.entries()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, text]) => text)
      .join('\n'),
  );
  return `${banner(name)}
import type { components } from './types.js';

type Schemas = components['schemas'];

/** The bodies of requests to the API, by the name of the example: \`createWebhook.group\`. */
export const requestExamples = {
${requests}
};

/** The bodies of the API's responses, by the name of the example: \`createWebhook.200\`. */
export const responseExamples = {
${responses}
};

/** The events that the API delivers. An example with the name of its event is the usual case: \`JobCreated\`. */
export const eventExamples = {
${deliveries}
};
`;
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ');
}
