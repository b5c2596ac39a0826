/** The ways in which a schema refuses what nobody documented. */
import { isPlainObject } from '@redocly/openapi-core';
import { follow } from './description.mjs';
import { acceptsEverything } from './schema.mjs';

/**
 * @typedef {import('./description.mjs').Context} Context
 * @typedef {import('./description.mjs').Location} Location
 * @typedef {object} Where
 * @property {'event' | 'data' | 'answer' | 'header' | 'other'} in an event itself, what is inside its `data`, an answer itself, a header, or none of these
 * @property {boolean} tells whether this is the member that a union is told apart by
 * @property {boolean} payload whether this is the `data` of an event
 */

/** Keywords that refuse values, whatever they say. */
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
/** Keywords whose schema judges members and items that no other keyword names. */
const RESTS = ['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems'];

/**
 * What a schema refuses by itself; the schemas in it answer for themselves.
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
      message: `This schema is received, and ${what} refuses members that nobody documented. Fix: drop the line.`,
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
  // That Retry-After is not negative is said by HTTP.
  for (const keyword of where.in === 'header' ? [] : BOUNDS) {
    if (keyword in schema) yield { keyword, message: limit(keyword) };
  }
  // Ids and types are known to have a character at least; of payloads, no such thing is known.
  if (schema.minLength > (where.in === 'data' ? 0 : 1)) {
    yield { keyword: 'minLength', message: limit('minLength') };
  }
  yield* lists(schema, where);
  yield* exclusions(schema, where);
  yield* shapes(schema, where);
}

function* lists(schema, where) {
  // A list of one value is a const, in the form that every generator reads.
  const tellsApart = where.tells && schema.enum?.length === 1;
  if (!tellsApart && schema.enum?.some((value) => !isNothing(value))) {
    yield {
      keyword: 'enum',
      message:
        'This list is received, and a closed one refuses values that nobody documented. Fix: write type: string and x-extensible-enum.',
    };
  }
  if ('const' in schema && !where.tells) {
    yield {
      keyword: 'const',
      message:
        'This value is received, and const refuses every other. Fix: write its type; a const belongs to the member that tells events apart.',
    };
  }
}

/** `not` keeps an unknown event from passing as a known one, and nothing else. */
function* exclusions(schema, where) {
  if (!('not' in schema) || where.tells) return;
  yield {
    keyword: 'not',
    message:
      'This schema is received, and "not" refuses what it describes. Fix: drop it; it may only exclude known events, in the field that tells events apart.',
  };
}

function* shapes(schema, where) {
  if (where.in === 'data' && schema.required?.length > 0) {
    yield {
      keyword: 'required',
      message: `Members of an event's data may be absent, but ${schema.required.join(', ')} must be there. Fix: drop "required".`,
    };
  }
  if (where.payload && Object.keys(schema).every((key) => BARE.has(key) || key.startsWith('x-'))) {
    yield {
      keyword: [],
      message:
        'This data is a bare object: its type has no members, and in an envelope takes them from every event. Fix: leave data out of an envelope; where a payload is unknown, add additionalProperties: true.',
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
  return `This schema is received, and ${keyword} refuses values that nobody documented. Fix: drop it, and say in the description what is usual.`;
}

function everything(node, location, ctx) {
  return acceptsEverything(node, location, ctx) || refersToNothing(node, location, ctx);
}

/** A reference that leads nowhere is for no-unresolved-refs. */
function refersToNothing(node, location, ctx) {
  return isPlainObject(node) && '$ref' in node && !follow(node, location, ctx);
}

function isNothing(value) {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0);
}
