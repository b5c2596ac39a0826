/** A schema without `allOf`, `oneOf` and references: what a value may be. */
import type { Node } from './nodes.js';
import { maxima, minima } from './keywords.js';

export interface Shape {
  /** The schemas that were combined. The first is the one that was asked for. */
  parts: Node[];
  /** The types of a value; undefined if it can have any. */
  types?: ReadonlySet<string>;
  /** The only values, from `enum` and `const`. */
  values?: readonly unknown[];
  /** The known values of an open list, in which other values may occur. */
  known?: readonly string[];
  fields: Map<string, Node[]>;
  required: Set<string>;
  /** The other keywords that restrict a value. */
  limits: Map<string, Limit>;
  /** The schemas of the items, and of the fields whose names match a pattern, by the words for them. */
  inner: Map<string, Node[]>;
  /** The schemas of unknown fields; false if unknown fields are refused. */
  additional: Node[] | false;
  /** The value of the discriminator that names this variant of a union. */
  tag?: string;
  /** The field that says which variant of a union a value is. */
  discriminator?: string;
  /** This variant of a union, where it is written. */
  member?: Node;
  /** The component that this variant of a union is. */
  component?: string;
}

export interface Limit {
  value: unknown;
  node: Node;
}

/** Returns the shape of a value that matches both shapes. */
export function both(a: Shape, b: Shape): Shape {
  const types = a.types && b.types ? commonTypes(a.types, b.types) : (a.types ?? b.types);
  const values =
    a.values && b.values
      ? a.values.filter((one) => b.values!.some((other) => isSame(one, other)))
      : (a.values ?? b.values);
  const known = a.known ?? b.known;
  const tag = a.tag ?? b.tag;
  const component = a.component ?? b.component;
  const member = a.member ?? b.member;
  const discriminator = a.discriminator ?? b.discriminator;
  const limits = new Map(a.limits);
  for (const [keyword, limit] of b.limits) {
    const other = limits.get(keyword);
    if (!other || isStricter(keyword, limit.value, other.value)) limits.set(keyword, limit);
  }
  return {
    parts: [...a.parts, ...b.parts],
    ...(types ? { types } : {}),
    ...(values ? { values } : {}),
    ...(known ? { known } : {}),
    ...(tag === undefined ? {} : { tag }),
    ...(component === undefined ? {} : { component }),
    ...(discriminator === undefined ? {} : { discriminator }),
    ...(member ? { member } : {}),
    fields: joinedMaps(a.fields, b.fields),
    required: new Set([...a.required, ...b.required]),
    limits,
    inner: joinedMaps(a.inner, b.inner),
    additional:
      a.additional === false || b.additional === false ? false : [...a.additional, ...b.additional],
  };
}

function joinedMaps(a: ReadonlyMap<string, Node[]>, b: ReadonlyMap<string, Node[]>) {
  const all = new Map(a);
  for (const [name, nodes] of b) all.set(name, [...(all.get(name) ?? []), ...nodes]);
  return all;
}

/**
 * Simplifies a union, so that the same union has the same shapes however it is written: lists of values become one
 * list, types become one shape with several types, and a text beside a list of texts makes this list open.
 */
export function simplified(variants: readonly Shape[]): Shape[] {
  if (variants.length < 2) return [...variants];
  const union = variants.map(asValue);
  const isPlain = (shape: Shape) =>
    shape.fields.size + shape.required.size + shape.limits.size + shape.inner.size === 0 &&
    shape.additional !== false &&
    !shape.known;
  const listed = union.filter((shape) => shape.values && isPlain(shape));
  const typed = union.filter((shape) => !shape.values && shape.types && isPlain(shape));
  // Beside a list of values, null is one more value.
  const isNull = ({ types }: Shape) => listed.length > 0 && [...types!].join() === 'null';
  const lists = [...listed, ...typed.filter(isNull).map((one) => ({ ...one, values: [null] }))];
  const plain = typed.filter((one) => !isNull(one));
  const rest = union.filter((shape) => !isPlain(shape) || (!shape.values && !shape.types));
  const list = joined(lists);
  const text = joined(plain);
  if (list?.values && text?.types && list.values.every((one) => typesOf(one, text.types!))) {
    const known = list.values.filter((one) => typeof one === 'string');
    return [{ ...text, known, parts: [...text.parts, ...list.parts] }, ...rest];
  }
  if (text && rest.length > 0 && [...text.types!].every((type) => type === 'null'))
    return [
      ...(list ? [list] : []),
      ...rest.map((shape) =>
        shape.types ? { ...shape, types: new Set([...shape.types, 'null']) } : shape,
      ),
    ];
  return [...(list ? [list] : []), ...(text ? [text] : []), ...rest];
}

/** Returns an array without items as a list of one value, because that is how it is written beside other values. */
function asValue(shape: Shape): Shape {
  const isEmptyArray =
    shape.types?.size === 1 &&
    shape.types.has('array') &&
    shape.limits.get('maxItems')?.value === 0;
  return isEmptyArray ? { ...shape, values: [[]], inner: new Map(), limits: new Map() } : shape;
}

/** Returns one shape for several that have only types, or only values. */
function joined(shapes: readonly Shape[]): Shape | undefined {
  const [first, ...others] = shapes;
  if (!first) return undefined;
  const all = [first, ...others];
  const types = all.every((shape) => shape.types)
    ? new Set(all.flatMap((shape) => [...shape.types!]))
    : undefined;
  const values = all.every((shape) => shape.values)
    ? all.flatMap((shape) => [...shape.values!])
    : undefined;
  const { types: _types, values: _values, ...rest } = first;
  return {
    ...rest,
    parts: all.flatMap((shape) => shape.parts),
    ...(types ? { types } : {}),
    ...(values ? { values } : {}),
  };
}

/** Returns a shape for each type of a shape without a name, to compare it with a union of types. */
export function splitByType(shape: Shape): Shape[] {
  const { types, values, tag, component } = shape;
  if (!types || types.size < 2 || tag !== undefined || component !== undefined) return [shape];
  return [...types].map((type) => {
    const { values: _values, ...rest } = shape;
    const own = values?.filter((value) => typeOf(value) === type);
    // Both booleans are the whole type, as without a list.
    const isWhole = !own || (type === 'boolean' && own.includes(true) && own.includes(false));
    return { ...rest, types: new Set([type]), ...(isWhole ? {} : { values: own }) };
  });
}

/** Returns the type of a value in the words of JSON Schema. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function typesOf(value: unknown, types: ReadonlySet<string>): boolean {
  return typeof value === 'string' && types.has('string');
}

function commonTypes(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  const accepts = (types: ReadonlySet<string>, type: string) =>
    types.has(type) || (type === 'integer' && types.has('number'));
  return new Set([
    ...[...a].filter((type) => accepts(b, type)),
    ...[...b].filter((type) => accepts(a, type)),
  ]);
}

/** Returns whether the value of a keyword accepts less than another value. */
export function isStricter(keyword: string, value: unknown, than: unknown): boolean {
  if (typeof value !== 'number' || typeof than !== 'number') return true;
  if ((maxima as readonly string[]).includes(keyword)) return value < than;
  if ((minima as readonly string[]).includes(keyword)) return value > than;
  return true;
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
