import { baseName } from './lib/description.mjs';

/**
 * Checks the names of components. A component must have the same name as its file, so that readers can find the file.
 * The bundler gives a component the name of its file, unless openapi.yaml lists the component under a key with a
 * different name. The name of an event's schema must end in "Event". Otherwise readers of the bundle would not see that
 * it is an event, because the bundle does not show the folder of the file.
 *
 * @returns {import('@redocly/openapi-core').Oas3Visitor}
 */
export default function componentFile() {
  const events = new Set();
  return {
    ref: {
      leave(_node, { location, report }, resolved) {
        if (resolved.location?.pointer !== '#/') return;
        const file = resolved.location.source.absoluteRef;
        const name = baseName(file);
        const key = /^#\/components\/\w+\/([^/]+)$/.exec(location.pointer)?.[1];
        if (key !== undefined && key !== name) {
          report({
            message: `The component "${key}" is in the file "${name}". Fix: give the component and the file the same name.`,
            location: location.key(),
          });
        }
        if (!/[\\/]schemas[\\/]events[\\/][^\\/]+$/.test(file) || events.has(file)) return;
        events.add(file);
        if (!name.endsWith('Event')) {
          report({
            message: `"${name}" is in the folder of the events, but does not end in "Event". Fix: rename the file to ${name}Event, or move it to another folder.`,
            location: resolved.location,
          });
        }
      },
    },
  };
}
