import { createHash } from 'node:crypto';
import { below, segmentsOf } from '../common/json-pointer.js';
import { isAnnotation, sets } from './keywords.js';
import type { Node, Side } from './nodes.js';

/** Remembers the fingerprints of a description, because most schemas occur in many places. */
const caches = new WeakMap<Side, Map<string, string>>();

/**
 * Returns a short text that is equal for schemas that are written alike, apart from annotations, extensions, the order of
 * lists that are sets, and the names of components. Different texts do not imply a different meaning.
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
  /** The numbers of the nodes that are written now, or belong to a circle that is. */
  readonly #numbers = new Map<string, number>();
  readonly #numbered: string[] = [];
  /** The lowest number to which a reference in a circle led back. */
  #lowest = Infinity;

  constructor(side: Side, cache: Map<string, string>, ignored: ReadonlySet<string>) {
    this.#side = side;
    this.#cache = cache;
    this.#ignored = ignored;
  }

  /** @param parent the number of the node that contains this one */
  of({ value, pointer }: Node, parent = 0): string {
    if (typeof value === 'string' && this.#ignored.has(value)) return 'ignored';
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
    const node = Array.isArray(value)
      ? { value: value as unknown[], pointer }
      : this.#side.schema({ value, pointer });
    // The pointer of a missing schema is that of its owner.
    if (Object.keys(node.value).length === 0) return Array.isArray(node.value) ? '[]' : '{}';
    const known = this.#cache.get(node.pointer);
    if (known !== undefined) return known;
    const open = this.#numbers.get(node.pointer);
    if (open !== undefined) {
      this.#lowest = Math.min(this.#lowest, open);
      // The distance says which node it is, and is the same wherever the circle is used.
      return `back by ${parent - open}`;
    }
    return this.#write(node);
  }

  #write(node: Node): string {
    const number = this.#numbered.push(node.pointer) - 1;
    this.#numbers.set(node.pointer, number);
    const outer = this.#lowest;
    this.#lowest = Infinity;
    const made = createHash('sha1').update(this.#textOf(node, number)).digest('base64');
    // The text of a part of a circle depends on where the circle was entered, so only a whole circle is remembered.
    if (this.#lowest >= number) {
      this.#cache.set(node.pointer, made);
      for (const pointer of this.#numbered.splice(number)) this.#numbers.delete(pointer);
    }
    this.#lowest = Math.min(this.#lowest >= number ? Infinity : this.#lowest, outer);
    return made;
  }

  #textOf({ value, pointer }: Node, number: number): string {
    if (Array.isArray(value)) {
      const items = value.map((item: unknown, index) =>
        this.of({ value: item, pointer: `${pointer}/${index}` }, number),
      );
      return `[${(isSet(pointer) ? items.toSorted() : items).join()}]`;
    }
    // Below `properties`, a name such as `title` is the name of a field.
    const isMap = /\/(?:properties|patternProperties|dependentSchemas|\$defs)$/.test(pointer);
    const target = isMap ? undefined : this.#side.target({ value, pointer });
    const fields = Object.entries(value as object)
      .filter(([name]) => isMap || (!isAnnotation(name) && name !== 'mapping'))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => {
        const child =
          (name === '$ref' || name === '$dynamicRef') && target
            ? target
            : { value: item, pointer: below(pointer, name) };
        return `${JSON.stringify(name)}:${this.of(child, number)}`;
      });
    return `{${fields.join()}}`;
  }
}

function isSet(pointer: string): boolean {
  const [parent, keyword] = segmentsOf(pointer).slice(-2);
  return sets.has(keyword ?? '') || parent === 'dependentRequired';
}
