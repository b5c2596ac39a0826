/**
 * The keywords of JSON Schema whose values are schemas. Not in TypeScript, because the rules read it too, and Redocly
 * and Spectral load those as they stand.
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
