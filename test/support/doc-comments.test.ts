import { join, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { commentsOf } from './doc-comments.js';

/** The path of the compiled program. It has forward slashes, because TypeScript uses them on every system. */
const name = join(root, 'program.ts').replaceAll(sep, '/');

function compiled(source: string): { program: ts.Program; file: ts.SourceFile } {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true);
  const host = ts.createCompilerHost({});
  const { getSourceFile } = host;
  host.getSourceFile = (path, ...others) => (path === name ? file : getSourceFile(path, ...others));
  return { program: ts.createProgram([name], { lib: ['lib.es5.d.ts'], types: [] }, host), file };
}

describe('a missing comment is found for', () => {
  const problemsOf = (source: string) => {
    const { program, file } = compiled(source);
    return commentsOf(program, [file], ['program.ts']).problems.map((problem) =>
      problem.replace(/^program\.ts:/, ''),
    );
  };
  const none = 'has no comment. Fix: add a doc comment (/** … */) that says what it is.';

  test.for<[string, string, string]>([
    ['an export', 'export const a = 1;', `1 a ${none}`],
    [
      'an option',
      '/** Options. */\nexport interface Options {\n  retry?: number;\n}',
      `3 Options.retry ${none}`,
    ],
    [
      'a method',
      '/** A client. */\nexport interface Client {\n  /** Stops. */\n  stop(): void;\n  send(): void;\n}',
      `5 Client.send ${none}`,
    ],
    [
      'a method of a class',
      '/** A client. */\nexport class Client {\n  send(): void {}\n}',
      `3 Client.send ${none}`,
    ],
    [
      'a field of a base class',
      'class Above {\n  field = 1;\n}\n/** It. */\nexport class It extends Above {}',
      `2 It.field ${none}`,
    ],
    [
      'a branch of a union',
      '/** It. */\nexport type It =\n  | {\n    /** A. */\n    a: 1;\n  }\n  | { b: 2 };',
      `7 It.b ${none}`,
    ],
    [
      'a field that excludes another one',
      '/** A. */\nexport interface A {\n  b?: never;\n}\n/** C. */\nexport type C = A | { /** D. */ d: 1 };',
      `3 A.b ${none}`,
    ],
    [
      'a field of an object inside a field',
      '/** It. */\nexport interface It {\n  /** A. */\n  a?: { b: { c: 1 } }[];\n}',
      `4 It.a.b ${none}`,
    ],
    [
      'a field of an object that a method takes',
      '/** It. */\nexport interface It {\n  /** A. */\n  a(of: { id: string }): void;\n}',
      `4 It.a.id ${none}`,
    ],
    [
      'a field of an object that a function takes',
      '/** It. */\nexport function it({ id }: { id: string }) {}',
      `2 it.id ${none}`,
    ],
    ['an empty comment', '/** */\nexport const a = 1;', `2 a ${none}`],
    [
      'a type that is exported from elsewhere',
      'type A = 1;\nexport type { A as B };',
      `1 B ${none}`,
    ],
    [
      'one of several values',
      "/** `a`: good. */\nexport type Kind = 'a' | 'b' | 'c';",
      '2 Kind has a comment without `b`, `c`. Fix: say in the comment what each value means.',
    ],
  ])('%s', ([, source, problem]) => {
    expect(problemsOf(source)[0]).toBe(problem);
  });

  test('none of the parts that editors do not show', () => {
    const source = `
      /** \`a\` and \`b\` are values. */
      export type Kind = 'a' | 'b';
      /** A class. */
      export class It {
        #secret = { a: 1 };
        private hidden = 1;
        constructor(options: { a: number }) {}
        /** A method. @param kind \`c\` or \`d\` */
        run(kind: 'c' | 'd') { const local: { e: 1 } = { e: 1 }; }
      }
      /** A type whose constraint nobody sees. */
      export type Mapped<T extends { validity?: string }> = { [Name in keyof T]: T[Name] };
      export type { Promise as Library };`;
    expect(problemsOf(source)).toEqual([]);
  });
});
