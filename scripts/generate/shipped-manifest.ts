/**
 * The package.json that ships, in the place of the repository's one while npm packs.
 *
 * npm has no other way to ship a different package.json: it reads the file after `prepack` and packs it as it is.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { renameWithRetries } from '../lib/rename-with-retries.js';

/** The fields that only the repository needs. If the package had `prepare`, npm would ask each user to approve it. */
const repositoryFields = ['scripts', 'devDependencies', 'overrides', 'scarfSettings', 'knip'];

/** package.json without what only the repository needs. The order of the fields stays. */
export function shippedManifest(text: string): string {
  const manifest = JSON.parse(text) as Record<string, unknown>;
  for (const field of repositoryFields) delete manifest[field];
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Replaces package.json for good: for a folder that is removed as soon as it is packed. */
export function shipManifest(root: string): void {
  const file = join(root, 'package.json');
  // Renamed, so that nobody reads a half of it.
  const draft = join(root, '.build-pack/shipped.json');
  mkdirSync(dirname(draft), { recursive: true });
  writeFileSync(draft, shippedManifest(readFileSync(file, 'utf8')));
  renameWithRetries(draft, file);
}

/** Where the repository's package.json is meanwhile: git, npm, oxfmt and the tests ignore this folder. */
const saved = (root: string) => join(root, '.build-pack/package.json');

/** Replaces package.json until `restoreManifest` is called. */
export function replaceManifest(root: string): void {
  const file = join(root, 'package.json');
  // The shipped one is there already if a pack was killed or another one runs: the saved one stays.
  if (isShipped(file)) return;
  mkdirSync(dirname(saved(root)), { recursive: true });
  copyFileSync(file, saved(root));
  shipManifest(root);
}

/** Puts the repository's package.json back. Returns whether one was saved. */
export function restoreManifest(root: string): boolean {
  const file = join(root, 'package.json');
  if (!existsSync(saved(root))) return false;
  // Otherwise somebody has put it back before, and may have changed it since.
  if (isShipped(file)) renameWithRetries(saved(root), file);
  rmSync(dirname(saved(root)), { recursive: true, force: true });
  return true;
}

/**
 * Restores package.json when a process has ended: npm, which has done it before unless it failed or was killed.
 *
 * @param pid 0 where it is not known
 * @param patience in ms: it does not wait longer, because npm needs about a second
 */
export async function restoreAfter(root: string, pid: number, patience = 60_000): Promise<void> {
  const end = Date.now() + patience;
  const isPacking = () => existsSync(saved(root)) && (pid === 0 || isRunning(pid));
  while (isPacking() && Date.now() < end) await sleep(100);
  restoreManifest(root);
}

function isRunning(pid: number): boolean {
  try {
    // Sends nothing: it only asks whether there is such a process.
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isShipped(file: string): boolean {
  const text = readFileSync(file, 'utf8');
  return text === shippedManifest(text);
}
