import { partsOf } from './lib/parts.js';

/**
 * An extension is worth its place when something reads it.
 *
 * @param {{ known: string[] }} options
 */
export default function knownExtensions(_root, { known }, { document }) {
  return partsOf(document).flatMap(({ value, path }) =>
    Object.keys(value)
      .filter((key) => key.startsWith('x-') && !known.includes(key))
      .map((key) => ({
        path: [...path, key],
        message: `Nothing reads "${key}". Fix: drop it, or use one of ${known.join(', ')}.`,
      })),
  );
}
