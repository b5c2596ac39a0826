/** Parts of a description, each with its JSON Pointer. */
import { isObject } from '../common/json.js';
import { below, segmentsOf } from '../common/json-pointer.js';

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

/** One of the two descriptions, with functions that follow its references. */
export class Side {
  readonly name: 'base' | 'head';
  readonly description: Description;

  constructor(name: 'base' | 'head', description: Description) {
    this.name = name;
    this.description = description;
  }

  /** Returns the object to which references lead. A reference in a circle leads to an empty object. */
  follow(node: Node): ObjectNode {
    let { value, pointer } = node;
    for (const seen = new Set<string>(); isObject(value) && typeof value['$ref'] === 'string';) {
      pointer = decodeURIComponentSafely(value['$ref']).replace(/^#/, '');
      if (seen.has(pointer)) return { value: {}, pointer };
      seen.add(pointer);
      value = this.at(pointer);
    }
    return { value: isObject(value) ? value : {}, pointer };
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

function decodeURIComponentSafely(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
