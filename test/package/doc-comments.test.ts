/** Everything that the entries export has a comment, because editors show it, and so has everything in it. */
import { relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { compiled, entrySources } from '../support/language-service.js';

/** The folders whose declarations need comments. */
const commented = ['src/'];

interface Findings {
  /** The names of all that needs a comment: `ClientOptions.retry`. */
  names: string[];
  /** One line for each that has none, or one that leaves out a value. */
  problems: string[];
}

/**
 * Looks at what files export: at each export, at the fields and methods of its type, and at the fields of the object
 * types that are written inside of these.
 *
 * @param folders where declarations need comments; others are skipped
 */
function commentsOf(
  program: ts.Program,
  files: readonly ts.SourceFile[],
  folders: readonly string[],
): Findings {
  const checker = program.getTypeChecker();
  const findings: Findings = { names: [], problems: [] };
  const seen = new Set<ts.Declaration>();

  function visit(symbol: ts.Symbol, name: string): void {
    for (const declaration of symbol.declarations ?? []) {
      const isOurs = folders.some((folder) => placeOf(declaration).startsWith(folder));
      if (seen.has(declaration) || !isOurs || isHidden(declaration)) continue;
      seen.add(declaration);
      findings.names.push(name);
      const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker));
      const tags = symbol.getJsDocTags(checker).map(({ text }) => ts.displayPartsToString(text));
      const problem = problemOf(comment.trim(), tags.join('\n'), declaration);
      if (problem) findings.problems.push(`${placeOf(declaration)} ${name} ${problem}`);
      for (const { name: field } of inlineFields(declaration)) {
        if (field) visit(checker.getSymbolAtLocation(field)!, `${name}.${field.getText()}`);
      }
    }
  }

  for (const file of files) {
    for (const exported of checker.getExportsOfModule(checker.getSymbolAtLocation(file)!)) {
      const isAlias = exported.flags & ts.SymbolFlags.Alias;
      const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
      visit(symbol, exported.name);
      if (!(symbol.flags & ts.SymbolFlags.Type)) continue;
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      for (const branch of type.isUnion() ? type.types : [type]) {
        for (const property of branch.getProperties())
          visit(property, `${exported.name}.${property.name}`);
      }
    }
  }
  return findings;
}

/** Where a declaration is: `src/client/types.ts:42`. */
function placeOf(declaration: ts.Declaration): string {
  const file = declaration.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(declaration.getStart());
  return `${relative(root, file.fileName).replaceAll(sep, '/')}:${line + 1}`;
}

/** Whether no editor shows a declaration: it is private, or of the constraint of a type parameter. */
function isHidden(declaration: ts.Declaration): boolean {
  const name = ts.getNameOfDeclaration(declaration);
  return (
    (name !== undefined && ts.isPrivateIdentifier(name)) ||
    (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private) !== 0 ||
    ts.findAncestor(declaration, ts.isTypeParameterDeclaration) !== undefined
  );
}

function problemOf(comment: string, tags: string, declaration: ts.Declaration) {
  if (comment === '') return 'has no comment. Fix: say above it what it is, in /** … */.';
  const missing = valuesOf(declaration).filter(
    (value) => !`${comment}${tags}`.includes(`\`${value}\``),
  );
  if (missing.length === 0) return undefined;
  return `has a comment without \`${missing.join('`, `')}\`. Fix: say in it what each value means.`;
}

/** The types that a declaration has written out: not the code of a function, and not the fields of an interface. */
function typesIn(declaration: ts.Node): ts.Node[] {
  const types: ts.Node[] = [];
  ts.forEachChild(declaration, (child) => {
    if (ts.isTypeNode(child)) types.push(child);
    else if (ts.isParameter(child)) types.push(...typesIn(child));
  });
  return types;
}

/** The fields of the object types that are written inside of a declaration, but not those inside of these in turn. */
function inlineFields(declaration: ts.Node): ts.TypeElement[] {
  const fieldsIn = (node: ts.Node): ts.TypeElement[] => {
    if (ts.isTypeLiteralNode(node)) return [...node.members];
    const found: ts.TypeElement[] = [];
    ts.forEachChild(node, (child) => void found.push(...fieldsIn(child)));
    return found;
  };
  return typesIn(declaration).flatMap(fieldsIn);
}

/** The strings that a declaration can be one of. */
function valuesOf(declaration: ts.Node): string[] {
  return typesIn(declaration)
    .filter((type) => ts.isUnionTypeNode(type))
    .flatMap(({ types }) => [...types])
    .flatMap((type) =>
      ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [],
    );
}

test('every export has a comment, and so has each of its fields and methods', () => {
  const { program } = compiled();
  const files = [...entrySources.values()].map((file) => program.getSourceFile(`${root}/${file}`)!);
  const { names, problems } = commentsOf(program, files, commented);
  expect(problems).toEqual([]);
  // It did look: at an option, a method, a field of a branch, one of a parameter, and one of a class above.
  expect(names).toEqual(
    expect.arrayContaining([
      'ClientOptions.retry',
      'Client.deleteWebhook',
      'ParsedEvent.known',
      'Client.listWebhooks.objectType',
      'KaizalaApiError.operationId',
    ]),
  );
  expect(names.length).toBeGreaterThan(300);
});

describe('what has no comment is found', () => {
  const problemsOf = (source: string) => {
    const { program, file } = compiled(source);
    return commentsOf(program, [file], ['test/program.ts']).problems.map((problem) =>
      problem.replace(/^test\/program\.ts:/, ''),
    );
  };
  const none = 'has no comment. Fix: say above it what it is, in /** … */.';

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
      'a field of a class above',
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
      'a field of an object inside of a field',
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
      '2 Kind has a comment without `b`, `c`. Fix: say in it what each value means.',
    ],
  ])('%s', ([, source, problem]) => {
    expect(problemsOf(source)[0]).toBe(problem);
  });

  test('and nothing else is', () => {
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
