import { createHash } from 'node:crypto';
import { isObject } from '../common/json.js';
import { below } from '../common/json-pointer.js';
import { annotations } from './keywords.js';
import type { Node, Side } from './nodes.js';

/** Remembers the fingerprints of a description, because most schemas occur in many places. */
const caches = new WeakMap<Side, Map<string, string>>();

/**
 * Returns a short text that is equal for schemas that are written alike, apart from annotations, extensions, and the
 * names of components. Different texts do not imply a different meaning.
 *
 * @param ignored names that are replaced wherever they are the value of a field, because the schema of a renamed event
 *   differs from the old one by the name
 */
export function fingerprintOf(side: Side, node: Node, ignored?: ReadonlySet<string>): string {
  if (ignored) return new Fingerprints(side, new Map(), ignored).of(node);
  let cache = caches.get(side);
  if (!cache) caches.set(side, (cache = new Map()));
  return new Fingerprints(side, cache, new Set()).of(node);
}

class Fingerprints {
  readonly #side: Side;
  readonly #cache: Map<string, string>;
  readonly #ignored: ReadonlySet<string>;
  /** The pointers on the way to the current node, to find references in a circle. */
  readonly #open = new Set<string>();

  constructor(side: Side, cache: Map<string, string>, ignored: ReadonlySet<string>) {
    this.#side = side;
    this.#cache = cache;
    this.#ignored = ignored;
  }

  of({ value, pointer }: Node): string {
    if (typeof value === 'string' && this.#ignored.has(value)) return 'ignored';
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
    const node = isObject(value) ? this.#side.follow({ value, pointer }) : { value, pointer };
    const known = this.#cache.get(node.pointer);
    if (known !== undefined) return known;
    if (this.#open.has(node.pointer)) return `circle of ${this.#open.size}`;
    this.#open.add(node.pointer);
    const made = createHash('sha1').update(this.#textOf(node)).digest('base64');
    this.#open.delete(node.pointer);
    this.#cache.set(node.pointer, made);
    return made;
  }

  #textOf({ value, pointer }: Node): string {
    if (Array.isArray(value)) {
      const items = value.map((item: unknown, index) =>
        this.of({ value: item, pointer: `${pointer}/${index}` }),
      );
      return `[${items.join()}]`;
    }
    // Below `properties`, a name such as `title` is the name of a field.
    const isMap = /\/(?:properties|patternProperties|dependentSchemas|\$defs)$/.test(pointer);
    const fields = Object.entries(value as object)
      .filter(([name]) => isMap || (!annotations.has(name) && !/^x-(?!extensible-enum)/.test(name)))
      .filter(([name]) => name !== 'mapping')
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => {
        const inner = this.of({ value: item, pointer: below(pointer, name) });
        return `${JSON.stringify(name)}:${inner}`;
      });
    return `{${fields.join()}}`;
  }
}
