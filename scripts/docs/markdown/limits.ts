import { Failure } from '../../../src/common/failure.js';
import type { Schema } from '../../description/openapi.js';
import { code, values } from './code.js';
import type { Context } from './context.js';

/** Anything, nothing, or what the keywords say. */
export type AnySchema = Schema | boolean;

/** The limits of a schema beside its type, each in a few words. */
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

/** The keywords that the reference puts in words, here and in its other parts, … */
const known = new Set([
  ...bounds.flatMap(([, atLeast, atMost]) => [atLeast, atMost]),
  ...'title description type format enum const default examples pattern uniqueItems items'.split(
    ' ',
  ),
  ...'exclusiveMinimum exclusiveMaximum multipleOf properties required'.split(' '),
  ...'additionalProperties unevaluatedProperties allOf anyOf oneOf not discriminator'.split(' '),
]);

/** … and beside a reference, which leads to the others. */
const knownBesideReference = new Set(['$ref', 'title', 'description']);

/** A part of `allOf` that is written there adds fields, and nothing else that would have to be said. */
const knownInsideOfAllOf = new Set(['title', 'description', 'type', 'properties', 'required']);

/** A keyword that is left out in silence would make the reference wrong. */
function refuseUnknown(schema: Schema): void {
  refuseOthers(
    schema,
    schema.$ref ? knownBesideReference : known,
    schema.$ref ? ` beside ${schema.$ref}` : '',
  );
  for (const part of schema.allOf ?? [])
    if (!part.$ref) refuseOthers(part, knownInsideOfAllOf, ' inside of allOf');
}

function refuseOthers(schema: Schema, allowed: ReadonlySet<string>, place: string): void {
  const keyword = Object.keys(schema).find((name) => !allowed.has(name) && !name.startsWith('x-'));
  if (keyword)
    throw new Failure(
      `The reference has no words for the keyword ${keyword}${place}. Fix: give it some in scripts/docs/markdown/, and add it to the list in limits.ts.`,
    );
}
