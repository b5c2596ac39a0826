import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The TypeScript compiler, and openapi-typescript, which uses it. Both are loaded with `require`: with `import`, the
 * compiler takes 0.8 s longer to load, because Node reads its nine megabytes twice to find its exports.
 */
export const ts = require('typescript') as typeof import('typescript');
export const openapiTypescript =
  require('openapi-typescript') as typeof import('openapi-typescript');
