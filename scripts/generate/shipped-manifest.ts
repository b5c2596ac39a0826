/**
 * Replaces the package.json of the repository with the package.json of the published package, while npm packs the
 * package.
 *
 * npm offers no other method to publish a different package.json: it reads package.json after the script `prepack`, and
 * packs the file unchanged.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commitOf } from '../../src/common/git-commit.js';
import { renameWithRetries } from '../lib/rename-with-retries.js';

/**
 * The fields of package.json that are needed only in the repository, and not in the published package. `scripts` must
 * not be published: if the published package had the script `prepare`, npm would ask each user to approve it.
 */
const repositoryFields = ['scripts', 'devDependencies', 'overrides', 'scarfSettings', 'knip'];

/**
 * Returns the text of the published package.json: the given text without the fields that only the repository needs. The
 * other fields keep their order.
 *
 * @param commit the commit that is packed. Its field `gitHead` has the name that npm gives it in the registry.
 *   `kaizala-webhooks --version` prints it.
 */
export function shippedManifest(text: string, commit?: string): string {
  const manifest = JSON.parse(text) as Record<string, unknown>;
  for (const field of repositoryFields) delete manifest[field];
  if (commit !== undefined) manifest['gitHead'] = commit;
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * Replaces package.json and does not save the original. Use this function only for a temporary copy of the project,
 * which is removed after npm has packed it.
 */
export function shipManifest(root: string): void {
  const file = join(root, 'package.json');
  // Write a new file and rename it, so that no other process reads an incomplete package.json.
  const draft = join(root, '.build-pack/shipped.json');
  mkdirSync(dirname(draft), { recursive: true });
  writeFileSync(draft, shippedManifest(readFileSync(file, 'utf8'), commitOf(root)));
  renameWithRetries(draft, file);
}

/**
 * Returns the path at which the package.json of the repository is saved. git, npm, oxfmt and the tests ignore this
 * folder.
 */
const saved = (root: string) => join(root, '.build-pack/package.json');

/** Replaces package.json until `restoreManifest` is called. */
export function replaceManifest(root: string): void {
  const file = join(root, 'package.json');
  // If an earlier `npm pack` was killed, or a second one is running, package.json has already been replaced. In this
  // case, keep the saved copy, because a new copy would contain the replacement and not the original.
  if (isShipped(file)) return;
  mkdirSync(dirname(saved(root)), { recursive: true });
  copyFileSync(file, saved(root));
  shipManifest(root);
}

/** Restores the repository's package.json. Returns false if there is no saved copy. */
export function restoreManifest(root: string): boolean {
  const file = join(root, 'package.json');
  if (!existsSync(saved(root))) return false;
  // If package.json is not the version of the published package, somebody has already restored the original, and may
  // have changed it since then. Do not overwrite it in this case.
  if (isShipped(file)) renameWithRetries(saved(root), file);
  rmSync(dirname(saved(root)), { recursive: true, force: true });
  return true;
}

/**
 * Waits until npm has ended, then restores package.json. Normally the script `postpack` has already restored
 * package.json by then, and this function does nothing. The function is needed if npm failed or was killed.
 *
 * @param pid the process id of npm, or 0 if it is not known
 * @param patience the maximum time to wait for the end of npm, in ms; npm needs about a second
 */
export async function restoreAfter(root: string, pid: number, patience = 60_000): Promise<void> {
  const end = Date.now() + patience;
  const isPacking = () => existsSync(saved(root)) && (pid === 0 || isRunning(pid));
  while (isPacking() && Date.now() < end) await sleep(100);
  restoreManifest(root);
}

function isRunning(pid: number): boolean {
  try {
    // `kill` with signal 0 sends nothing. It only tests whether the process exists.
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM means that the process exists, and belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isShipped(file: string): boolean {
  const text = readFileSync(file, 'utf8');
  return text === shippedManifest(text);
}
