import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Loads the TypeScript compiler, and openapi-typescript, which uses that compiler. Both are loaded with `require`. With
 * `import`, the compiler would take 0.8 s longer to load: Node would read its file of nine megabytes a second time, to
 * find the exports.
 */
export const ts = require('typescript') as typeof import('typescript');
export const openapiTypescript =
  require('openapi-typescript') as typeof import('openapi-typescript');
