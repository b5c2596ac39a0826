import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/project.js';
import { packageFile } from '../harness/process.js';

/** A call of a tool: its name in the results, and the arguments of node. */
export interface Call {
  tool: string;
  args: string[];
}

const redocly = packageFile('@redocly/cli/bin/cli.js');
const spectral = packageFile('@stoplight/spectral-cli/dist/index.js');
const typescript = packageFile('openapi-typescript/bin/cli.js');

/**
 * Returns the calls of tools that together generate the same files as the build. A call comes after the calls whose
 * files it needs. If a tool accepts several descriptions in one call, it gets both descriptions.
 */
export function callsFor(apis: readonly string[]): Call[] {
  // Use the JSON bundles: Redocly writes some git commits into its YAML without quotes, and Spectral reads them as
  // numbers.
  const bundles = apis.map((api) => `generated/${api}/openapi.json`);
  return [
    { tool: 'redocly lint', args: [redocly, 'lint', ...apis] },
    ...apis.flatMap((api) =>
      ['yaml', 'json'].map((extension) => ({
        tool: 'redocly bundle',
        args: [redocly, 'bundle', api, '--output', `generated/${api}/openapi.${extension}`],
      })),
    ),
    {
      tool: 'spectral lint',
      args: [
        spectral,
        'lint',
        '--ignore-unknown-format',
        '--fail-severity',
        'warn',
        'spec/workflows/*.yaml',
        ...bundles,
      ],
    },
    ...apis.map((api) => ({
      tool: 'openapi-typescript',
      args: [typescript, '--redocly', `bench/${api}.redocly.yaml`],
    })),
    ...apis.map((api) => ({ tool: 'ajv standalone', args: ['bench/lib/validators.mjs', api] })),
    ...apis.map((api) => ({
      tool: 'redocly build-docs',
      args: [
        redocly,
        'build-docs',
        `generated/${api}/openapi.yaml`,
        '--inlineBundle',
        '--output',
        `generated/docs/${api}/index.html`,
      ],
    })),
    { tool: 'tsc', args: [packageFile('typescript-native/bin/tsc'), '-p', 'bench/tsconfig.json'] },
  ];
}

/** Writes the configuration files that the calls of the tools need into `<folder>/bench/`. */
export async function configureTools(folder: string, apis: readonly string[]): Promise<void> {
  const put = (name: string, text: string) => writeFile(join(folder, 'bench', name), text);
  for (const api of apis) {
    // Write one configuration file per description: if redocly.yaml names descriptions, openapi-typescript ignores its
    // arguments, so an argument cannot select one of several descriptions.
    await put(
      `${api}.redocly.yaml`,
      `apis:\n  ${api}:\n    root: ../generated/${api}/openapi.yaml\n    x-openapi-ts:\n      output: ../generated/${api}/plain-types.ts\n`,
    );
  }
  const options = { noEmit: false, rootDir: '..', outDir: '../dist', types: ['node'] };
  await put(
    'tsconfig.json',
    JSON.stringify({
      extends: '../tsconfig.json',
      compilerOptions: options,
      include: ['../src', '../generated'],
    }),
  );
  await compileValidatorScript(folder);
}

/**
 * Bundles the build's generator of compiled validators into a JavaScript file. Otherwise, its measured time would
 * include the start of tsx.
 */
async function compileValidatorScript(folder: string): Promise<void> {
  await build({
    stdin: {
      contents: `
        import { readFileSync, writeFileSync } from 'node:fs';
        import { generateCompiledValidators, generateCompiledValidatorTypes } from './generate/compiled-validators.js';
        const api = process.argv[2];
        const bundle = JSON.parse(readFileSync('generated/' + api + '/openapi.json', 'utf8'));
        const file = 'generated/' + api + '/compiled-validators.';
        writeFileSync(file + 'js', await generateCompiledValidators(api, bundle));
        writeFileSync(file + 'd.ts', generateCompiledValidatorTypes(api, bundle));`,
      loader: 'ts',
      resolveDir: join(root, 'scripts'),
    },
    bundle: true,
    format: 'esm',
    packages: 'external',
    platform: 'node',
    target: 'node20.11',
    // Write the file two folders deep, like scripts/generate/. Otherwise, the generator would not find the packages.
    outfile: join(folder, 'bench', 'lib', 'validators.mjs'),
    logLevel: 'warning',
  });
}
