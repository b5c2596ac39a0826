/** Lints the code with tsc, oxlint, oxfmt and knip, all at the same time. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';

/** The command of each linter. The key is the name of the linter in the output. */
const linters: Record<string, string[]> = {
  types: ['typescript-native/bin/tsc', '--project', '.'],
  oxlint: ['oxlint/bin/oxlint'],
  oxfmt: ['oxfmt/bin/oxfmt', '--check'],
  // The configuration of knip is in package.json. It lists the files that knip cannot find automatically: files that
  // are started as a process or by path, files that Spectral reads, and the entry points, because `exports` names the
  // compiled files. The configuration also allows exporting a type that no other file imports, so that callers of a
  // function can name the types in its signature.
  knip: ['knip/bin/knip.js', '--no-progress'],
};

/** @throws Failure if a linter finds a problem. The message contains the output of all linters that find one. */
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

/** Runs a program with Node. Returns the output of the program if it fails, and undefined if it succeeds. */
function run(cwd: string, program: string, args: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { cwd, maxBuffer: 2 ** 26 };
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}`.trim() : undefined),
    );
  });
}
