/** Reads files of a git ref, without a checkout. */
import { execFileSync } from 'node:child_process';
import { Failure, misuse } from '../../common/failure.js';
import { isSystemError } from '../../common/system-error.js';
import { clipped } from '../output/clip.js';
import { maskValue } from '../output/mask-argument.js';

/** The maximum size of a file or a list of files that git prints, in bytes. Descriptions have a lower limit. */
const longestOutput = 64 * 2 ** 20;

/** A commit in the repository that contains a folder. */
export interface Commit {
  /** The ref that the user named, for messages. */
  ref: string;
  hash: string;
  /** The folder of the repository, without symbolic links. */
  root: string;
}

/**
 * Finds the commit that a ref names: a tag, a branch, or an expression such as `HEAD~3` or `:/fix`.
 *
 * @returns undefined if the folder is not in a repository, or the ref does not exist or is not one of a commit
 */
export function commitAt(ref: string, folder: string): Commit | undefined {
  // `--end-of-options` already prevents that git takes the ref for an option. Refuse it nevertheless: no ref begins so.
  if (ref.startsWith('-'))
    throw misuse(
      `${maskValue(ref)} is not a git ref, because it begins with a hyphen. Fix: name a tag, a branch or a commit.`,
    );
  // The commit of a tag is found in a second step: `:/fix^{commit}` would search for the text `fix^{commit}`.
  const object = revParse(folder, ref);
  const hash = object === undefined ? undefined : revParse(folder, `${object}^{commit}`);
  const root = hash === undefined ? undefined : git(folder, 'rev-parse', '--show-toplevel');
  return hash === undefined || root === undefined
    ? undefined
    : { ref, hash, root: root.replace(/\n$/, '') };
}

/**
 * Splits `v1:openapi.json` into the ref and the path. As in git, a colon in braces belongs to the ref.
 *
 * @returns the path as undefined if there is none
 */
export function splitRef(text: string): { ref: string; path: string | undefined } {
  let depth = 0;
  for (const [at, character] of [...text].entries()) {
    if (character === '{') depth += 1;
    if (character === '}' && depth > 0) depth -= 1;
    if (character === ':' && depth === 0) {
      const all = [...text];
      return { ref: all.slice(0, at).join(''), path: all.slice(at + 1).join('') };
    }
  }
  return { ref: text, path: undefined };
}

export function isInRepository(folder: string): boolean {
  return git(folder, 'rev-parse', '--git-dir') !== undefined;
}

/** Returns whether a folder is in a shallow clone, as `actions/checkout` makes it. It lacks most commits and tags. */
export function isShallow(folder: string): boolean {
  return git(folder, 'rev-parse', '--is-shallow-repository')?.trim() === 'true';
}

/** Returns a file of a commit as bytes, or undefined if it does not exist. The path is relative to the repository. */
export function fileAt({ hash, root }: Commit, path: string): Buffer | undefined {
  return gitBytes(root, ['cat-file', 'blob', `${hash}:${path}`]);
}

/**
 * Returns the paths of the files of a commit that contain a text. The paths are relative to the repository.
 *
 * @param pattern a POSIX extended regular expression
 * @param folder a folder in the repository; empty for the whole repository
 * @throws Failure if git cannot read the files, as in a partial clone
 */
export function filesWith({ hash, root }: Commit, pattern: string, folder: string): string[] {
  const options = ['-l', '-z', '-a', '-E', '--full-name', '--no-color', '--no-recurse-submodules'];
  const where = folder === '' ? [] : ['--', `:(top,literal)${folder}`];
  const found = gitBytes(
    root,
    ['grep', ...options, '-e', pattern, hash, ...where],
    (status, text) => {
      // Git ends with 1 if no file has the text.
      if (status !== 1)
        throw new Failure(
          `git cannot list the files of ${hash}: ${clipped(text.trim())} Fix: fetch the objects of this commit: git fetch --refetch --filter=blob:limit=10m.`,
          { exitCode: 2 },
        );
    },
  );
  const paths = found?.toString('utf8').split('\0').filter(Boolean) ?? [];
  // Each path begins with the commit and a colon.
  return paths.map((path) => path.slice(hash.length + 1));
}

function revParse(folder: string, name: string): string | undefined {
  return git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', name)?.trim();
}

function git(folder: string, ...args: string[]): string | undefined {
  return gitBytes(folder, args)?.toString('utf8');
}

/** @param onFailure can throw if git fails; otherwise, there is no output */
function gitBytes(
  cwd: string,
  args: readonly string[],
  onFailure?: (status: number | null, text: string) => void,
): Buffer | undefined {
  try {
    return execFileSync('git', ['--no-replace-objects', ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
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
    const { status = null, stderr } = error as { status?: number | null; stderr?: Buffer };
    onFailure?.(status, String(stderr ?? ''));
    return undefined;
  }
}
