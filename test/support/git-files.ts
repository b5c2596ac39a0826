import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/project.js';

/**
 * Returns the files that `git ls-files` lists, or `undefined` if the project is not a clone.
 *
 * @param options options for `git ls-files`
 */
export function gitFiles(...options: string[]): string[] | undefined {
  if (!existsSync(join(root, '.git'))) return undefined;
  // By default, git refuses a clone that belongs to another user, such as a clone that is mounted into a container. To
  // list file names is safe, so allow it.
  const command = ['-c', 'safe.directory=*', 'ls-files', '-z', ...options];
  const names = execFileSync('git', command, { cwd: root, encoding: 'utf8' });
  return names.split('\0').filter(Boolean);
}
