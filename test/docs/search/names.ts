/** The names that a description gives to what is sent: properties, parameters and headers. */
import type { Document } from '../../../scripts/description/openapi.js';

type Node = Record<string, unknown>;

/** Each once. Examples are not looked at: what they contain is named by the schemas. */
export function namesIn({ components, ...rest }: Document): string[] {
  const names = new Set<string>();
  collect(rest, names);
  // Each by itself: the keys of `headers` are names of components, not of headers.
  for (const ofKind of Object.values(components ?? {}))
    for (const component of Object.values(ofKind as Node)) collect(component, names);
  return [...names].toSorted();
}

function collect(node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { name, in: place } = node as Node;
  if (typeof name === 'string' && typeof place === 'string') names.add(name);
  for (const [key, value] of Object.entries(node)) {
    if (key === 'examples' || key === 'example') continue;
    if (key !== 'properties' && key !== 'headers') collect(value, names);
    else
      for (const [one, named] of Object.entries(value as Node)) {
        names.add(one);
        collect(named, names);
      }
  }
}
