import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import type { Files } from './generate/index.js';

/** Code of the package that TypeScript refuses. */
export class CompileError extends Error {
  override name = 'CompileError';
}

/**
 * Compiles what the package ships, `src/` and `generated/`, into `dist/`: path → text.
 *
 * The generated files are read from memory, so that a failure here leaves the ones on disk alone.
 *
 * @throws CompileError with every error's file, line, column and reason
 */
export function compile(root: string, generated: Files): Files {
  const virtual = new Map([...generated].map(([path, text]) => [join(root, path), text]));
  const folders = new Set([...virtual.keys()].flatMap(ancestors));
  const system: ts.System = {
    ...ts.sys,
    fileExists: (path) => virtual.has(path) || (!inGenerated(path) && ts.sys.fileExists(path)),
    readFile: (path, encoding) =>
      virtual.get(path) ?? (inGenerated(path) ? undefined : ts.sys.readFile(path, encoding)),
    directoryExists: (path) => folders.has(path) || ts.sys.directoryExists(path),
  };
  function inGenerated(path: string): boolean {
    return path.startsWith(join(root, 'generated') + sep);
  }

  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile) as {
    config: object;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    { ...config, include: ['src'] },
    ts.sys,
    root,
    {
      noEmit: false,
      rootDir: root,
      outDir: join(root, 'dist'),
      // What ships runs wherever there is fetch, so it is compiled without the types of Node.
      types: [],
    },
  );
  const roots = [
    ...fileNames,
    ...[...virtual.keys()].filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts')),
  ];
  const host = ts.createCompilerHost(options, true);
  const program = ts.createProgram(roots, options, {
    ...host,
    fileExists: system.fileExists,
    readFile: system.readFile,
    directoryExists: system.directoryExists!,
    getSourceFile: (path, language) => {
      const text = system.readFile(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, language, true);
    },
  });

  const output: Files = new Map();
  const emitted = program.emit(undefined, (path, text) =>
    output.set(posix(relative(root, path)), text),
  );
  const diagnostics = [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics];
  if (diagnostics.length > 0) throw new CompileError(describe(diagnostics, root));

  for (const [path, text] of generated) {
    if (/\.js$|\.d\.ts$/.test(path)) output.set(`dist/${path}`, text);
  }
  return output;
}

function describe(diagnostics: readonly ts.Diagnostic[], root: string): string {
  return ts.formatDiagnostics(diagnostics, {
    getCanonicalFileName: (path) => path,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  });
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...ancestors(parent)];
}

function posix(path: string): string {
  return path.split(sep).join('/');
}
