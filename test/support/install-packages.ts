/** The private packages of test/: what only the benchmarks need, the tools of others, Stryker. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { root } from '../../scripts/lib/project.js';

/** What an installation depends on. */
export interface PackageInstaller {
  root: string;
  /** Runs npm with its output shown. Returns its exit code. */
  npm: (args: string[]) => number;
  print: (line: string) => void;
}

/**
 * Installs a private package, unless what its lockfile says is installed.
 *
 * @param folder from the root of the project: `test/bench`
 * @throws Failure when npm fails
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
      `npm ended with ${code}, so the packages of ${folder} are not installed. Fix: what npm prints above; then the same command again.`,
    );
  const { lockfile, installed } = lockfilesOf(folder, project);
  copyFileSync(lockfile, installed);
}

/**
 * Refuses to run tests without their packages, where somebody runs one file of them.
 *
 * @throws Failure with the command that installs them
 */
export function requirePackages(project: string, folder: string, from = root): void {
  if (!isInstalled(folder, from))
    throw new Failure(
      `The packages of ${folder} are not installed, or not those of its lockfile. Fix: npm run test:setup -- --project ${project}`,
    );
}

function isInstalled(folder: string, project: string): boolean {
  const { lockfile, installed } = lockfilesOf(folder, project);
  return existsSync(installed) && readFileSync(installed).equals(readFileSync(lockfile));
}

/** The lockfile, and the copy of it that an installation leaves: npm's own note of it is not the same text. */
function lockfilesOf(folder: string, project: string) {
  return {
    lockfile: join(project, folder, 'package-lock.json'),
    installed: join(project, folder, 'node_modules/.installed-package-lock.json'),
  };
}

const thisInstaller: PackageInstaller = {
  root,
  // On Windows, npm is a script of the shell.
  npm: (args) =>
    spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
      .status ?? 1,
  print: (line) => console.log(line),
};
