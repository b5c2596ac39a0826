/** The keywords of JSON Schema, by how two values of a keyword are compared. */

/** Limits of which a smaller value is stricter. */
export const maxima = [
  'maxLength',
  'maximum',
  'exclusiveMaximum',
  'maxItems',
  'maxProperties',
  'maxContains',
] as const;

/** Limits of which a larger value is stricter. */
export const minima = [
  'minLength',
  'minimum',
  'exclusiveMinimum',
  'minItems',
  'minProperties',
  'minContains',
] as const;

/** Keywords that accept less if they are present. Whether a changed value accepts less is not known, so we assume it. */
export const restrictions = [
  'pattern',
  'format',
  'multipleOf',
  'uniqueItems',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'dependentRequired',
  'dependentSchemas',
  'unevaluatedItems',
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
  'readOnly',
  'writeOnly',
] as const;

/** Keywords for people, which change neither a value nor its use. */
const annotations: ReadonlySet<string> = new Set([
  'title',
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'xml',
  '$comment',
  '$dynamicAnchor',
  '$id',
  '$schema',
  '$anchor',
]);

/** Returns whether a keyword is only for people or an extension. `x-extensible-enum` lists values, so it is neither. */
export function isAnnotation(keyword: string): boolean {
  return annotations.has(keyword) || (keyword.startsWith('x-') && keyword !== 'x-extensible-enum');
}

/** The fields of schemas, parameters, bodies, responses and operations that our rules compare wherever they occur. */
export const compared: ReadonlySet<string> = new Set([
  ...maxima,
  ...minima,
  ...restrictions,
  '$ref',
  '$dynamicRef',
  'type',
  'enum',
  'const',
  'x-extensible-enum',
  'properties',
  'required',
  'items',
  'prefixItems',
  'patternProperties',
  'additionalProperties',
  'unevaluatedProperties',
  'allOf',
  'oneOf',
  'anyOf',
  'discriminator',
  'default',
  'deprecated',
  'schema',
  'content',
  'example',
  'examples',
  'name',
  'in',
  'style',
  'explode',
  'allowReserved',
  'parameters',
  'headers',
  'requestBody',
  'responses',
  'callbacks',
  'servers',
  'security',
  'operationId',
]);

/** Those of which every member is compared. A member can be a reference, so that its own place is not noted. */
export const containers: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'prefixItems',
  'allOf',
  'oneOf',
  'anyOf',
  'content',
  'parameters',
  'headers',
  'responses',
  'callbacks',
  'servers',
  'security',
  'links',
  'encoding',
]);

/** Lists whose order means nothing. */
export const sets: ReadonlySet<string> = new Set([
  'type',
  'enum',
  'required',
  'allOf',
  'oneOf',
  'anyOf',
  'x-extensible-enum',
]);
