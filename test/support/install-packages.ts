/** Installs the packages that only some tests need, such as the packages for test/bench, test/interop and Stryker. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { root } from '../../scripts/lib/project.js';

/** The functions and values that `installPackages` uses. Tests replace them. */
export interface PackageInstaller {
  root: string;
  /** Runs npm and shows its output. Returns the exit code. */
  npm: (args: string[]) => number;
  print: (line: string) => void;
}

/**
 * Installs the dependencies of a private package of the tests, unless the versions in its lockfile are installed.
 *
 * @param folder the path from the root of the project: `test/bench`
 * @throws Failure if npm fails
 */
export function installPackages(
  folder: string,
  { root: project, npm, print }: PackageInstaller = thisInstaller,
): void {
  if (isInstalled(folder, project)) return;
  // Set the log level: after `npm run --silent`, this npm would also be silent, and would not print why it failed.
  const args = ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'];
  print(`Installing the packages of ${folder}: npm ${args.join(' ')}`);
  const code = npm(args);
  if (code !== 0)
    throw new Failure(
      `npm ended with ${code}, so the packages of ${folder} are not installed. Fix: solve the problem that npm prints above, and run the same command again.`,
    );
  const { lockfile, installed } = lockfilesOf(folder, project);
  copyFileSync(lockfile, installed);
}

/**
 * Throws if the packages of a test project are not installed. They may be missing if somebody runs a single test file.
 *
 * @throws Failure with the command that installs the packages
 */
export function requirePackages(project: string, folder: string, from = root): void {
  if (!isInstalled(folder, from))
    throw new Failure(
      `The packages of ${folder} are not installed, or do not match its lockfile. Fix: run npm run test:setup -- --project ${project}`,
    );
}

function isInstalled(folder: string, project: string): boolean {
  const { lockfile, installed } = lockfilesOf(folder, project);
  return existsSync(installed) && readFileSync(installed).equals(readFileSync(lockfile));
}

/**
 * Returns the path of the lockfile, and of the copy that `installPackages` makes. npm also writes a copy into
 * `node_modules`, but with a different text, so that copy cannot be compared with the lockfile.
 */
function lockfilesOf(folder: string, project: string) {
  return {
    lockfile: join(project, folder, 'package-lock.json'),
    installed: join(project, folder, 'node_modules/.installed-package-lock.json'),
  };
}

const thisInstaller: PackageInstaller = {
  root,
  // On Windows, npm is a shell script, so it needs a shell.
  npm: (args) =>
    spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
      .status ?? 1,
  print: (line) => console.log(line),
};
