import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../../../scripts/lib/project.js';
import { benchFolder, packageFile, runNode } from '../harness/process.js';
import type { Connect } from './contestants.js';

/**
 * A compared client, bundled into one file as in a real program. The benchmark runs this file, and measures its size.
 */
export interface Bundled {
  name: string;
  connect: Connect;
  /** The size of the minified bundle, and of the bundle after gzip, in bytes. */
  sizes: { minified: number; gzip: number };
  /** The names of the packages that have code in the bundle. This package is `kaizala-webhooks`. */
  packages: string[];
}

const contestants = fileURLToPath(new URL('./contestants.ts', import.meta.url));

/** The compared clients: the name that the results show, and the name of the export in contestants.ts. */
const exported = {
  'bare fetch': 'bareFetch',
  'openapi-fetch': 'openapiFetch',
  createFetchClient: 'ourFetchClient',
  createClient: 'ourClient',
  ky: 'kyClient',
  axios: 'axiosClient',
} satisfies Record<string, keyof typeof import('./contestants.js')>;

/**
 * Bundles each compared client separately, so that the clients share no code and no optimizations of the JavaScript
 * engine. The bundles are for browsers: for Node, axios would include its adapter for `node:http`, which is not used
 * here.
 *
 * @param folder an empty folder for the generated and bundled files
 */
export async function bundleContestants(folder: string): Promise<Bundled[]> {
  const generated = join(folder, 'hey-api');
  await generateHeyApi(generated);
  const entries = Object.entries(exported).map(([name, exportName]) => ({
    name,
    entry: `export { ${exportName} as connect } from ${JSON.stringify(contestants)};`,
  }));
  entries.splice(4, 0, { name: '@hey-api/openapi-ts', entry: heyApiEntry(generated) });
  return Promise.all(
    entries.map(({ name, entry }, index) => bundle(folder, name, entry, `${index}.mjs`)),
  );
}

async function bundle(folder: string, name: string, entry: string, file: string): Promise<Bundled> {
  const outfile = join(folder, file);
  const { metafile } = await build({
    stdin: { contents: entry, resolveDir: benchFolder },
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    metafile: true,
    logLevel: 'error',
  });
  const { connect } = (await import(pathToFileURL(outfile).href)) as { connect: Connect };
  const text = readFileSync(outfile);
  const inputs = Object.entries(Object.values(metafile.outputs)[0]!.inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([input]) => packageOf(input));
  return {
    name,
    connect,
    sizes: { minified: text.length, gzip: gzipSync(text, { level: 9 }).length },
    packages: [...new Set(inputs)].filter((input) => input !== '').toSorted(),
  };
}

function packageOf(input: string): string {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
  if (name) return name;
  return /^(?:src|generated)\//.test(input) ? 'kaizala-webhooks' : '';
}

async function generateHeyApi(output: string): Promise<void> {
  mkdirSync(output);
  const input = join(root, 'generated/v1/openapi.json');
  const command = packageFile('@hey-api/openapi-ts/bin/run.js');
  await runNode([command, '--input', input, '--output', output, '--silent'], root);
}

function heyApiEntry(generated: string): string {
  const from = (file: string) => JSON.stringify(join(generated, file));
  return `
    import { client } from ${from('client.gen.ts')};
    import { createWebhook, listWebhooks } from ${from('sdk.gen.ts')};
    import { heyApi } from ${JSON.stringify(contestants)};
    export const connect = heyApi({ client, createWebhook, listWebhooks });`;
}
