/** The tags of a union: the values of one field that say which variant a value is, such as the names of events. */
import { isObject } from '../common/json.js';
import type { Node, ObjectNode, Side } from './nodes.js';

interface Tags {
  /** The field, if the union has a discriminator. */
  discriminator?: string;
  /** The tag of each member, as far as it is known. */
  tags: (string | undefined)[];
}

/**
 * Returns the tags that the mapping of the discriminator has, or that a field has as its only values. A discriminator
 * without a mapping has the names of the components as values.
 */
export function tagsOf(side: Side, union: ObjectNode, members: readonly Node[]): Tags {
  const { discriminator } = union.value;
  if (!isObject(discriminator)) return { tags: tagsByField(side, members) ?? [] };
  const field = String(discriminator['propertyName']);
  const mapping = isObject(discriminator['mapping']) ? discriminator['mapping'] : {};
  const byTarget = new Map(Object.entries(mapping).map(([tag, target]) => [target, tag]));
  const byField = tagsOfField(side, members, field);
  const tags = members.map(({ value }, index) => {
    const target = referenceOf(value);
    if (target === undefined) return byField[index];
    const name = target.slice(target.lastIndexOf('/') + 1);
    return byTarget.get(target) ?? byTarget.get(name) ?? byField[index] ?? name;
  });
  return { discriminator: field, tags };
}

/** Returns the tags of the first field that has one other text in each member. */
function tagsByField(side: Side, members: readonly Node[]): string[] | undefined {
  const [first] = members;
  if (!first) return undefined;
  for (const field of constants(side, first).keys()) {
    const tags = tagsOfField(side, members, field).filter((tag) => tag !== undefined);
    if (new Set(tags).size === members.length) return tags;
  }
  return undefined;
}

function tagsOfField(side: Side, members: readonly Node[], field: string) {
  return members.map((member) => constants(side, member).get(field));
}

/** Returns the fields of a schema, also in `allOf`, that can only be one text. */
function constants(side: Side, node: Node, depth = 0): Map<string, string> {
  const schema = side.schema(node);
  const target = side.target(schema);
  const found = new Map<string, string>();
  for (const [name, { value }] of side.map(schema, 'properties')) {
    const list = value['enum'];
    const only = Array.isArray(list) && list.length === 1 ? (list[0] as unknown) : value['const'];
    if (typeof only === 'string') found.set(name, only);
  }
  // Deeper schemas are rare, and can contain themselves.
  if (depth < 4)
    for (const part of [...(target ? [target] : []), ...side.list(schema, 'allOf')])
      for (const [name, value] of constants(side, part, depth + 1)) found.set(name, value);
  return found;
}

/** Returns the reference of a schema, as it is written. */
export function referenceOf(value: unknown): string | undefined {
  const reference = isObject(value) ? value['$ref'] : undefined;
  return typeof reference === 'string' ? reference : undefined;
}
