/** Uses TypeScript's language service to find what editors show for a program that imports the package. */
import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/lib/project.js';

/** The mark for the position of the editor's cursor in a program. */
const cursor = '/*|*/';

/** The path of every program in the language service. The file does not exist, but imports are resolved from its folder. */
const programFile = join(root, 'test/program.ts').replaceAll(sep, '/');

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { types: string }>;
};

/** The source of each entry point with types (`src/receiver.ts`), by the name that programs import. */
export const entrySources = new Map<string, string>();
for (const [entry, target] of Object.entries(manifest.exports)) {
  if (typeof target === 'string') continue;
  entrySources.set(
    entry.replace('.', 'kaizala-webhooks'),
    sourceOf(target.types.replace('./dist/', '')),
  );
}

/** The source of a declaration in dist/. The declaration of a JavaScript file has no source, because it is copied. */
function sourceOf(declaration: string): string {
  const source = declaration.replace(/\.d\.ts$/, '.ts');
  return existsSync(join(root, source)) ? source : declaration;
}

let text = '';
let version = 0;

/** One service for all calls: reading the sources and libraries takes a second, but each call only a few milliseconds. */
const service = ts.createLanguageService(newHost(), ts.createDocumentRegistry());

function newHost(): ts.LanguageServiceHost {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) =>
    ts.sys.readFile(file),
  ) as { config: { compilerOptions: { paths: Record<string, string[]> } } };
  const { compilerOptions } = config;
  // Use the sources instead of dist/, which may be older and has other line numbers.
  const sources = [...entrySources].map(([name, source]) => [name, [`./${source}`]]);
  const paths = { ...compilerOptions.paths, ...Object.fromEntries(sources) } as object;
  const { options } = ts.convertCompilerOptionsFromJson({ ...compilerOptions, paths }, root);
  const files = [...entrySources.values()].map((source) => join(root, source));
  return {
    // Without the types of Node: no export needs them, and loading them would double the time.
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

/** Opens a program without the cursor mark, and returns the position of the mark. */
function open(program: string): number {
  const position = program.indexOf(cursor);
  if (position < 0) throw new Error(`The program has no cursor. Fix: write ${cursor} into it.`);
  compiled(program.replace(cursor, ''));
  return position;
}

/**
 * The texts that an editor shows when the mouse is over a name.
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
 * The names and values that an editor offers at the cursor, in the order of the editor.
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
 * The comment that an editor shows for the completion of a name or a value.
 *
 * @param name a name that the editor offers at the cursor
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

/** The comment of a parameter that an editor shows while you write its argument at the cursor. */
export function parameterHelp(program: string): string {
  const position = open(program);
  const help = service.getSignatureHelpItems(programFile, position, undefined);
  const parameter = help?.items[help.selectedItemIndex]?.parameters[help.argumentIndex];
  return ts.displayPartsToString(parameter?.documentation);
}

/** The messages of the errors that an editor underlines. */
export function errorsOf(program: string): string[] {
  const { program: compiledProgram, file } = compiled(program);
  return compiledProgram
    .getSemanticDiagnostics(file)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
