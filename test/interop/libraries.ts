/** The names of the tested libraries and mock servers. Each of them has a file in libraries/. */
export const libraries: readonly string[] = [
  'bruno-converters',
  'express-openapi-validator',
  'openapi-backend',
  'openapi-sampler',
  'openapi-snippet',
  'openapi-to-postmanv2',
  'prism',
  'readme-openapi-parser',
  'scalar-openapi-parser',
  'swagger-parser',
];
