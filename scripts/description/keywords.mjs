/**
 * The keywords of JSON Schema whose values are schemas, and the methods of HTTP. Not in TypeScript, because the rules
 * in scripts/lint/redocly/ read it, too, and Redocly loads them as they are.
 */

/** One schema each. */
export const single = [
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
];

/** A list of schemas each. */
export const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];

/** Schemas by names, which are no keywords. */
export const maps = ['$defs', 'dependentSchemas', 'patternProperties', 'properties'];

/** The members of a path item that are operations. */
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
