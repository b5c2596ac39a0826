import { partsOf } from './lib/parts.js';

/** Every x-provenance is a list of keys, each once. */
export default function provenanceForm(_root, _options, { document }) {
  return partsOf(document)
    .filter(({ value }) => 'x-provenance' in value)
    .flatMap(({ value, path }) => {
      const keys = value['x-provenance'];
      const at = [...path, 'x-provenance'];
      if (
        !Array.isArray(keys) ||
        keys.length === 0 ||
        keys.some((key) => typeof key !== 'string')
      ) {
        return [
          {
            path: at,
            message:
              'x-provenance is not a list of sources. Fix: write at least one key in brackets, such as [observed].',
          },
        ];
      }
      const twice = keys.findIndex((key, index) => keys.indexOf(key) < index);
      return twice < 0
        ? []
        : [
            {
              path: [...at, twice],
              message: `x-provenance names "${keys[twice]}" twice. Fix: drop the second.`,
            },
          ];
    });
}
