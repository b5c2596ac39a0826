import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';

/** The size in bytes of a program that imports the package from dist/, bundled and minified for a browser. */
async function sizeOf(program: string): Promise<{ minified: number; gzip: number }> {
  const { outputFiles } = await build({
    // The program imports the package by its name, so that its `exports` are used as in any other program.
    stdin: { contents: program, resolveDir: root },
    // Ignore our tsconfig.json, which is not in the package.
    tsconfigRaw: '{}',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    // Do not show esbuild's warning about an import without code, because the types must not have any.
    logLevel: 'error',
  });
  const { contents } = outputFiles[0]!;
  return { minified: contents.length, gzip: gzipSync(contents, { level: 9 }).length };
}

test.for([
  // The aim is 9 KB. The rest is for checks of requests, shared tokens, plain HTTP by host, and detailed errors.
  { what: '*', entry: 'kaizala-webhooks', limit: 11_450 },
  // A receiver with the validators of all events.
  { what: '{ createReceiver, toNodeListener }', entry: 'kaizala-webhooks/receiver', limit: 14_300 },
  // The whole entry point, with all stores and the helpers that read payloads.
  { what: '*', entry: 'kaizala-webhooks/receiver', limit: 16_750 },
  // All examples, and 2,400 bytes of code that changes them.
  { what: '{ exampleEvent }', entry: 'kaizala-webhooks/testing', limit: 6_000 },
])(
  'bundles $what from $entry to at most $limit bytes after gzip',
  async ({ what, entry, limit }) => {
    const { gzip } = await sizeOf(`export ${what} from '${entry}'`);
    expect(gzip).toBeLessThanOrEqual(limit);
    // A much smaller size would mean that the wrong code was measured.
    expect(gzip).toBeGreaterThan(5000);
  },
);

test('adds no code for the types', async () => {
  // Check the minified size: after gzip, an empty file has 20 bytes.
  expect(await sizeOf("import 'kaizala-webhooks/v1/types'")).toMatchObject({ minified: 0 });
});
