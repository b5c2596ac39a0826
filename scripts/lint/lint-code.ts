/** Lints the code with tsc, oxlint, oxfmt and knip, all at the same time. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import type { Problem } from '../lib/problem.js';
import {
  knipProblems,
  type LinterOutput,
  oxfmtProblems,
  oxlintProblems,
  typeProblems,
} from './code-problems.js';

interface Linter {
  program: string;
  /** The arguments for an output that a person reads. */
  args: string[];
  /** The arguments for an output that a program reads. */
  reportArgs: string[];
  problemsIn: (output: LinterOutput) => Problem[];
}

/** The linters. The key is the name of the linter in the output. */
const linters: Record<string, Linter> = {
  types: {
    program: 'typescript-native/bin/tsc',
    args: ['--project', '.'],
    reportArgs: ['--project', '.', '--pretty', 'false'],
    problemsIn: typeProblems,
  },
  oxlint: {
    program: 'oxlint/bin/oxlint',
    args: [],
    reportArgs: ['--format', 'json'],
    problemsIn: oxlintProblems,
  },
  oxfmt: {
    program: 'oxfmt/bin/oxfmt',
    args: ['--check'],
    reportArgs: ['--list-different'],
    problemsIn: oxfmtProblems,
  },
  // The configuration of knip is in package.json. It lists the files that knip cannot find automatically: files that
  // are started as a process or by path, files that Spectral reads, and the entry points, because `exports` names the
  // compiled files. The configuration also allows exporting a type that no other file imports, so that callers of a
  // function can name the types in its signature.
  knip: {
    program: 'knip/bin/knip.js',
    args: ['--no-progress'],
    reportArgs: ['--no-progress', '--reporter', 'json'],
    problemsIn: knipProblems,
  },
};

/** @throws Failure if a linter finds a problem. The message contains the output of all linters that find one. */
export async function lintCode(root: string): Promise<void> {
  const found = await Promise.all(
    Object.entries(linters).map(async ([name, { program, args }]) => {
      const output = await run(root, program, args);
      return output === undefined ? [] : [`${name}:\n${textOf(output)}`];
    }),
  );
  const texts = found.flat();
  if (texts.length > 0)
    throw new Failure(
      `${texts.join('\n\n')}\n\nFix: correct the files that are named above; run npm run format for those that oxfmt names.`,
    );
}

/**
 * Lints the code, and returns the problems with their locations.
 *
 * @throws Failure if a linter fails for another reason than a problem in a file
 */
export async function codeProblems(root: string): Promise<Problem[]> {
  const found = await Promise.all(
    Object.entries(linters).map(async ([name, { program, reportArgs, problemsIn }]) => {
      const output = await run(root, program, reportArgs);
      if (output === undefined) return [];
      const problems = readable(() => problemsIn(output));
      if (problems.length === 0) throw new Failure(`${name}:\n${textOf(output)}`);
      return problems;
    }),
  );
  return found.flat();
}

/** Returns no problems if the output is not JSON, because then it is the message of a linter that cannot run. */
function readable(read: () => Problem[]): Problem[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Runs a program with Node. Returns the output of the program if it fails, and undefined if it succeeds. */
function run(cwd: string, program: string, args: string[]): Promise<LinterOutput | undefined> {
  return new Promise((resolve) => {
    const options = { cwd, maxBuffer: 2 ** 26 };
    const path = join(cwd, 'node_modules', program);
    execFile(process.execPath, [path, ...args], options, (error, stdout, stderr) =>
      resolve(error ? { stdout, stderr } : undefined),
    );
  });
}

function textOf({ stdout, stderr }: LinterOutput): string {
  return `${stdout}${stderr}`.trim();
}
