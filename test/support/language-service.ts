/** What editors show: TypeScript's language service, asked about a program that imports the package. */
import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/lib/project.js';

/** Stands in a program where the cursor of the editor is. */
const cursor = '/*|*/';

/** The file that every program is for the language service, as TypeScript writes it. It does not exist; its folder is where imports resolve. */
const programFile = join(root, 'test/program.ts').replaceAll(sep, '/');

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { types: string }>;
};

/** The source of each entry that has types, by the name that programs import: `src/receiver.ts`. */
export const entrySources = new Map<string, string>();
for (const [entry, target] of Object.entries(manifest.exports)) {
  if (typeof target === 'string') continue;
  entrySources.set(
    entry.replace('.', 'kaizala-webhooks'),
    sourceOf(target.types.replace('./dist/', '')),
  );
}

/** What a declaration in dist/ is compiled from; that of JavaScript is copied. */
function sourceOf(declaration: string): string {
  const source = declaration.replace(/\.d\.ts$/, '.ts');
  return existsSync(join(root, source)) ? source : declaration;
}

let text = '';
let version = 0;

/** One for all questions: to read the sources and libraries takes a second, and a question a few milliseconds. */
const service = ts.createLanguageService(newHost(), ts.createDocumentRegistry());

function newHost(): ts.LanguageServiceHost {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) =>
    ts.sys.readFile(file),
  ) as { config: { compilerOptions: { paths: Record<string, string[]> } } };
  const { compilerOptions } = config;
  // The sources instead of dist/, which may be older, and whose lines are others.
  const sources = [...entrySources].map(([name, source]) => [name, [`./${source}`]]);
  const paths = { ...compilerOptions.paths, ...Object.fromEntries(sources) } as object;
  const { options } = ts.convertCompilerOptionsFromJson({ ...compilerOptions, paths }, root);
  const files = [...entrySources.values()].map((source) => join(root, source));
  return {
    // Without the types of Node, which nothing that the entries export needs, and which take as long as all the rest.
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

/** The compiler's view of the sources, and of a program beside them. */
export function compiled(program = ''): { program: ts.Program; file: ts.SourceFile } {
  if (program !== text) {
    text = program;
    version++;
  }
  const current = service.getProgram()!;
  return { program: current, file: current.getSourceFile(programFile)! };
}

/** Opens a program, and says where its cursor was. */
function open(program: string): number {
  const position = program.indexOf(cursor);
  if (position < 0) throw new Error(`The program has no cursor. Fix: write ${cursor} into it.`);
  compiled(program.replace(cursor, ''));
  return position;
}

/**
 * What an editor shows when the mouse is over a name.
 *
 * @param program has the cursor directly before the name, or in it
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
 * The names and values that an editor offers at the cursor, in its order.
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
 * What an editor shows beside the completion of a name or a value.
 *
 * @param name one of those that it offers at the cursor
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

/** What an editor shows of the parameter while its argument is written, at the cursor. */
export function parameterHelp(program: string): string {
  const position = open(program);
  const help = service.getSignatureHelpItems(programFile, position, undefined);
  const parameter = help?.items[help.selectedItemIndex]?.parameters[help.argumentIndex];
  return ts.displayPartsToString(parameter?.documentation);
}

/** The errors that an editor underlines, a text each. */
export function errorsOf(program: string): string[] {
  const { program: compiledProgram, file } = compiled(program);
  return compiledProgram
    .getSemanticDiagnostics(file)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
