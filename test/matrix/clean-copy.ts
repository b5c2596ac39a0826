import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface CleanCopy {
  path: string;
  remove: () => void;
}

/**
 * Clones a repository to a temporary folder, and adds the changes that are not committed. The copy has only files that
 * git knows or would add: nothing that a build or an installation has left behind.
 */
export function cleanCopy(root: string): CleanCopy {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'kaizala-matrix-')));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'safe.directory=*', ...args], { cwd: root, encoding: 'utf8' });
  git('clone', '--quiet', '--no-hardlinks', root, path);
  const changed = git('ls-files', '-z', '--modified', '--others', '--exclude-standard');
  for (const file of new Set(changed.split('\0').filter(Boolean)))
    if (existsSync(join(root, file))) cpSync(join(root, file), join(path, file));
    else rmSync(join(path, file));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}
