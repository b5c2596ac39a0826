import { isObject } from '../common/json.js';
import { below } from '../common/json-pointer.js';
import { maxima, minima, restrictions } from './keywords.js';
import type { Node, Side } from './nodes.js';
import { both, type Shape, simplified, typeOf } from './shape.js';

/** The limit of variants of one union: our choice. Unions of unions would otherwise multiply without end. */
const mostVariants = 400;

const limitKeywords = [...maxima, ...minima, ...restrictions];

/** Returns the variants of a value that matches all given schemas: one, unless there are unions. */
export function shapesOf(side: Side, nodes: readonly Node[]): Shape[] {
  return simplified(variantsOfAll(side, nodes, new Set()));
}

function variantsOfAll(side: Side, nodes: readonly Node[], open: ReadonlySet<string>): Shape[] {
  return nodes
    .map((node) => variantsOf(side, node, open))
    .reduce((all, next) => {
      if (all.length * next.length > mostVariants) return all;
      return all.flatMap((one) => next.map((other) => both(one, other)));
    });
}

/** @param open the pointers on the way to the schema, to find a schema that contains itself */
function variantsOf(side: Side, node: Node, open: ReadonlySet<string>): Shape[] {
  const found = side.follow(node);
  if (open.has(found.pointer)) return [emptyShape(found)];
  const inside = new Set(open).add(found.pointer);
  if (node.value === false) return [{ ...emptyShape(found), types: new Set() }];
  const { value } = found;
  const own = shapeOf(found);
  let variants = [own];
  const multiply = (next: Shape[]) => {
    if (variants.length * next.length <= mostVariants)
      variants = variants.flatMap((one) => next.map((other) => both(one, other)));
  };
  const parts = side.list(found, 'allOf');
  if (parts.length > 0) multiply(variantsOfAll(side, parts, inside));
  for (const keyword of ['oneOf', 'anyOf']) {
    const members = side.list(found, keyword);
    if (members.length === 0) continue;
    if (members.every(({ value: member }) => isCondition(member))) {
      const at = { value: value[keyword], pointer: below(found.pointer, keyword) };
      variants = variants.map((one) => ({
        ...one,
        limits: new Map(one.limits).set(keyword, { value: at.value, node: at }),
      }));
      continue;
    }
    const tags = tagsOf(value['discriminator']);
    multiply(
      members.flatMap((member) => {
        const component = componentOf(member.value);
        const tag = component === undefined ? undefined : (tags.get(component) ?? undefined);
        return variantsOf(side, member, inside).map((shape) => ({
          ...shape,
          member: shape.member ?? side.follow(member),
          ...(shape.component === undefined && component !== undefined ? { component } : {}),
          ...(tag === undefined ? {} : { tag }),
        }));
      }),
    );
  }
  return variants;
}

/** Keywords that say what a value is. A schema without them is a condition, such as `required`, and not a variant. */
const substance = [
  '$ref',
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
    items: [],
    additional: [],
  };
}

/** Returns the shape of the keywords of a schema itself. */
function shapeOf(node: Node & { value: Record<string, unknown> }): Shape {
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
  if (isObject(value['properties']))
    for (const [name, field] of Object.entries(value['properties']))
      shape.fields.set(name, [{ value: field, pointer: below(at('properties').pointer, name) }]);
  if (Array.isArray(value['required'])) shape.required = new Set(value['required'].map(String));
  for (const keyword of limitKeywords)
    if (Object.hasOwn(value, keyword) && value[keyword] !== false)
      shape.limits.set(keyword, { value: value[keyword], node: at(keyword) });
  if (isObject(value['items'])) shape.items = [at('items')];
  // A shape has the fields of all its parts, so both keywords mean the same in it.
  if (value['additionalProperties'] === false || value['unevaluatedProperties'] === false)
    shape.additional = false;
  else if (isObject(value['additionalProperties'])) shape.additional = [at('additionalProperties')];
  return shape;
}

/** Returns the value of the discriminator for each component. */
function tagsOf(discriminator: unknown): Map<string, string> {
  const mapping = isObject(discriminator) ? discriminator['mapping'] : undefined;
  if (!isObject(mapping)) return new Map();
  return new Map(
    Object.entries(mapping).map(([tag, target]) => [componentOf({ $ref: target }) ?? '', tag]),
  );
}

function componentOf(value: unknown): string | undefined {
  const reference = isObject(value) ? value['$ref'] : undefined;
  return typeof reference === 'string'
    ? reference.slice(reference.lastIndexOf('/') + 1)
    : undefined;
}
