import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/project.js';

/**
 * The files that git lists, or `undefined` in a copy without git.
 *
 * @param options options for `git ls-files`
 */
export function gitFiles(...options: string[]): string[] | undefined {
  if (!existsSync(join(root, '.git'))) return undefined;
  // Git refuses a clone that belongs to another user, such as one that is mounted into a container. Listing names is safe.
  const command = ['-c', 'safe.directory=*', 'ls-files', '-z', ...options];
  const names = execFileSync('git', command, { cwd: root, encoding: 'utf8' });
  return names.split('\0').filter(Boolean);
}
