/** Installs the private packages of test/, such as those for the benchmarks, for other people's tools, and Stryker. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { root } from '../../scripts/lib/project.js';

/** The dependencies of an installation, which tests replace. */
export interface PackageInstaller {
  root: string;
  /** Runs npm and shows its output. Returns the exit code. */
  npm: (args: string[]) => number;
  print: (line: string) => void;
}

/**
 * Installs the dependencies of a private package, unless those in its lockfile are already installed.
 *
 * @param folder the path from the root of the project: `test/bench`
 * @throws Failure if npm fails
 */
export function installPackages(
  folder: string,
  { root: project, npm, print }: PackageInstaller = thisInstaller,
): void {
  if (isInstalled(folder, project)) return;
  // `npm run --silent` would silence the npm that it starts, and with it the reason of a failure.
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
 * Refuses to run tests whose packages are not installed. This happens if somebody runs a single test file.
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

/** The lockfile, and the copy that an installation leaves. npm's own copy does not have the same text. */
function lockfilesOf(folder: string, project: string) {
  return {
    lockfile: join(project, folder, 'package-lock.json'),
    installed: join(project, folder, 'node_modules/.installed-package-lock.json'),
  };
}

const thisInstaller: PackageInstaller = {
  root,
  // On Windows, npm is a shell script.
  npm: (args) =>
    spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
      .status ?? 1,
  print: (line) => console.log(line),
};
