/** Installs the private packages of test/: what only the benchmarks need, the tools of others, Stryker. */
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
  const lockfile = join(project, folder, 'package-lock.json');
  // What npm installed was written here; its own note of it is not the same text.
  const installed = join(project, folder, 'node_modules/.installed-package-lock.json');
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(lockfile))) return;
  const args = ['ci', '--prefix', folder, '--no-audit', '--no-fund'];
  print(`Installing the packages of ${folder}: npm ${args.join(' ')}`);
  const code = npm(args);
  if (code !== 0)
    throw new Failure(
      `npm ended with ${code}, so the packages of ${folder} are not installed. Fix: what npm prints above; then the same command again.`,
    );
  copyFileSync(lockfile, installed);
}

const thisInstaller: PackageInstaller = {
  root,
  // On Windows, npm is a script of the shell.
  npm: (args) =>
    spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
      .status ?? 1,
  print: (line) => console.log(line),
};
