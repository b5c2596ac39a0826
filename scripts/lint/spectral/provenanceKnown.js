import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { partsOf } from './lib/parts.js';

const REGISTER = 'sources.yaml';

/** A key stands for a document with a date and a commit; a key that is not in the register stands for nothing. */
export default function provenanceKnown(_root, _options, { document }) {
  const claims = partsOf(document).filter(({ value }) => Array.isArray(value['x-provenance']));
  if (claims.length === 0) return [];
  const known = registeredKeys(document.source);
  if (!known) {
    return [
      {
        path: [],
        message: `No ${REGISTER} lies in this folder or above it. Fix: keep the register in spec/${REGISTER}.`,
      },
    ];
  }
  return claims.flatMap(({ value, path }) =>
    value['x-provenance'].flatMap((key, index) =>
      typeof key !== 'string' || known.has(key)
        ? []
        : [
            {
              path: [...path, 'x-provenance', index],
              message: `"${key}" is not in the register of sources. Fix: use one of ${[...known].join(', ')}, or add the source to spec/${REGISTER}.`,
            },
          ],
    ),
  );
}

/** The register is the nearest one above the file, so that a copy of the folder is judged by its own. */
function registeredKeys(source) {
  for (let folder = dirname(source ?? ''); ; folder = dirname(folder)) {
    const file = join(folder, REGISTER);
    if (existsSync(file)) {
      return new Set(
        [...readFileSync(file, 'utf8').matchAll(/^([\w-]+):/gm)].map(([, key]) => key),
      );
    }
    if (folder === dirname(folder)) return undefined;
  }
}
