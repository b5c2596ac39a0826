import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from '../scripts/lib/project.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const samples = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code ?? '');

test('the samples of the README compile against the built package', () => {
  expect(samples).toHaveLength(2);
  const files = new Map(samples.map((code, index) => [join(root, `sample-${index}.ts`), code]));
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  Object.assign(host, {
    fileExists: (path: string) => files.has(path) || fileExists(path),
    readFile: (path: string) => files.get(path) ?? readFile(path),
    getSourceFile: (path: string, language: ts.ScriptTarget) => {
      const code = files.get(path);
      return code === undefined
        ? getSourceFile(path, language)
        : ts.createSourceFile(path, code, language);
    },
    getCurrentDirectory: () => root,
  });
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([...files.keys()], options, host));
  expect(ts.formatDiagnostics(diagnostics, host)).toBe('');
});

test('the paths and commands that it names exist', () => {
  const { scripts, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
    exports: Record<string, unknown>;
  };
  for (const [, command] of readme.matchAll(/npm (?:run )?(\w+)/g)) {
    if (['ci', 'install', 'pack'].includes(command!)) continue;
    expect(Object.keys(scripts), `npm run ${command}`).toContain(command);
  }
  for (const [, entry] of readme.matchAll(/`kaizala-webhooks(\/[\w./*]+)?`/g)) {
    expect(Object.keys(exports)).toContain(`.${entry ?? ''}`);
  }
});
