import { escapePointerFragment } from '@redocly/openapi-core';

/** Where the keys lead, from the root of a document: `#/paths/~1webhook/post`. */
export function pointerOf(keys: readonly (string | number)[]): string {
  return ['#', ...keys.map(escapePointerFragment)].join('/');
}
