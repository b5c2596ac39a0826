/** Reads files of a git ref, without a checkout. */
import { execFileSync } from 'node:child_process';
import { misuse } from '../../common/failure.js';
import { isSystemError } from '../../common/system-error.js';
import { maskValue } from '../output/mask-argument.js';

/** The maximum size of a file or a list of files that git prints, in bytes. Descriptions have a lower limit. */
const longestOutput = 64 * 2 ** 20;

/** A commit in the repository that contains a folder. */
export interface Commit {
  /** The ref that the user named, for messages. */
  ref: string;
  hash: string;
  /** The folder of the repository. */
  root: string;
}

/**
 * Finds the commit that a ref names: a tag, a branch, or an expression such as `HEAD~3`.
 *
 * @returns undefined if the folder is not in a repository, or the ref does not exist
 */
export function commitAt(ref: string, folder: string): Commit | undefined {
  // `--end-of-options` already prevents that git takes the ref for an option. Refuse it nevertheless: no ref begins so.
  if (ref.startsWith('-'))
    throw misuse(
      `${maskValue(ref)} is not a git ref, because it begins with a hyphen. Fix: name a tag, a branch or a commit.`,
    );
  const hash = git(
    folder,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  );
  const root = hash === undefined ? undefined : git(folder, 'rev-parse', '--show-toplevel');
  return hash === undefined || root === undefined
    ? undefined
    : { ref, hash: hash.trim(), root: root.trim() };
}

/** Returns a file of a commit as bytes, or undefined if it does not exist. The path is relative to the repository. */
export function fileAt({ hash, root }: Commit, path: string): Buffer | undefined {
  return gitBytes(root, 'cat-file', 'blob', `${hash}:${path}`);
}

function git(folder: string, ...args: string[]): string | undefined {
  return gitBytes(folder, ...args)?.toString('utf8');
}

function gitBytes(cwd: string, ...args: string[]): Buffer | undefined {
  try {
    return execFileSync('git', ['--no-replace-objects', ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: longestOutput,
      // Git must neither ask for a password, nor fetch objects that a partial clone lacks.
      env: {
        ...process.env,
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_OPTIONAL_LOCKS: '0',
      },
    });
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT')
      throw misuse(
        'git is not installed, but it is needed to read a ref. Fix: install git, or name a file or a directory.',
      );
    return undefined;
  }
}
