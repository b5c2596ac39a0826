/** Checks that the types of the client accept the `fetch` types of undici, node-fetch, browsers and Node. */
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';

const built = (path: string) => join(root, `dist/src/${path}.d.ts`);

/** Compiles a file, and returns the errors of the compiler. */
function problemsOf(file: string, lib: string[], types: string[]): string[] {
  const program = ts.createProgram([join(import.meta.dirname, file)], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    lib: lib.map((name) => `lib.${name}.d.ts`),
    types,
    paths: {
      'kaizala-webhooks': [built('index')],
      'kaizala-webhooks/*': [built('*')],
    },
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test.for([
  [['es2022'], ['node']],
  // These are the `lib` settings of a new Angular project.
  [['es2022', 'dom'], []],
  [['es2022', 'dom', 'dom.iterable'], []],
  [['esnext', 'dom'], ['node']],
] as [string[], string[]][])(
  'every fetch compiles with the libraries %j and the types %j',
  ([lib, types]) => {
    expect(problemsOf('clients/every-fetch.ts', lib, types)).toEqual([]);
  },
);
