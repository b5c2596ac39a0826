/** Uses TypeScript's language service to find what editors show for a program that imports the package. */
import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/lib/project.js';

/** The mark that shows the position of the editor's cursor in the source of a program. */
const cursor = '/*|*/';

/**
 * The path that the language service uses for the program. The file does not exist, but TypeScript resolves the imports
 * from its folder.
 */
const programFile = join(root, 'test/program.ts').replaceAll(sep, '/');

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { types: string }>;
};

/**
 * The source file of each entry point that has types, such as `src/receiver.ts`. The key is the name that programs
 * import.
 */
export const entrySources = new Map<string, string>();
for (const [entry, target] of Object.entries(manifest.exports)) {
  if (typeof target === 'string') continue;
  entrySources.set(
    entry.replace('.', 'kaizala-webhooks'),
    sourceOf(target.types.replace('./dist/', '')),
  );
}

/**
 * Returns the source of a declaration file in dist/. For a copied declaration file, which has no source, returns the
 * file itself.
 */
function sourceOf(declaration: string): string {
  const source = declaration.replace(/\.d\.ts$/, '.ts');
  return existsSync(join(root, source)) ? source : declaration;
}

let text = '';
let version = 0;

/**
 * All calls share one language service: the service needs a second to read the sources, but each call takes only
 * milliseconds.
 */
const service = ts.createLanguageService(newHost(), ts.createDocumentRegistry());

function newHost(): ts.LanguageServiceHost {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) =>
    ts.sys.readFile(file),
  ) as { config: { compilerOptions: { paths: Record<string, string[]> } } };
  const { compilerOptions } = config;
  // Map the imports of this package to its sources. The files in dist/ may be older, and have other line numbers.
  const sources = [...entrySources].map(([name, source]) => [name, [`./${source}`]]);
  const paths = { ...compilerOptions.paths, ...Object.fromEntries(sources) } as object;
  const { options } = ts.convertCompilerOptionsFromJson({ ...compilerOptions, paths }, root);
  const files = [...entrySources.values()].map((source) => join(root, source));
  return {
    // Do not load the types of Node: no export of the package needs them, and they would double the time.
    getCompilationSettings: () => ({ ...options, types: [] }),
    getScriptFileNames: () => [programFile, ...files],
    getScriptVersion: (file) => (file === programFile ? String(version) : ''),
    getScriptSnapshot(file) {
      if (file === programFile) return ts.ScriptSnapshot.fromString(text);
      return existsSync(file)
        ? ts.ScriptSnapshot.fromString(readFileSync(file, 'utf8'))
        : undefined;
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: (file) => file === programFile || ts.sys.fileExists(file),
    readFile: (file) => ts.sys.readFile(file),
    directoryExists: (folder) => ts.sys.directoryExists(folder),
    getDirectories: (folder) => ts.sys.getDirectories(folder),
  };
}

/** Compiles the sources together with a program. */
export function compiled(program = ''): { program: ts.Program; file: ts.SourceFile } {
  if (program !== text) {
    text = program;
    version++;
  }
  const current = service.getProgram()!;
  return { program: current, file: current.getSourceFile(programFile)! };
}

/** Removes the cursor mark from a program, opens the program in the service, and returns the position of the mark. */
function open(program: string): number {
  const position = program.indexOf(cursor);
  if (position < 0) throw new Error(`The program has no cursor. Fix: write ${cursor} into it.`);
  compiled(program.replace(cursor, ''));
  return position;
}

/**
 * Returns the texts that an editor shows when the mouse is over a name.
 *
 * @param program a program with the cursor mark directly before the name, or inside it
 * @example
 * hover(`import { createClient } from 'kaizala-webhooks'; /*|*\/createClient`).comment;
 */
export function hover(program: string): { signature: string; comment: string } {
  const position = open(program);
  const info = service.getQuickInfoAtPosition(programFile, position);
  return {
    signature: ts.displayPartsToString(info?.displayParts),
    comment: ts.displayPartsToString(info?.documentation),
  };
}

/**
 * Returns the names and values that an editor offers at the cursor, in the order in which the editor shows them.
 *
 * @example
 * completions(`const x: 'a' | 'b' = '/*|*\/'`); // ['a', 'b']
 */
export function completions(program: string): string[] {
  const position = open(program);
  const found = service.getCompletionsAtPosition(programFile, position, undefined);
  return (found?.entries ?? []).map(({ name }) => name);
}

/**
 * Returns the comment that an editor shows for one of the names or values that it offers.
 *
 * @param name the offered name or value
 */
export function completionComment(program: string, name: string): string {
  const position = open(program);
  const details = service.getCompletionEntryDetails(
    programFile,
    position,
    name,
    undefined,
    undefined,
    undefined,
    undefined,
  );
  return ts.displayPartsToString(details?.documentation);
}

/** Returns the comment of a parameter. An editor shows this comment while you write the argument at the cursor. */
export function parameterHelp(program: string): string {
  const position = open(program);
  const help = service.getSignatureHelpItems(programFile, position, undefined);
  const parameter = help?.items[help.selectedItemIndex]?.parameters[help.argumentIndex];
  return ts.displayPartsToString(parameter?.documentation);
}

/** Returns the messages of all errors that an editor underlines in a program. */
export function errorsOf(program: string): string[] {
  const { program: compiledProgram, file } = compiled(program);
  return compiledProgram
    .getSemanticDiagnostics(file)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
