/** The generators of clients: the command of each, and its usual output. */
import { join } from 'node:path';
import { root } from '../../scripts/lib/project.js';
import { packageFile, runScript, runTool } from './support/programs.js';

export interface Generator {
  name: string;
  run: typeof runTool;
  /** Returns the arguments for node that run the generator. */
  args: (bundle: string) => string[];
  /** Patterns of printed lines that report progress. Every other printed line is a complaint. */
  progress: RegExp[];
  /** The files that the generator must write. */
  writes: string[];
  /**
   * Returns the source of a module in `checks/` that exports the types with the given names from the generated code.
   */
  types: (names: readonly string[]) => string;
  /** Whether the generator creates types for schemas that only webhooks and callbacks use. */
  hasEvents: boolean;
  /**
   * If the generator creates validators for zod 4: their module, and a function that returns the name of a schema's
   * validator. Other generators use zod 3, or no zod.
   */
  zod4?: { nameOf: (schema: string) => string; module: string };
}

const words = (text: string) => text.split(' ');
const config = (file: string) => join(root, 'test/interop/configs', file);

/** Returns the `types` function for generators whose types have the same names as the schemas. */
const exportedBy = (module: string) => (names: readonly string[]) =>
  `export type { ${names.join(', ')} } from '../${module}';\n`;

/**
 * The `types` function for generators that create only zod validators. TypeScript infers the types from the validators.
 */
const inferredTypes = (names: readonly string[]) =>
  [
    "import type { z } from 'zod';",
    "import type { schemas } from '../client';",
    ...names.map((name) => `export type ${name} = z.infer<typeof schemas.${name}>;`),
  ].join('\n');

export const generators: readonly Generator[] = [
  {
    name: '@hey-api/openapi-ts',
    run: runTool,
    args: (bundle) => [
      packageFile('@hey-api/openapi-ts/bin/run.js'),
      ...words(`--input ${bundle} --output sdk --no-log-file`),
      ...words('--plugins @hey-api/client-fetch @hey-api/sdk @hey-api/typescript zod'),
    ],
    progress: [
      /^@hey-api\/openapi-ts v/,
      /Generating from 1 input:$/,
      /^\[Job 1\] +\[1\]/,
      /Done!/,
    ],
    writes: ['sdk/sdk.gen.ts', 'sdk/types.gen.ts', 'sdk/zod.gen.ts'],
    types: exportedBy('sdk/types.gen'),
    hasEvents: true,
    zod4: { nameOf: (schema) => `z${schema}`, module: 'sdk/zod.gen' },
  },
  {
    name: '@kubb/cli',
    run: runTool,
    args: () => [
      packageFile('@kubb/cli/bin/kubb.cjs'),
      ...words('generate --logLevel silent --config'),
      config('kubb.config.js'),
    ],
    progress: [
      /^Kubb CLI 🧩$/,
      /^Generation (started|completed)$/,
      /^Plugins: +4 successful, 4 total$/,
      /^(Generated|Output): /,
      /^─+$/,
    ],
    writes: ['sdk/clients/index.ts', 'sdk/zod/index.ts'],
    types: exportedBy('sdk/types'),
    hasEvents: true,
    zod4: {
      nameOf: (schema) => `${schema[0]!.toLowerCase()}${schema.slice(1)}Schema`,
      module: 'sdk/zod',
    },
  },
  {
    name: '@redocly/cli',
    run: runScript,
    args: (bundle) => [
      join(root, 'node_modules/@redocly/cli/bin/cli.js'),
      ...words(`generate-client ${bundle} --output client.ts`),
      ...['typescript', 'zod', 'python', 'go', 'php', 'java'].flatMap((one) => [
        '--generator',
        one,
      ]),
    ],
    // The first pattern matches a banner with a frame, which the generator prints on Node 20.
    progress: [
      /^[╔║╚]/,
      /^Generating client for openapi/,
      /^Client successfully generated: 6 files/,
    ],
    writes: ['client.ts', 'client.zod.ts', 'client.py', 'client.go', 'client.php', 'Client.java'],
    types: exportedBy('client'),
    hasEvents: true,
    zod4: { nameOf: (schema) => `${schema}Schema`, module: 'client.zod' },
  },
  {
    name: 'ng-openapi-gen',
    run: runTool,
    args: (bundle) => [
      packageFile('ng-openapi-gen/lib/index.js'),
      // Without `--ignoreUnusedModels false`, the generator omits the events, because only webhooks use them.
      ...words(`--input ${bundle} --output sdk --ignoreUnusedModels false`),
    ],
    progress: [
      /^Wrote sdk/,
      /^Using OpenAPI specification version: 3\.1\./,
      /^Generation from \S+ fin/,
    ],
    writes: ['sdk/models.ts', 'sdk/functions.ts'],
    types: exportedBy('sdk/models'),
    hasEvents: true,
  },
  {
    name: 'oazapfts',
    run: runTool,
    args: (bundle) => [packageFile('oazapfts/dist/cli.js'), bundle, 'client.ts'],
    progress: [],
    writes: ['client.ts'],
    types: exportedBy('client'),
    hasEvents: false,
  },
  {
    name: 'openapi-zod-client',
    run: runTool,
    args: (bundle) => [
      packageFile('openapi-zod-client/bin.js'),
      ...words(`${bundle} --output client.ts --export-schemas`),
    ],
    progress: [
      /^Retrieving OpenAPI document from/,
      /^Done generating/,
      // The generator prints this line even if there are no such endpoints.
      /^The following endpoints have no status code other than `default` .*:$/,
      /^DeprecationWarning: 'createTypeAliasDeclaration'/,
    ],
    writes: ['client.ts'],
    types: inferredTypes,
    hasEvents: true,
  },
  {
    name: 'orval',
    run: runTool,
    args: () => [packageFile('orval/dist/bin/orval.js'), '--config', config('orval.config.cjs')],
    progress: [/^🍻 orval v/, /^🎉 kaizala - Your OpenAPI spec has been converted/],
    writes: ['client.ts'],
    types: exportedBy('client'),
    hasEvents: true,
  },
  {
    name: 'swagger-typescript-api',
    run: runTool,
    args: (bundle) => [
      packageFile('swagger-typescript-api/dist/cli.mjs'),
      ...words(`generate --path ${bundle} --output . --name client.ts --enum-style=union`),
    ],
    progress: [
      /will use the default template/,
      /^\[info\] (try to get swagger by path|start generating)/,
      /^\[success\] api file "client\.ts" created/,
    ],
    writes: ['client.ts'],
    types: exportedBy('client'),
    hasEvents: true,
  },
  {
    name: 'typed-openapi',
    run: runTool,
    args: (bundle) => [packageFile('typed-openapi/bin.js'), bundle, '--output', 'client.ts'],
    progress: [/^Found \d endpoints$/, /^Generating client/, /^Done in/],
    writes: ['client.ts'],
    types: (names) =>
      names.map((name) => `export type ${name} = import('../client').Schemas.${name};`).join('\n'),
    hasEvents: true,
  },
];

/** The generators that create validators for zod 4. The tests check these validators. */
export const validating: readonly Generator[] = generators.filter(({ zod4 }) => zod4);
