/**
 * Makes invalid values from a valid value: for each field and each keyword of its schema, a copy in which the field
 * violates the keyword.
 */
import { type EventUnion, eventUnionOf } from '../../scripts/description/event-union.js';
import { type Document, resolve, type Schema } from '../../scripts/description/openapi.js';
import { descriptions } from './descriptions.js';

export interface WrongField {
  /** The JSON Pointer of the field, or of the object in which a field is missing: `/data/title`. */
  path: string;
  /** The JSON Schema keyword that the field violates: `type`. */
  keyword: string;
  /** The name of the missing field, if the fault is a missing field. */
  missing?: string;
  /** The whole value with the wrong field. */
  value: unknown;
}

type Path = readonly (string | number)[];
type Fault = Pick<WrongField, 'keyword' | 'missing'> & { wrong: unknown };
interface Location {
  path: Path;
  schema: Schema;
  value: unknown;
}

/** @param name the name of the schema that accepts the valid value: `v1/Delivery` */
export function* wrongFields(name: string, value: unknown): Generator<WrongField> {
  const [api, component] = name.split('/') as [string, string];
  const walk = walks.get(api)!;
  const isDelivery = component === walk.union.delivery;
  for (const location of locationsIn(walk, reference(component), value)) {
    for (const { wrong, ...fault } of faultsOf(location)) {
      const path = location.path.map((step) => `/${step}`).join('');
      // The schema of a delivery also allows unknown event types, so another event type is not a fault there.
      if (isDelivery && path === '/eventType' && ['const', 'enum'].includes(fault.keyword))
        continue;
      yield { path, ...fault, value: withValue(value, location.path, wrong) };
    }
  }
}

interface Walk {
  document: Document;
  union: EventUnion;
}

const walks = new Map<string, Walk>(
  descriptions.map(({ name, document }) => [name, { document, union: eventUnionOf(document) }]),
);

/** Yields all locations in a value that have a schema, including the whole value. */
function* locationsIn(
  walk: Walk,
  schema: Schema,
  value: unknown,
  path: Path = [],
): Generator<Location> {
  const own = resolve(walk.document, schema);
  yield { path, schema: own, value };
  for (const part of own.allOf ?? []) yield* locationsIn(walk, part, value, path);
  const branch = branchOf(walk, own, value);
  if (branch) yield* locationsIn(walk, reference(branch), value, path);
  if (Array.isArray(value) && own.items) {
    for (const [index, item] of value.entries())
      yield* locationsIn(walk, own.items, item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value))
      if (own.properties?.[name])
        yield* locationsIn(walk, own.properties[name], inner, [...path, name]);
  }
}

/** Returns the name of the component schema that a union of events selects for a value. */
function branchOf({ document, union }: Walk, own: Schema, value: unknown): string | undefined {
  const { delivery, events, name, unknown } = union;
  const { eventType = '' } = (value ?? {}) as { eventType?: string };
  if (own === document.components?.schemas?.[name]) return events.get(eventType);
  if (own !== document.components?.schemas?.[delivery]) return undefined;
  return events.has(eventType) ? name : unknown;
}

const samples: [string, unknown][] = [
  ['string', 'text'],
  ['boolean', true],
  ['number', 1.5],
  ['array', []],
  ['object', {}],
  ['null', null],
];

function* faultsOf({ schema, value }: Location): Generator<Fault> {
  const types = [schema.type ?? schema.oneOf?.map(({ type }) => type as string) ?? []].flat();
  const isOther = ([type]: [string, unknown]) =>
    !types.includes(type) && !(type === 'number' && types.includes('integer'));
  if (types.some(Boolean)) yield { keyword: 'type', wrong: samples.find(isOther)![1] };
  if (schema.const !== undefined) yield { keyword: 'const', wrong: 'Nothing' };
  if (schema.enum) yield { keyword: 'enum', wrong: 'Nothing' };
  if (schema['minLength']) yield { keyword: 'minLength', wrong: '' };
  if (schema.pattern) yield { keyword: 'pattern', wrong: `${value as string}\n` };
  if (schema['minItems']) yield { keyword: 'minItems', wrong: [] };
  if (schema['uniqueItems'])
    yield { keyword: 'uniqueItems', wrong: [(value as unknown[])[0], ...(value as unknown[])] };
  if (schema['minProperties']) yield { keyword: 'minProperties', wrong: {} };
  if (schema['additionalProperties'] === false)
    yield { keyword: 'additionalProperties', wrong: { ...(value as object), nothing: 1 } };
  for (const missing of schema.required ?? []) {
    const { [missing]: _, ...wrong } = value as Record<string, unknown>;
    yield { keyword: 'required', missing, wrong };
  }
}

function withValue(value: unknown, [step, ...rest]: Path, replacement: unknown): unknown {
  if (step === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[step] = withValue(copy[step], rest, replacement);
  return copy;
}

function reference(component: string): Schema {
  return { $ref: `#/components/schemas/${component}` };
}
