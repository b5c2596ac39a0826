/** Finds exports and fields without a doc comment. Editors would show them without an explanation. */
import { relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/lib/project.js';

interface Findings {
  /** The names of all exports and fields that need a comment: `ClientOptions.retry`. */
  names: string[];
  /**
   * One line for each export or field whose comment is missing, or does not mention all values that its type allows.
   */
  problems: string[];
}

/**
 * Checks the comments of all exports of `files`, and of the fields and methods of their types. If the type of such a
 * field is written as an inline object type, the comments of the fields of that object type are checked, too.
 *
 * @param folders the folders whose declarations need comments; declarations in other folders are skipped
 */
export function commentsOf(
  program: ts.Program,
  files: readonly ts.SourceFile[],
  folders: readonly string[],
): Findings {
  const checker = program.getTypeChecker();
  const findings: Findings = { names: [], problems: [] };
  const seen = new Set<ts.Declaration>();

  function visit(symbol: ts.Symbol, name: string): void {
    for (const declaration of symbol.declarations ?? []) {
      const isOurs = folders.some((folder) => locationOf(declaration).startsWith(folder));
      if (seen.has(declaration) || !isOurs || isHidden(declaration)) continue;
      seen.add(declaration);
      findings.names.push(name);
      const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker));
      const tags = symbol.getJsDocTags(checker).map(({ text }) => ts.displayPartsToString(text));
      const problem = problemOf(comment.trim(), tags.join('\n'), declaration);
      if (problem) findings.problems.push(`${locationOf(declaration)} ${name} ${problem}`);
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

/** Returns the file and the line of a declaration: `src/client/types.ts:42`. */
function locationOf(declaration: ts.Declaration): string {
  const file = declaration.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(declaration.getStart());
  return `${relative(root, file.fileName).replaceAll(sep, '/')}:${line + 1}`;
}

/** Whether editors do not show a declaration, because it is private or in the constraint of a type parameter. */
function isHidden(declaration: ts.Declaration): boolean {
  const name = ts.getNameOfDeclaration(declaration);
  return (
    (name !== undefined && ts.isPrivateIdentifier(name)) ||
    (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private) !== 0 ||
    ts.findAncestor(declaration, ts.isTypeParameterDeclaration) !== undefined
  );
}

function problemOf(comment: string, tags: string, declaration: ts.Declaration) {
  if (comment === '')
    return 'has no comment. Fix: add a doc comment (/** … */) that says what it is.';
  const missing = valuesOf(declaration).filter(
    (value) => !`${comment}${tags}`.includes(`\`${value}\``),
  );
  if (missing.length === 0) return undefined;
  return `has a comment without \`${missing.join('`, `')}\`. Fix: say in the comment what each value means.`;
}

/** Returns the types in a declaration. Skips types in the code of a function, and in the fields of an interface. */
function typesIn(declaration: ts.Node): ts.Node[] {
  const types: ts.Node[] = [];
  ts.forEachChild(declaration, (child) => {
    if (ts.isTypeNode(child)) types.push(child);
    else if (ts.isParameter(child)) types.push(...typesIn(child));
  });
  return types;
}

/** Returns the fields of the inline object types in a declaration. Skips object types inside these object types. */
function inlineFields(declaration: ts.Node): ts.TypeElement[] {
  const fieldsIn = (node: ts.Node): ts.TypeElement[] => {
    if (ts.isTypeLiteralNode(node)) return [...node.members];
    const found: ts.TypeElement[] = [];
    ts.forEachChild(node, (child) => void found.push(...fieldsIn(child)));
    return found;
  };
  return typesIn(declaration).flatMap(fieldsIn);
}

/** Returns the string values that the type of a declaration allows: for `'a' | 'b'`, `a` and `b`. */
function valuesOf(declaration: ts.Node): string[] {
  return typesIn(declaration)
    .filter((type) => ts.isUnionTypeNode(type))
    .flatMap(({ types }) => [...types])
    .flatMap((type) =>
      ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [],
    );
}
