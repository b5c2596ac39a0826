import { partsOf } from './lib/parts.js';

const COMPONENTS = {
  Schema: 'schema',
  Response: 'response',
  Header: 'header',
  Parameter: 'parameter',
  SecurityScheme: 'security scheme',
};

/** The service is gone, so a reader trusts a statement as far as its source. */
export default function provenancePresent(_root, _options, { document }) {
  return partsOf(document).flatMap((part) => {
    const name = nameOf(part);
    if (!name || '$ref' in part.value || 'x-provenance' in part.value) return [];
    return [
      {
        path: part.path,
        message: `This ${name} does not say where it is known from. Fix: add x-provenance with the keys of spec/sources.yaml, or [assumed].`,
      },
    ];
  });
}

function nameOf({ kind, path, member }) {
  if (kind === 'Operation') return 'operation';
  // What is written out in an operation or a response is a statement of its own.
  if (kind === 'Response' || kind === 'Header' || kind === 'Parameter') return COMPONENTS[kind];
  const isComponent =
    path.length === 0 || (path[0] === 'components' && path.length === 3 && member !== 'each');
  return isComponent ? COMPONENTS[kind] : undefined;
}
