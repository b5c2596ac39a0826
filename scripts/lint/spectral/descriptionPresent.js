import { partsOf } from './lib/parts.js';

/**
 * What needs a description of its own. Tags and responses are not here: Redocly's `tag-description` and `struct`
 * demand theirs.
 */
const NAMES = {
  Operation: 'operation',
  Parameter: 'parameter',
  Header: 'header',
  RequestBody: 'request body',
  SecurityScheme: 'security scheme',
  Server: 'server',
  ServerVariable: 'server variable',
  Workflow: 'workflow',
  Step: 'step',
};

/** Whoever reads the rendered pages sees nothing but the names and the descriptions. */
export default function descriptionPresent(_root, _options, { document }) {
  return partsOf(document).flatMap((part) => {
    const name = nameOf(part);
    if (!name || '$ref' in part.value || String(part.value.description ?? '').trim() !== '')
      return [];
    return [
      {
        path: part.path,
        message: `This ${name} has no description. Fix: say what it is for, and what surprises.`,
      },
    ];
  });
}

function nameOf({ kind, member, path }) {
  if (kind !== 'Schema') return NAMES[kind];
  if (member === 'properties') return `property ("${path.at(-1)}")`;
  return path.length === 0 || member === 'schemas' ? 'schema' : undefined;
}
