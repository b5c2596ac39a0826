/** Finds the descriptions of a git ref, and the files of today that belong to them. */
import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, posix, relative, sep } from 'node:path';
import { misuse } from '../../common/failure.js';
import type { Source } from '../files/sources.js';
import { maskName, maskValue } from '../output/mask-argument.js';
import { type Commit, commitAt, fileAt, isInRepository, isShallow, splitRef } from './git.js';
import { kindOf, textOf } from './local-files.js';
import { type Inputs, type Matches, matchDirectory } from './match.js';
import { bothPackages, packageIn } from './package-files.js';
import { scanCommit, sourceAt } from './scan.js';

/** @param head an existing path; undefined for the current file or directory of the path in the base */
export async function inputsOfRef(
  base: string,
  head: string | undefined,
  read: (file: string) => Promise<Source>,
): Promise<Inputs> {
  const { commit, path } = commitOf(base, head);
  const named = path === undefined ? undefined : fromRoot(commit, path);
  // GitHub shows annotations only for relative paths.
  const target =
    head ?? (named === undefined ? '.' : relative(process.cwd(), join(commit.root, named)) || '.');
  const kind = kindOf(target);
  if (kind === undefined)
    throw misuse(
      `${maskName(target)} does not exist, so there is nothing to compare ${maskValue(base)} with. Fix: name the new file, too.`,
    );
  const old = named ?? pathInRepository(commit, target);
  const matches =
    kind === 'file'
      ? await matchFile(commit, old, await read(target))
      : await matchDirectory(
          await scanCommit(commit, old),
          target,
          read,
          `${maskName(target)} has no OpenAPI description that ${maskValue(commit.ref)} also has. Fix: name the file: compat ${maskValue(commit.ref)} <file>.`,
        );
  const { packages, notices } = packagesOfRef(commit, kind === 'file' ? dirname(target) : target);
  return { ...matches, notices: [...matches.notices, ...notices], packages };
}

/** Finds the commit in the repository of the head. A head in no repository is compared with that of the current directory. */
function commitOf(base: string, head: string | undefined) {
  const folder =
    head === undefined ? '.' : kindOf(head) === 'file' ? dirname(realpathSync(head)) : head;
  const place = isInRepository(folder) ? folder : '.';
  // A ref such as `:/fix` is a commit as a whole, although it has a colon.
  const whole = commitAt(base, place);
  if (whole) return { commit: whole, path: undefined };
  const { ref, path } = splitRef(base);
  const commit = ref === '' || path === undefined ? undefined : commitAt(ref, place);
  if (commit) return { commit, path };
  throw misuse(
    isShallow(place)
      ? `${maskValue(base)} is not a git ref here, because this clone is shallow: it lacks older commits and tags. Fix: git fetch --unshallow --tags, or fewer commits: git fetch --deepen=50; in actions/checkout: fetch-depth: 0.`
      : `${maskValue(base)} is neither a file, a directory nor a git ref here. Fix: correct the name, or fetch the ref: git fetch --tags.`,
  );
}

async function matchFile(commit: Commit, path: string, head: Source): Promise<Matches> {
  const base = sourceAt(commit, path);
  if (!base)
    throw misuse(
      `${maskValue(commit.ref)} has no file ${maskName(path)}. Fix: name a path that exists there: ${maskValue(commit.ref)}:<path>.`,
    );
  return { pairs: [{ base, head }], removed: [], notices: [] };
}

/** Returns the nearest package above a folder, at the commit and now. */
function packagesOfRef(commit: Commit, start: string): ReturnType<typeof bothPackages> {
  const root = realpathSync(commit.root);
  const lost: string[] = [];
  for (let folder = realpathSync(start); ; folder = dirname(folder)) {
    const path = relative(root, folder).split(sep).join('/');
    if (path.startsWith('..')) return { packages: undefined, notices: lost };
    const old = packageIn(path, (name) => fileAt(commit, name)?.toString('utf8'));
    const base = old && { ...old, name: `${commit.ref}:${old.name}` };
    const head = packageIn(relative(process.cwd(), folder), textOf);
    const { packages, notices } = bothPackages(base, head);
    lost.push(...notices);
    if (packages) return { packages, notices: lost };
    if (folder === root || dirname(folder) === folder)
      return { packages: undefined, notices: lost };
  }
}

/** Returns a path in a ref from the repository. As in git, `./` and `../` begin in the current directory. */
function fromRoot(commit: Commit, path: string): string {
  const plain = path.replace(/\/+$/, '');
  if (!/^\.{1,2}(?:\/|$)/.test(plain)) return plain;
  const found = posix.join(pathInRepository(commit, '.'), plain);
  return found === '.' ? '' : found;
}

/** Returns the path in the repository of a file that exists. Links on the way to it are followed, as git does. */
function pathInRepository(commit: Commit, file: string): string {
  const path = relative(realpathSync(commit.root), realpathSync(file));
  if (path.startsWith('..') || isAbsolute(path))
    throw misuse(
      `${maskName(file)} is not in the repository of ${maskValue(commit.ref)}. Fix: name the old path, too: ${maskValue(commit.ref)}:<path>.`,
    );
  return path.split(sep).join('/');
}
