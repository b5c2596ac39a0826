/**
 * The keywords of JSON Schema whose values are schemas, and the methods of HTTP. This file is JavaScript, because the
 * rules in scripts/lint/redocly/ import it, and Redocly loads them without compiling.
 */

/** Keywords whose value is one schema. */
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

/** Keywords whose value is a list of schemas. */
export const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];

/** Keywords whose value maps names to schemas. The names are not keywords. */
export const maps = ['$defs', 'dependentSchemas', 'patternProperties', 'properties'];

/** The fields of a path item that are operations. */
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
