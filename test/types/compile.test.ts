import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';

/** Runs the type tests, too: `expectTypeOf` and `@ts-expect-error` mean nothing before somebody compiles them. */
test('the whole project compiles', () => {
  const path = join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(path, ts.sys.readFile) as { config: object };
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(fileNames, options);
  const diagnostics = [...errors, ...ts.getPreEmitDiagnostics(program)];
  expect(
    ts.formatDiagnostics(diagnostics, {
      getCanonicalFileName: (file) => file,
      getCurrentDirectory: () => root,
      getNewLine: () => '\n',
    }),
  ).toBe('');
  expect(fileNames.length).toBeGreaterThan(50);
});
