/** Every error of a value, in the order of the document and in our own words. */
import { below } from '../../../src/common/json-pointer.js';
import type { Schema } from './schema.js';
import { refusalOf, unknownField } from './words.js';

/** Where something is: the names of properties and the indices of items. */
export type Path = readonly (string | number)[];

/** An error, as `validators.d.ts` describes it. */
export interface ValidationIssue {
  kind: 'missing' | 'unknown' | 'wrong';
  path: Path;
  pointer: string;
  message: string;
}

/**
 * Finds the errors of values by walking through them. There is one for each property and item that is wrong, however
 * many keywords refuse it; those of an object or an array come before those of what is in it.
 */
export class IssueFinder {
  readonly #schemas: Readonly<Record<string, Schema>>;

  /** @param schemas by the last part of the references to them */
  constructor(schemas: Readonly<Record<string, Schema>>) {
    this.#schemas = schemas;
  }

  /** Lazy, so that whoever wants few of them does not wait for all. */
  *issues(schemas: readonly Schema[], value: unknown, path: Path = []): Generator<ValidationIssue> {
    const applied = schemas.flatMap((schema) => this.#applied(schema, value));
    const excluded = applied.some(({ not }) => not && this.#accepts(not, value));
    const refusal = refusalOf(applied, value, excluded, path.at(-1));
    if (refusal !== undefined) yield issue('wrong', path, refusal);
    else if (Array.isArray(value)) yield* this.#inArray(applied, value, path);
    else if (typeof value === 'object' && value !== null)
      yield* this.#inObject(applied, value as Record<string, unknown>, path);
  }

  /** The schemas that say something of a value, those behind references and conditions included. */
  #applied(schema: Schema, value: unknown): Schema[] {
    const parts = [...(schema.allOf ?? [])];
    if (schema.$ref) parts.push(this.#schemas[schema.$ref.split('/').at(-1)!]!);
    const branch = schema.if && (this.#accepts(schema.if, value) ? schema.then : schema.else);
    if (branch) parts.push(branch);
    return [schema, ...parts.flatMap((part) => this.#applied(part, value))];
  }

  #accepts(schema: Schema, value: unknown): boolean {
    return this.issues([schema], value).next().done === true;
  }

  *#inArray(
    applied: readonly Schema[],
    items: readonly unknown[],
    path: Path,
  ): Generator<ValidationIssue> {
    const schemas = applied.flatMap((schema) => schema.items ?? []);
    const seen = applied.some(({ uniqueItems }) => uniqueItems)
      ? new Map<unknown, number>()
      : undefined;
    for (const [index, item] of items.entries()) {
      const first = seen?.get(item);
      if (first === undefined) yield* this.issues(schemas, item, [...path, index]);
      else yield issue('wrong', [...path, index], `is the same as item ${first}`);
      if (first === undefined) seen?.set(item, index);
    }
  }

  *#inObject(
    applied: readonly Schema[],
    object: Record<string, unknown>,
    path: Path,
  ): Generator<ValidationIssue> {
    for (const name of new Set(applied.flatMap(({ required = [] }) => required)))
      if (object[name] === undefined) yield issue('missing', [...path, name], 'is missing');
    const closed = applied.find(({ additionalProperties }) => additionalProperties === false);
    const described = propertiesOf(applied);
    for (const name of namesIn(object, described)) {
      const schemas = described.get(name);
      // What no schema describes is not looked into: it can be of any depth, or even contain itself.
      if (!schemas && closed) {
        const known = Object.keys(closed.properties ?? {});
        yield issue('unknown', [...path, name], unknownField(name, known));
      } else if (schemas && object[name] !== undefined) {
        yield* this.issues(schemas, object[name], [...path, name]);
      }
    }
  }
}

/** What schemas say of the properties of an object, by the names of the properties. */
function propertiesOf(schemas: readonly Schema[]): Map<string, Schema[]> {
  const described = new Map<string, Schema[]>();
  for (const { properties = {} } of schemas)
    for (const [name, schema] of Object.entries(properties))
      described.set(name, [...(described.get(name) ?? []), schema]);
  return described;
}

/**
 * The names of an object's properties, in its order, with those that it inherits. Then those of hidden properties, such
 * as the getters of a class: the compiled validators read them, too.
 */
function* namesIn(object: object, described: ReadonlyMap<string, unknown>): Generator<string> {
  const hidden = new Set(described.keys());
  for (const name in object) {
    hidden.delete(name);
    yield name;
  }
  yield* hidden;
}

function issue(kind: ValidationIssue['kind'], path: Path, message: string): ValidationIssue {
  return { kind, path, pointer: path.map(String).reduce(below, ''), message };
}
