import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';

/** The bytes of a program that imports what the package exports in dist/, bundled and minified for a browser. */
async function weigh(program: string): Promise<{ minified: number; gzip: number }> {
  const { outputFiles } = await build({
    // By its name, so that the package resolves it as it does in a program.
    stdin: { contents: program, resolveDir: root },
    // As in the package, which does not hold the settings of our compiler.
    tsconfigRaw: '{}',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    // A warning would say that nothing of the import is left, which is what is weighed for the types.
    logLevel: 'error',
  });
  const { contents } = outputFiles[0]!;
  return { minified: contents.length, gzip: gzipSync(contents, { level: 9 }).length };
}

test.for([
  // The aim is 9 KB. Checks of requests, shared tokens, plain http by host and errors that say why take the rest.
  { what: '*', entry: 'kaizala-webhooks', limit: 11_400 },
  // A receiver with its validators of all events.
  { what: '{ createReceiver, toNodeListener }', entry: 'kaizala-webhooks/receiver', limit: 14_250 },
  // With all stores, and the helpers that read payloads.
  { what: '*', entry: 'kaizala-webhooks/receiver', limit: 16_700 },
  // All examples, and 2,400 bytes that change them.
  { what: '{ exampleEvent }', entry: 'kaizala-webhooks/testing', limit: 6_000 },
])('$what of $entry weighs at most $limit bytes after gzip', async ({ what, entry, limit }) => {
  const { gzip } = await weigh(`export ${what} from '${entry}'`);
  expect(gzip).toBeLessThanOrEqual(limit);
  // Less, and something else would have been weighed.
  expect(gzip).toBeGreaterThan(5000);
});

test('the types weigh nothing', async () => {
  // Not after gzip, in which nothing has a length of 20.
  expect(await weigh("import 'kaizala-webhooks/v1/types'")).toMatchObject({ minified: 0 });
});
