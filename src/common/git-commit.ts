import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns the commit of a clone: 40 digits, and `-dirty` if files that git tracks have changed. Returns undefined if the
 * folder is not the root of a clone, or git is not installed.
 */
export function commitOf(root: string): string | undefined {
  // Without this check, git would find the commit of another repository, in which the folder is.
  if (!existsSync(join(root, '.git'))) return undefined;
  // By default, git refuses a clone that belongs to another user, such as a clone that is mounted into a container. To
  // read its commit is safe, so allow it. `--exclude` leaves out tags: with a tag, git would print its name.
  const command = ['-c', 'safe.directory=*', 'describe', '--always', '--exclude=*'];
  try {
    return execFileSync('git', [...command, '--abbrev=40', '--dirty'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}
