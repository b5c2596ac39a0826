import { isObject } from '../common/json.js';
import { below } from '../common/json-pointer.js';
import { limitOf, limitKeywords } from './limits-of.js';
import type { Node, ObjectNode, Side } from './nodes.js';
import { both, type Shape, simplified, typeOf } from './shape.js';
import { referenceOf, tagsOf } from './tags.js';

/**
 * The limit of variants of a product of unions: our choice. Unions of unions would otherwise multiply without end. Above
 * it, a union is compared as it is written.
 */
const mostVariants = 400;

/** Returns the variants of a value that matches all given schemas: one, unless there are unions. */
export function shapesOf(side: Side, nodes: readonly Node[]): Shape[] {
  return simplified(variantsOfAll(side, nodes, new Set()));
}

function variantsOfAll(side: Side, nodes: readonly Node[], open: ReadonlySet<string>): Shape[] {
  return nodes
    .map((node) => variantsOf(side, node, open))
    .reduce((all, next, index) => product(all, next, `part ${index}`, nodes[index]!));
}

/** Returns each variant with each other one, or the union as a limit if these are too many. */
function product(all: Shape[], next: Shape[], keyword: string, node: Node): Shape[] {
  if (all.length > 1 && next.length > 1 && all.length * next.length > mostVariants)
    return asLimit(all, keyword, node);
  return all.flatMap((one) => next.map((other) => both(one, other)));
}

function asLimit(variants: readonly Shape[], keyword: string, node: Node): Shape[] {
  return variants.map((one) => ({
    ...one,
    limits: new Map(one.limits).set(keyword, { value: node.value, node }),
  }));
}

/** @param open the pointers on the way to the schema, to find a schema that contains itself */
function variantsOf(side: Side, node: Node, open: ReadonlySet<string>): Shape[] {
  const found = side.schema(node);
  if (open.has(found.pointer)) return [emptyShape(found)];
  const inside = new Set(open).add(found.pointer);
  let variants = [shapeOf(found)];
  const target = side.target(found);
  const parts = [...(target ? [target] : []), ...side.list(found, 'allOf')];
  if (parts.length > 0)
    variants = product(variants, variantsOfAll(side, parts, inside), 'allOf', found);
  for (const keyword of ['oneOf', 'anyOf']) {
    const members = side.list(found, keyword);
    if (members.length === 0) continue;
    const union = { value: found.value[keyword], pointer: below(found.pointer, keyword) };
    variants = members.every(({ value }) => isCondition(value))
      ? asLimit(variants, keyword, union)
      : product(variants, variantsOfUnion(side, found, members, inside), keyword, union);
  }
  return variants;
}

function variantsOfUnion(
  side: Side,
  found: ObjectNode,
  members: readonly Node[],
  open: ReadonlySet<string>,
): Shape[] {
  const { discriminator, tags } = tagsOf(side, found, members);
  return members.flatMap((member, index) => {
    const component = componentOf(member.value);
    const tag = tags[index];
    return variantsOf(side, member, open).map((shape) => ({
      ...shape,
      member: shape.member ?? side.schema(member),
      ...(shape.component === undefined && component !== undefined ? { component } : {}),
      ...(tag === undefined ? {} : { tag }),
      ...(discriminator === undefined ? {} : { discriminator }),
    }));
  });
}

/** Keywords that say what a value is. A schema without them is a condition, such as `required`, and not a variant. */
const substance = [
  '$ref',
  '$dynamicRef',
  'type',
  'enum',
  'const',
  'properties',
  'items',
  'allOf',
  'oneOf',
  'anyOf',
];

function isCondition(schema: unknown): boolean {
  return isObject(schema) && !substance.some((keyword) => Object.hasOwn(schema, keyword));
}

function emptyShape(node: Node): Shape {
  return {
    parts: [node],
    fields: new Map(),
    required: new Set(),
    limits: new Map(),
    inner: new Map(),
    additional: [],
  };
}

/** Returns the shape of the keywords of a schema itself. */
function shapeOf(node: ObjectNode): Shape {
  const { value, pointer } = node;
  const at = (name: string): Node => ({ value: value[name], pointer: below(pointer, name) });
  const shape = emptyShape(node);
  const type = value['type'];
  if (typeof type === 'string') shape.types = new Set([type]);
  else if (Array.isArray(type)) shape.types = new Set(type.map(String));
  if (Array.isArray(value['enum'])) shape.values = value['enum'];
  if (Object.hasOwn(value, 'const')) shape.values = [value['const']];
  if (shape.values && !shape.types) shape.types = new Set(shape.values.map(typeOf));
  const known = value['x-extensible-enum'];
  if (Array.isArray(known)) shape.known = known.map(String);
  for (const [name, field] of fieldsOf(at('properties'))) shape.fields.set(name, [field]);
  if (Array.isArray(value['required'])) shape.required = new Set(value['required'].map(String));
  for (const keyword of limitKeywords) {
    const limit = limitOf(node, keyword);
    if (limit) shape.limits.set(...limit);
  }
  const tuple = Array.isArray(value['prefixItems']) ? value['prefixItems'] : [];
  for (const [index, item] of fieldsOf({ ...at('prefixItems'), value: { ...tuple } }))
    shape.inner.set(`the item ${index}`, [item]);
  if (restricts(value['items'])) shape.inner.set('an item', [at('items')]);
  for (const [pattern, field] of fieldsOf(at('patternProperties')))
    shape.inner.set(`a field that matches ${JSON.stringify(pattern)}`, [field]);
  // A shape has the fields of all its parts, so both keywords mean the same in it.
  const unknown = ['additionalProperties', 'unevaluatedProperties'];
  if (unknown.some((keyword) => value[keyword] === false)) shape.additional = false;
  else shape.additional = unknown.filter((keyword) => restricts(value[keyword])).map(at);
  return shape;
}

/** Returns whether a schema accepts not every value: `true` and `{}` do. */
function restricts(schema: unknown): boolean {
  return schema === false || (isObject(schema) && Object.keys(schema).length > 0);
}

function fieldsOf({ value, pointer }: Node): [string, Node][] {
  return Object.entries(isObject(value) ? value : {}).map(([name, field]) => [
    name,
    { value: field, pointer: below(pointer, name) },
  ]);
}

/** Returns the name of the component to which a reference leads. */
function componentOf(value: unknown): string | undefined {
  return referenceOf(value)?.split('/').at(-1);
}
