/** The libraries and mock servers: each has a file in libraries/. */
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
