/** Parts of a description, each with its JSON Pointer. */
import { isObject } from '../common/json.js';
import { below, segmentsOf } from '../common/json-pointer.js';
import { isAnnotation } from './keywords.js';

export type Description = Record<string, unknown>;

/** A part of a description, at the place where it is written. */
export interface Node {
  value: unknown;
  pointer: string;
}

/** An object of a description. */
export interface ObjectNode extends Node {
  value: Record<string, unknown>;
}

/** An operation, with the item that contains it and its parameters. */
export interface Operation {
  node: ObjectNode;
  item: ObjectNode;
  /** `POST /webhook` */
  name: string;
}

/** Returns the schema of a part that has none, which accepts any value. Its pointer is that of the owner. */
export function anything({ pointer }: Node): ObjectNode {
  return { value: {}, pointer };
}

/** One of the two descriptions, with functions that follow its references. */
export class Side {
  readonly name: 'base' | 'head';
  readonly description: Description;
  /** The pointers of the schemas with anchors, when one was needed. */
  #anchors: Map<string, string> | undefined;

  constructor(name: 'base' | 'head', description: Description) {
    this.name = name;
    this.description = description;
  }

  /** Returns the object to which references lead. A reference in a circle leads to an empty object. */
  follow(node: Node): ObjectNode {
    let { value, pointer } = node;
    for (const seen = new Set<string>(); isObject(value) && typeof value['$ref'] === 'string';) {
      pointer = this.#targetOf(value['$ref']);
      if (seen.has(pointer)) return { value: {}, pointer };
      seen.add(pointer);
      value = this.at(pointer);
    }
    return { value: isObject(value) ? value : {}, pointer };
  }

  /**
   * Returns the schema to which references lead. Keywords beside a reference hold, too, so a schema with both is returned
   * as it is. The schema `false` is returned as one without types.
   */
  schema(node: Node): ObjectNode {
    let { value, pointer } = node;
    for (const seen = new Set<string>(); isPlainReference(value);) {
      pointer = this.#targetOf(value.$ref);
      if (seen.has(pointer)) return { value: {}, pointer };
      seen.add(pointer);
      value = this.at(pointer);
    }
    if (value === false) return { value: { type: [] }, pointer };
    return { value: isObject(value) ? value : {}, pointer };
  }

  /** Returns the schema to which the reference of a schema leads, or undefined if it has none. */
  target({ value }: Node): Node | undefined {
    const reference = isObject(value) ? (value['$ref'] ?? value['$dynamicRef']) : undefined;
    if (typeof reference !== 'string') return undefined;
    const pointer = this.#targetOf(reference);
    return { value: this.at(pointer), pointer };
  }

  /** Returns the pointer of a reference. A dynamic reference leads to the first schema with its anchor. */
  #targetOf(reference: string): string {
    const target = decoded(reference).replace(/^#/, '');
    if (target === '' || target.startsWith('/')) return target;
    this.#anchors ??= anchorsIn(this.description, '', new Map());
    return this.#anchors.get(target) ?? target;
  }

  at(pointer: string): unknown {
    let value: unknown = this.description;
    for (const name of segmentsOf(pointer)) {
      if (Array.isArray(value)) value = value[Number(name)];
      else value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    }
    return value;
  }

  /** Returns the field of an object, with all references followed, or undefined if it is missing. */
  child(node: Node, name: string): ObjectNode | undefined {
    if (!isObject(node.value) || !Object.hasOwn(node.value, name)) return undefined;
    return this.follow({ value: node.value[name], pointer: below(node.pointer, name) });
  }

  /** Returns the fields of an object that is itself a field, by their names, with all references followed. */
  map(node: Node, name: string): Map<string, ObjectNode> {
    const parent = this.child(node, name);
    return new Map(
      Object.entries(parent?.value ?? {}).map(([key, value]) => [
        key,
        this.follow({ value, pointer: below(parent!.pointer, key) }),
      ]),
    );
  }

  /** Returns the items of a list that is a field, without following references. */
  list(node: Node, name: string): Node[] {
    const value = isObject(node.value) ? node.value[name] : undefined;
    if (!Array.isArray(value)) return [];
    const pointer = below(node.pointer, name);
    return value.map((item: unknown, index) => ({ value: item, pointer: `${pointer}/${index}` }));
  }

  get root(): ObjectNode {
    return { value: this.description, pointer: '' };
  }
}

/** Returns whether a schema is only a reference: the other keywords next to it are for people. */
function isPlainReference(value: unknown): value is { $ref: string } {
  return (
    isObject(value) &&
    typeof value['$ref'] === 'string' &&
    Object.keys(value).every((keyword) => keyword === '$ref' || isAnnotation(keyword))
  );
}

function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}

function anchorsIn(value: unknown, pointer: string, found: Map<string, string>) {
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, item] of Object.entries(value)) {
    const isAnchor = name === '$anchor' || name === '$dynamicAnchor';
    if (isAnchor && typeof item === 'string' && !found.has(item)) found.set(item, pointer);
    anchorsIn(item, below(pointer, name), found);
  }
  return found;
}
