/** Lints the code: types, oxlint, oxfmt and knip, as many at once as there are. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';

/** The commands, by what they are about. */
const linters: Record<string, string[]> = {
  types: ['typescript-native/bin/tsc', '--project', '.'],
  oxlint: ['oxlint/bin/oxlint'],
  oxfmt: ['oxfmt/bin/oxfmt', '--check'],
  // package.json names the files that knip cannot find by itself: those that are started as a process or by their path,
  // those that Spectral reads, and the entries, because `exports` names the compiled files. A type that a signature
  // needs is exported, so that callers can name it.
  knip: ['knip/bin/knip.js', '--no-progress'],
};

/** @throws Failure with all that the linters print, where one of them finds something */
export async function lintCode(root: string): Promise<void> {
  const found = await Promise.all(
    Object.entries(linters).map(async ([name, [program = '', ...args]]) => {
      const output = await run(root, join(root, 'node_modules', program), args);
      return output === undefined ? [] : [`${name}:\n${output}`];
    }),
  );
  const texts = found.flat();
  if (texts.length > 0)
    throw new Failure(`${texts.join('\n\n')}\n\nFix: npm run format, for what oxfmt names.`);
}

/** Runs a program. Returns its output if it fails, and undefined if it succeeds. */
function run(cwd: string, program: string, args: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { cwd, maxBuffer: 2 ** 26 };
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}`.trim() : undefined),
    );
  });
}
