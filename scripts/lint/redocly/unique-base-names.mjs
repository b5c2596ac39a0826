import { baseName } from './lib/description.mjs';

/** What becomes a component of the bundle; path items are inlined. */
const KINDS = [
  'Schema',
  'Example',
  'Parameter',
  'Response',
  'Header',
  'RequestBody',
  'SecurityScheme',
  'Callback',
  'Link',
];

/**
 * The bundler names components after their files, and gives the second of two files with one name a name of its own,
 * without a word. Redocly's `component-name-unique` knows neither examples nor headers nor callbacks, so this rule
 * stands in its place.
 *
 * @returns {import('@redocly/openapi-core').Oas3Visitor}
 */
export default function uniqueBaseNames() {
  /** @type {Map<string, string>} */
  const files = new Map();
  const reported = new Set();
  return {
    ref: {
      leave(_node, { type, location, report }, resolved) {
        if (!resolved.location || !KINDS.includes(type.name) || resolved.location.pointer !== '#/')
          return;
        const file = resolved.location.source.absoluteRef;
        const name = baseName(file);
        const key = `${type.name} ${name}`;
        const first = files.get(key) ?? file;
        files.set(key, first);
        if (first === file || reported.has(file)) return;
        reported.add(file);
        report({
          message: `Two files are named "${name}": this one is ${file}, the other ${first}, and the bundler would rename one of them. Fix: give one of the files a name that says the difference.`,
          location,
        });
      },
    },
  };
}
