import { Failure } from '../../../src/common/failure.js';
import type { Schema } from '../../description/openapi.js';
import { code, values } from './code.js';
import type { Context } from './context.js';

/** A JSON Schema: `true` (every value is valid), `false` (no value is valid), or an object with keywords. */
export type AnySchema = Schema | boolean;

/**
 * Returns the limits that a schema sets in addition to its type, such as a maximum length. Each limit is described in a
 * few words.
 */
export function limitsOf(schema: AnySchema, { words }: Context): string[] {
  if (typeof schema === 'boolean') return [];
  refuseUnknown(schema);
  const limits: string[] = [];
  const say = (keyword: string, sentence: (limit: number) => string) => {
    const limit = schema[keyword];
    if (typeof limit === 'number') limits.push(sentence(limit));
  };
  const { format, pattern, enum: several, const: only, default: preset } = schema;
  if (typeof format === 'string') limits.push(words.format(code(format)));
  for (const [unit, atLeast, atMost] of bounds) {
    say(atLeast, (limit) => words.atLeast(limit, unit));
    say(atMost, (limit) => words.atMost(limit, unit));
  }
  say('exclusiveMinimum', words.moreThan);
  say('exclusiveMaximum', words.lessThan);
  say('multipleOf', words.multipleOf);
  if (schema.uniqueItems === true) limits.push(words.unique);
  if (typeof pattern === 'string') limits.push(words.pattern(code(pattern)));
  if (only !== undefined) limits.push(words.always(values([only])));
  if (several)
    limits.push(
      several.length === 1 ? words.always(values(several)) : words.oneOfValues(values(several)),
    );
  if (preset !== undefined) limits.push(words.byDefault(values([preset])));
  if (Array.isArray(schema.examples)) limits.push(words.forExample(values(schema.examples)));
  return limits;
}

const bounds = [
  ['character', 'minLength', 'maxLength'],
  ['number', 'minimum', 'maximum'],
  ['item', 'minItems', 'maxItems'],
  ['field', 'minProperties', 'maxProperties'],
] as const;

/** The keywords of schemas that the reference can express. This module and other modules in this folder render them. */
const known = new Set([
  ...bounds.flatMap(([, atLeast, atMost]) => [atLeast, atMost]),
  ...'title description type format enum const default examples pattern uniqueItems items'.split(
    ' ',
  ),
  ...'exclusiveMinimum exclusiveMaximum multipleOf properties required'.split(' '),
  ...'additionalProperties unevaluatedProperties allOf anyOf oneOf not discriminator'.split(' '),
]);

/** The keywords that a schema with `$ref` may have. The reference shows them next to the link to the component. */
const knownBesideReference = new Set(['$ref', 'title', 'description']);

/** The keywords that an inline schema in `allOf` may have. Such a schema may only add fields. */
const knownInsideOfAllOf = new Set(['title', 'description', 'type', 'properties', 'required']);

/** Throws a Failure for an unknown keyword. The reference would omit the keyword, and would then be wrong. */
function refuseUnknown(schema: Schema): void {
  refuseOthers(
    schema,
    schema.$ref ? knownBesideReference : known,
    schema.$ref ? ` beside ${schema.$ref}` : '',
  );
  for (const part of schema.allOf ?? [])
    if (!part.$ref) refuseOthers(part, knownInsideOfAllOf, ' inside of allOf');
}

function refuseOthers(schema: Schema, allowed: ReadonlySet<string>, location: string): void {
  const keyword = Object.keys(schema).find((name) => !allowed.has(name) && !name.startsWith('x-'));
  if (keyword)
    throw new Failure(
      `The reference documentation does not support the keyword ${keyword}${location}. Fix: add code to scripts/docs/markdown/ that prints the keyword, then add the keyword to the list in limits.ts.`,
    );
}
