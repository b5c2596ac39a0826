import { build } from 'esbuild';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test.for(['workerd', 'browser', 'deno'])('bundles nothing of Node for %s', async (condition) => {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL('../../dist/src/receiver.js', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    metafile: true,
    conditions: [condition],
    // Do not use the tsconfig of this project, because the package does not contain it.
    tsconfigRaw: '{}',
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  expect(imports.filter(({ path }) => isBuiltin(path))).toEqual([]);
  expect(Object.keys(metafile.inputs)).toContain('dist/src/common/platform/web.js');
  expect(outputFiles[0]!.text).not.toMatch(/\bBuffer\b|\bprocess\.\w/);
});
