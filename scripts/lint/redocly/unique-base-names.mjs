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
 * The bundler names components after their files, and gives the second of two files with one name another name,
 * without a word. Redocly's `component-name-unique` knows neither examples nor headers nor callbacks, so this rule
 * stands in its place.
 *
 * All kinds are compared, and without case: generators write each component to a file, and on macOS and Windows
 * `CallbackToken` overwrites `CallBackToken`; others make one type of a schema and a parameter with the same name.
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
        const name = baseName(file).toLowerCase();
        const first = files.get(name) ?? file;
        files.set(name, first);
        if (first === file || reported.has(file)) return;
        reported.add(file);
        report({ message: `${fault(file, first)} ${FIX}`, location });
      },
    },
  };
}

const FIX = 'Fix: rename one of the files to say how they differ, and the references to it.';

/** @param {string} file @param {string} first */
function fault(file, first) {
  return baseName(file) === baseName(first)
    ? `Two files are named "${baseName(file)}", ${file} and ${first}, and the bundler or a generator would rename one of them.`
    : `The names of ${file} and ${first} differ only in case, so that files which are generated from them overwrite each other on macOS and Windows.`;
}
