/** The name and the version of the command, for its output. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commitOf } from '../../common/git-commit.js';

const { npm_lifecycle_event: event, npm_lifecycle_script: script = '' } = process.env;

/** The name by which the user called the command, so that the user can copy printed commands without changes. */
export const invokedAs =
  event === 'npx' && /^['"]?kaizala-webhooks\b/.test(script)
    ? 'npx kaizala-webhooks'
    : 'kaizala-webhooks';

/** Returns the version of the package. */
export function version(): string {
  return manifestIn(ownRoot()).version;
}

/**
 * Returns the version of the package with its commit, such as `0.1.0 (0ac7ac3b)`, or `0.1.0 (0ac7ac3b-dirty)` if the
 * code differs from this commit. In a clone, git knows the commit. In the package, `npm pack` has recorded it. If the
 * commit is unknown, returns only the version.
 *
 * @param root the root folder of the clone or of the installed package
 */
export function versionWithCommit(root = ownRoot()): string {
  const manifest = manifestIn(root);
  const commit = /^([\da-f]{8})[\da-f]*(-dirty)?$/.exec(commitOf(root) ?? manifest.gitHead ?? '');
  if (!commit) return manifest.version;
  const [, id, mark = ''] = commit;
  return `${manifest.version} (${id}${mark})`;
}

/** The fields of package.json that are read here. The published package.json has `gitHead`. */
interface Manifest {
  version: string;
  gitHead?: string;
}

function manifestIn(root: string): Manifest {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
}

function ownRoot(): string {
  return rootAbove(dirname(fileURLToPath(import.meta.url)));
}

/**
 * Returns the root folder of a clone or of the installed package. The function searches for this folder, because the
 * compiled files in the package are one folder deeper than the sources in a clone.
 */
function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder;
  return rootAbove(dirname(folder));
}
