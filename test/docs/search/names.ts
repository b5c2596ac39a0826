/** Collects the names that requests, responses and events contain: fields, parameters and headers. */
import type { Document } from '../../../scripts/description/openapi.js';

type Node = Record<string, unknown>;

/** Returns each name once. Skips examples, because the schemas already contain the names of their fields. */
export function namesIn({ components, ...rest }: Document): string[] {
  const names = new Set<string>();
  collect(rest, names);
  // Read each component separately, because the keys of `components.headers` are names of components, and not of
  // headers.
  for (const ofKind of Object.values(components ?? {}))
    for (const component of Object.values(ofKind as Node)) collect(component, names);
  return [...names].toSorted();
}

function collect(node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { name, in: location } = node as Node;
  if (typeof name === 'string' && typeof location === 'string') names.add(name);
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
