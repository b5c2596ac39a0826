/** Finds the keywords with which a schema for received data would refuse undocumented values. */
import { isPlainObject } from '@redocly/openapi-core';
import { follow } from './description.mjs';
import { acceptsEverything } from './schema.mjs';

/**
 * @typedef {import('./description.mjs').Context} Context
 * @typedef {import('./description.mjs').Location} Location
 */

/**
 * The part of the description in which a schema is used. `in` is one of:
 *
 * - `event`: the root of an event
 * - `data`: the `data` of an event, or anything inside it
 * - `response`: the root of a response
 * - `header`: a header
 * - `other`: none of these
 *
 * @typedef {object} Where
 * @property {'event' | 'data' | 'response' | 'header' | 'other'} in
 * @property {boolean} isDiscriminator whether the schema describes the field that distinguishes the branches of a union
 * @property {boolean} isData whether the schema describes the `data` of an event
 */

/** Keywords that always refuse some values. */
const LIMITS = [
  'propertyNames',
  'maxProperties',
  'minProperties',
  'maxItems',
  'minItems',
  'uniqueItems',
  'contains',
  'maxLength',
  'pattern',
  'multipleOf',
  'dependentRequired',
  'dependentSchemas',
];
const BOUNDS = ['maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum'];
/** Keywords whose value is a schema for all fields or items that the schema does not describe otherwise. */
const RESTS = ['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems'];

/**
 * Finds the keywords of a schema that refuse values. Schemas inside the schema are not checked here, because the caller
 * calls this function for each of them.
 *
 * @param {any} schema @param {Location} location @param {Where} where @param {Context} ctx
 * @returns {Generator<{ keyword: string | string[], message: string }>}
 */
export function* refusals(schema, location, where, ctx) {
  for (const keyword of RESTS) {
    if (!(keyword in schema) || everything(schema[keyword], location.child(keyword), ctx)) continue;
    const what = schema[keyword] === false ? `${keyword}: false` : keyword;
    yield {
      keyword,
      message: `This schema is for received data, which may have undocumented fields, but ${what} refuses undocumented fields. Fix: delete ${keyword}.`,
    };
  }
  for (const [pattern, sub] of Object.entries(schema.patternProperties ?? {})) {
    const path = ['patternProperties', pattern];
    if (everything(sub, location.child(path), ctx)) continue;
    yield { keyword: path, message: limit('patternProperties') };
  }
  for (const keyword of LIMITS) {
    if (keyword in schema && schema[keyword] !== false) yield { keyword, message: limit(keyword) };
  }
  // Bounds such as `minimum` are allowed for headers. For example, HTTP itself says that Retry-After is not negative.
  for (const keyword of where.in === 'header' ? [] : BOUNDS) {
    if (keyword in schema) yield { keyword, message: limit(keyword) };
  }
  // `minLength: 1` is allowed outside the data of an event, because ids and types have at least one character. Inside
  // the data, it is not allowed, because we do not know whether a string there can be empty.
  if (schema.minLength > (where.in === 'data' ? 0 : 1)) {
    yield { keyword: 'minLength', message: limit('minLength') };
  }
  yield* lists(schema, where);
  yield* exclusions(schema, where);
  yield* shapes(schema, where);
}

function* lists(schema, where) {
  // An enum with one value in the discriminator field is allowed. It means the same as a const, but every generator can
  // read it.
  const isConst = where.isDiscriminator && schema.enum?.length === 1;
  if (!isConst && schema.enum?.some((value) => !isNothing(value))) {
    yield {
      keyword: 'enum',
      message:
        'This list is for received data, which may have undocumented values, but a closed list refuses undocumented values. Fix: replace enum with type: string and x-extensible-enum.',
    };
  }
  if ('const' in schema && !where.isDiscriminator) {
    yield {
      keyword: 'const',
      message:
        'This value is for received data, but const refuses every other value. A const is allowed only in the field that distinguishes events. Fix: replace const with the type of the value.',
    };
  }
}

/**
 * Reports the keyword `not`. It is allowed only in the discriminator field, where it excludes the known event types
 * from the schema for unknown events.
 */
function* exclusions(schema, where) {
  if (!('not' in schema) || where.isDiscriminator) return;
  yield {
    keyword: 'not',
    message:
      'This schema is for received data, but "not" refuses values. It is allowed only in the field that distinguishes events, to exclude known events. Fix: delete "not".',
  };
}

function* shapes(schema, where) {
  if (where.in === 'data' && schema.required?.length > 0) {
    yield {
      keyword: 'required',
      message: `Any field in the data of an event may be missing, but ${schema.required.join(', ')} is required. Fix: delete "required".`,
    };
  }
  if (where.isData && Object.keys(schema).every((key) => BARE.has(key) || key.startsWith('x-'))) {
    yield {
      keyword: [],
      message:
        'This "data" is an object without properties, so its generated type has no fields. In an envelope, this type would hide the fields of every event. Fix: in an envelope, delete "data"; in an event with an unknown payload, add additionalProperties: true.',
    };
  }
  if (schema.items === false) yield { keyword: 'items', message: limit('items: false') };
  for (const [name, sub] of Object.entries(schema.properties ?? {})) {
    if (sub === false) yield { keyword: ['properties', name], message: limit('false') };
  }
  for (const keyword of ['allOf', 'then', 'else']) {
    if ([schema[keyword]].flat().includes(false)) yield { keyword, message: limit('false') };
  }
}

const BARE = new Set(['type', 'title', 'description']);

function limit(keyword) {
  return `This schema is for received data, which may have undocumented values, but ${keyword} refuses undocumented values. Fix: delete ${keyword}, and describe the usual values in the description.`;
}

function everything(node, location, ctx) {
  return acceptsEverything(node, location, ctx) || refersToNothing(node, location, ctx);
}

/**
 * Tells whether a node is a reference that cannot be resolved. This file treats such a reference as a schema that
 * accepts everything, because Redocly's rule no-unresolved-refs reports it.
 */
function refersToNothing(node, location, ctx) {
  return isPlainObject(node) && '$ref' in node && !follow(node, location, ctx);
}

function isNothing(value) {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0);
}
