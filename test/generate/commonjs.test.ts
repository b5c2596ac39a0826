import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeCommonJs } from '../../scripts/generate/commonjs.js';

test('writes modules that require the ES module, but none for entries without the condition', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaizala commonjs '));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'a.js'), 'export const name = "a";');
  await writeCommonJs(folder, {
    './a': { require: { types: './a.d.cts', default: './a.cjs' } },
    './b': {},
    './c.json': './c.json',
  });
  const { name } = createRequire(import.meta.url)(join(folder, 'a.cjs')) as { name: string };
  expect(name).toBe('a');
  // Some versions of TypeScript refuse a declaration that imports an ES module into a CommonJS module. The comment
  // `@ts-ignore` suppresses this error.
  expect(readFileSync(join(folder, 'a.d.cts'), 'utf8')).toMatch(
    /^\/\/ @ts-ignore: .*\nexport \* from '\.\/a\.js';\n$/,
  );
});
