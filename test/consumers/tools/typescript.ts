/** TypeScript compilers, with the module settings that programs use. The tests also run the compiled code. */
import { expect } from 'vitest';
import { printed, programs, strict } from '../../package/programs.js';
import { installed, type Project, versionOf } from '../support/project.js';
import type { Case, Subject } from '../support/subject.js';

/**
 * The compiler options: the oldest supported target, ES2020, and the types of Node. The compiler also checks
 * declaration files.
 */
const options = {
  ...strict,
  target: 'ES2020',
  lib: ['ES2020'],
  declaration: true,
  exactOptionalPropertyTypes: false,
  noUncheckedIndexedAccess: false,
  skipDefaultLibCheck: false,
  skipLibCheck: false,
};

interface Compilation {
  compilerOptions: object;
  /** The source files of the project. The key is the name of the file. */
  files: Record<string, string>;
  type?: 'commonjs' | 'module';
}

const compilations: Record<string, Compilation> = {
  commonjs: {
    compilerOptions: { module: 'commonjs' },
    files: { 'main.ts': programs.withoutAttribute },
    type: 'commonjs',
  },
  node16: {
    compilerOptions: { module: 'node16' },
    files: { 'main.mts': programs.withCreateRequire, 'main.cts': programs.withRequire },
  },
  nodenext: {
    compilerOptions: {
      module: 'nodenext',
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
    },
    files: { 'main.mts': programs.withAttribute, 'main.cts': programs.withRequire },
  },
  bundler: {
    // The usual settings of programs for browsers.
    compilerOptions: {
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['ES2020', 'DOM'],
      types: [],
    },
    files: { 'main.ts': programs.withAttribute },
  },
};

const versions = ['5.4', '5.5', '5.6', '5.7', '5.8', '5.9', '6.0', '7.0'];

export const compilers: Subject[] = versions.map((version) => ({
  name: 'TypeScript',
  version: versionOf(`typescript-${version}`),
  cases: Object.fromEntries(
    Object.entries(compilations).map(([name, { compilerOptions, files, type = 'module' }]) => {
      const compileAndRun: Case = async (project) => {
        project.write('package.json', JSON.stringify({ type }));
        for (const [file, text] of Object.entries(files)) project.write(file, text);
        await compile(project, version, { ...options, ...compilerOptions }, Object.keys(files));
        for (const file of Object.keys(files))
          expect(await project.run([`out/${file.replace('ts', 'js')}`]), file).toBe(printed);
      };
      return [name, compileAndRun];
    }),
  ),
}));

/** Compiles a project. @throws Error with the errors of the compiler */
export async function compile(
  project: Project,
  version: string,
  compilerOptions: object,
  files: readonly string[],
): Promise<void> {
  project.write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
  await project.run([installed(`typescript-${version}/bin/tsc`), '--pretty', 'false']);
}
