/** Lints the code with tsc, oxlint, oxfmt and knip, all at the same time. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';

/** The commands, by the name that the output shows. */
const linters: Record<string, string[]> = {
  types: ['typescript-native/bin/tsc', '--project', '.'],
  oxlint: ['oxlint/bin/oxlint'],
  oxfmt: ['oxfmt/bin/oxfmt', '--check'],
  // package.json lists the files that knip cannot find automatically: files that are started as a process or by path,
  // files that Spectral reads, and the entry points, because `exports` names the compiled files. Types that a signature
  // needs are exported, so that callers can name them.
  knip: ['knip/bin/knip.js', '--no-progress'],
};

/** @throws Failure with the output of all linters that find a problem */
export async function lintCode(root: string): Promise<void> {
  const found = await Promise.all(
    Object.entries(linters).map(async ([name, [program = '', ...args]]) => {
      const output = await run(root, join(root, 'node_modules', program), args);
      return output === undefined ? [] : [`${name}:\n${output}`];
    }),
  );
  const texts = found.flat();
  if (texts.length > 0)
    throw new Failure(
      `${texts.join('\n\n')}\n\nFix: correct the files that are named above; run npm run format for those that oxfmt names.`,
    );
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
