/** Finds every error in a value, in the order of the document, with messages written for people. */
import { below } from '../../../src/common/json-pointer.js';
import type { Schema } from './schema.js';
import { refusalOf, unknownField } from './words.js';

/**
 * The path to a location in a value. It lists the names of properties and the indices of items that lead to the
 * location.
 */
export type Path = readonly (string | number)[];

/** An error in a value. The generated `validators.d.ts` declares this type for users. */
export interface ValidationIssue {
  kind: 'missing' | 'unknown' | 'wrong';
  path: Path;
  pointer: string;
  message: string;
}

/**
 * Yields the errors in a value, in the order of its contents. Each wrong property or item has one error, even if it
 * violates several keywords. The error of an object or array comes before the errors of its contents. The search is
 * lazy, so a caller that needs only a few errors does not wait for the others.
 *
 * @param isStrict true if a field that no schema describes is an error, although the object may have other fields
 */
export function* issuesOf(
  schemas: readonly Schema[],
  value: unknown,
  path: Path = [],
  isStrict = false,
): Generator<ValidationIssue> {
  const applied = schemas.flatMap((schema) => appliedBy(schema, value));
  const excluded = applied.some(({ not }) => not && accepts(not, value));
  const refusal = refusalOf(applied, value, excluded, path.at(-1));
  if (refusal !== undefined) yield issue('wrong', path, refusal);
  else if (Array.isArray(value)) yield* inArray(applied, value, path, isStrict);
  else if (typeof value === 'object' && value !== null)
    yield* inObject(applied, value as Record<string, unknown>, path, isStrict);
}

/**
 * Lists the schemas that a value must match: the schema itself, the schemas in its `allOf`, and either `then` or `else`
 * of its condition.
 */
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
  isStrict: boolean,
): Generator<ValidationIssue> {
  const schemas = applied.flatMap((schema) => schema.items ?? []);
  // If no schema describes the items, do not check them: they can have any size and depth, or even contain themselves.
  if (schemas.length === 0) return;
  const isUnique = applied.some(({ uniqueItems }) => uniqueItems);
  const seen = new Map<unknown, number>();
  for (const [index, item] of items.entries()) {
    const first = isUnique ? seen.get(item) : undefined;
    if (first === undefined) yield* issuesOf(schemas, item, [...path, index], isStrict);
    else yield issue('wrong', [...path, index], `is the same as item ${first}`);
    if (isUnique && first === undefined) seen.set(item, index);
  }
}

function* inObject(
  applied: readonly Schema[],
  object: Record<string, unknown>,
  path: Path,
  isStrict: boolean,
): Generator<ValidationIssue> {
  for (const name of new Set(applied.flatMap(({ required = [] }) => required)))
    if (object[name] === undefined) yield issue('missing', [...path, name], 'is missing');
  const closed = applied.find(({ additionalProperties }) => additionalProperties === false);
  const described = propertiesOf(applied);
  // An object without described fields can have any fields, even for a strict check.
  const isClosed = closed !== undefined || (isStrict && described.size > 0);
  for (const name of namesIn(object, described, isClosed)) {
    const schemas = described.get(name) ?? [];
    if (schemas.length === 0) {
      const known = Object.keys(closed?.properties ?? Object.fromEntries(described));
      yield issue('unknown', [...path, name], unknownField(name, known));
    } else if (object[name] !== undefined)
      yield* issuesOf(schemas, object[name], [...path, name], isStrict);
  }
}

/** Collects the schemas that describe each property of an object, by the name of the property. */
function propertiesOf(schemas: readonly Schema[]): Map<string, Schema[]> {
  const described = new Map<string, Schema[]>();
  for (const { properties = {} } of schemas)
    for (const [name, schema] of Object.entries(properties))
      described.set(name, [...(described.get(name) ?? []), schema]);
  return described;
}

/**
 * Yields the names of the properties to check, including inherited properties, in the order of the object. These are
 * the properties that a schema describes. If the object is closed, all other properties are checked, too. Properties
 * that are not enumerable, such as the getters of a class, come last. The compiled validators read the same properties.
 */
function* namesIn(
  object: object,
  described: ReadonlyMap<string, unknown>,
  isClosed: boolean,
): Generator<string> {
  const hidden = new Set(described.keys());
  // If only one property is described, its order does not matter. Skip the loop, so that a condition on `eventType`
  // does not iterate over all properties.
  if (hidden.size > 1 || isClosed) {
    for (const name in object) if (hidden.delete(name) || isClosed) yield name;
  }
  yield* hidden;
}

function issue(kind: ValidationIssue['kind'], path: Path, message: string): ValidationIssue {
  return { kind, path, pointer: path.map(String).reduce(below, ''), message };
}
