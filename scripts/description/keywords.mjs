/**
 * Lists the keywords of JSON Schema whose values contain schemas, and the methods of HTTP. This file is JavaScript,
 * because the lint rules in scripts/lint/redocly/ import it, and Redocly loads these rules without compiling them.
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

/**
 * Keywords whose value is an object that contains a schema for each name. Its keys are names, for example of
 * properties, and not keywords.
 */
export const maps = ['$defs', 'dependentSchemas', 'patternProperties', 'properties'];

/** The fields of an OpenAPI path item that contain operations. */
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
