import { baseName } from './lib/description.mjs';

/**
 * A component must have the name of its file, so that readers find it. The bundler uses that name unless openapi.yaml
 * has another key. Events must end in "Event", because the bundle does not show the folder of a file.
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
            message: `The component "${key}" is in the file "${name}". Fix: use one name for both.`,
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
