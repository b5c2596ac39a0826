/** Finds every error in a value, in the order of the document, with messages written for people. */
import { below } from '../../../src/common/json-pointer.js';
import type { Schema } from './schema.js';
import { refusalOf, unknownField } from './words.js';

/** The path to a location in a value: the names of properties and the indices of items. */
export type Path = readonly (string | number)[];

/** An error, as `validators.d.ts` describes it. */
export interface ValidationIssue {
  kind: 'missing' | 'unknown' | 'wrong';
  path: Path;
  pointer: string;
  message: string;
}

/**
 * The errors in a value, in the order of the value. Each wrong property or item has one error, even if it violates
 * several keywords. The error of an object or array comes before the errors of its contents. The search is lazy, so a
 * caller who needs few errors does not wait for all of them.
 */
export function* issuesOf(
  schemas: readonly Schema[],
  value: unknown,
  path: Path = [],
): Generator<ValidationIssue> {
  const applied = schemas.flatMap((schema) => appliedBy(schema, value));
  const excluded = applied.some(({ not }) => not && accepts(not, value));
  const refusal = refusalOf(applied, value, excluded, path.at(-1));
  if (refusal !== undefined) yield issue('wrong', path, refusal);
  else if (Array.isArray(value)) yield* inArray(applied, value, path);
  else if (typeof value === 'object' && value !== null)
    yield* inObject(applied, value as Record<string, unknown>, path);
}

/** The schemas that apply to a value: the schema itself, its `allOf`, and the branches of its conditions. */
function appliedBy(schema: Schema, value: unknown): Schema[] {
  const branch = schema.if && (accepts(schema.if, value) ? schema.then : schema.else);
  const parts = [...(schema.allOf ?? []), ...(branch ? [branch] : [])];
  return [schema, ...parts.flatMap((part) => appliedBy(part, value))];
}

function accepts(schema: Schema, value: unknown): boolean {
  return issuesOf([schema], value).next().done === true;
}

function* inArray(
  applied: readonly Schema[],
  items: readonly unknown[],
  path: Path,
): Generator<ValidationIssue> {
  const schemas = applied.flatMap((schema) => schema.items ?? []);
  // Skip items that no schema describes: they can be of any size and depth, or even contain themselves.
  if (schemas.length === 0) return;
  const isUnique = applied.some(({ uniqueItems }) => uniqueItems);
  const seen = new Map<unknown, number>();
  for (const [index, item] of items.entries()) {
    const first = isUnique ? seen.get(item) : undefined;
    if (first === undefined) yield* issuesOf(schemas, item, [...path, index]);
    else yield issue('wrong', [...path, index], `is the same as item ${first}`);
    if (isUnique && first === undefined) seen.set(item, index);
  }
}

function* inObject(
  applied: readonly Schema[],
  object: Record<string, unknown>,
  path: Path,
): Generator<ValidationIssue> {
  for (const name of new Set(applied.flatMap(({ required = [] }) => required)))
    if (object[name] === undefined) yield issue('missing', [...path, name], 'is missing');
  const closed = applied.find(({ additionalProperties }) => additionalProperties === false);
  const described = propertiesOf(applied);
  for (const name of namesIn(object, described, closed !== undefined)) {
    const schemas = described.get(name) ?? [];
    if (schemas.length === 0) {
      const known = Object.keys(closed?.properties ?? {});
      yield issue('unknown', [...path, name], unknownField(name, known));
    } else if (object[name] !== undefined) yield* issuesOf(schemas, object[name], [...path, name]);
  }
}

/** The schemas of the properties of an object, by the names of the properties. */
function propertiesOf(schemas: readonly Schema[]): Map<string, Schema[]> {
  const described = new Map<string, Schema[]>();
  for (const { properties = {} } of schemas)
    for (const [name, schema] of Object.entries(properties))
      described.set(name, [...(described.get(name) ?? []), schema]);
  return described;
}

/**
 * The names of the properties to check, including inherited ones, in the order of the object. These are the described
 * properties, and for a closed object also all others. Properties that are not enumerable come last, such as the getters
 * of a class. The compiled validators read the same properties.
 */
function* namesIn(
  object: object,
  described: ReadonlyMap<string, unknown>,
  isClosed: boolean,
): Generator<string> {
  const hidden = new Set(described.keys());
  // A single name needs no order. Therefore a condition on `eventType` does not iterate over all names.
  if (hidden.size > 1 || isClosed) {
    for (const name in object) if (hidden.delete(name) || isClosed) yield name;
  }
  yield* hidden;
}

function issue(kind: ValidationIssue['kind'], path: Path, message: string): ValidationIssue {
  return { kind, path, pointer: path.map(String).reduce(below, ''), message };
}
