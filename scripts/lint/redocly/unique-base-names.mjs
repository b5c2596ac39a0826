import { baseName } from './lib/description.mjs';

/**
 * The kinds of files that become components of the bundle. Path items are not in the list, because the bundler inserts
 * them into `paths`.
 */
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
 * Checks that no two component files have the same name. The bundler names components after their files. If two files
 * have the same name, the bundler renames the second component without a message. Redocly's rule
 * `component-name-unique` does not check examples, headers and callbacks, so this rule replaces it.
 *
 * The rule compares components of all kinds with each other, and ignores case. Some generators write each component to
 * a file, so on macOS and Windows `CallbackToken` overwrites `CallBackToken`. Other generators treat a schema and a
 * parameter with the same name as the same component.
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

const FIX =
  'Fix: rename one of the files, so that the names show the difference, and update the references to it.';

/** @param {string} file @param {string} first */
function fault(file, first) {
  return baseName(file) === baseName(first)
    ? `Two files are named "${baseName(file)}": ${file} and ${first}. The bundler or a generator would rename one of them.`
    : `The names of ${file} and ${first} differ only in case. On macOS and Windows, files that are generated from them overwrite each other.`;
}
