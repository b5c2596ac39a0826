import { fileOf } from './lib/parts.js';

const PASCAL_CASE = /^([A-Z][a-z0-9]*)+$/;
const CAMEL_CASE = /^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$/;
const PASCAL_FOLDERS = [
  'schemas',
  'responses',
  'headers',
  'parameters',
  'callbacks',
  'requestBodies',
];

/** The base name of the file becomes the name of the component, of its type, and of its page. */
export default function componentName(_root, _options, { document }) {
  const { base, isComponent, folder, inner } = fileOf(document.source);
  if (!isComponent || base.endsWith('.overlay')) return [];
  const found = [];
  if (PASCAL_FOLDERS.includes(folder) && !PASCAL_CASE.test(base)) {
    found.push(`"${base}" is no PascalCase noun. Fix: rename the file, and the references to it.`);
  }
  if (folder === 'securitySchemes' && !CAMEL_CASE.test(base)) {
    found.push(
      `"${base}" is not in camelCase. Fix: name the file like the header that carries the secret.`,
    );
  }
  if (folder === 'schemas' && inner === 'events' && !base.endsWith('Event')) {
    found.push(
      `"${base}" lies among the events but does not end in "Event". Fix: rename it to ${base}Event, or move it.`,
    );
  }
  return found.map((message) => ({ path: [], message }));
}
