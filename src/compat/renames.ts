import { nearestName } from '../common/nearest-name.js';

/**
 * Splits the names of two lists into those that both have, and those that were removed, added or renamed. A removed and
 * an added name with the same key are a rename, if the key says enough about them, or if the names are similar, too.
 */
export function namesOf<B, H>(
  base: ReadonlyMap<string, B>,
  head: ReadonlyMap<string, H>,
  keys: {
    base: (value: B, name: string) => string;
    head: (value: H, name: string) => string;
    mustBeSimilar?: (value: B) => boolean;
  },
): {
  kept: [name: string, base: B, head: H][];
  renamed: [old: string, name: string, base: B, head: H][];
  removed: [name: string, base: B][];
  added: [name: string, head: H][];
} {
  const kept: [string, B, H][] = [];
  const removed = new Map<string, B>();
  for (const [name, value] of base) {
    if (head.has(name)) kept.push([name, value, head.get(name)!]);
    else removed.set(name, value);
  }
  const added = new Map([...head].filter(([name]) => !base.has(name)));
  const renamed: [string, string, B, H][] = [];
  const keysOfAdded = new Map([...added].map(([name, value]) => [name, keys.head(value, name)]));
  for (const [old, value] of removed.size > 0 && added.size > 0 ? [...removed] : []) {
    const key = keys.base(value, old);
    const alike = [...added.keys()].filter((name) => keysOfAdded.get(name) === key);
    const name =
      nearestName(old, alike) ?? (keys.mustBeSimilar?.(value) === true ? undefined : alike[0]);
    if (name === undefined) continue;
    renamed.push([old, name, value, added.get(name)!]);
    removed.delete(old);
    added.delete(name);
  }
  return { kept, renamed, removed: [...removed], added: [...added] };
}
