/**
 * Replaces the repository's package.json with the one that ships, while npm packs.
 *
 * npm has no other way to ship a different package.json: it reads the file after `prepack`, and packs it unchanged.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { renameWithRetries } from '../lib/rename-with-retries.js';

/** The fields that only the repository needs. If the package had the script `prepare`, npm would ask each user to approve it. */
const repositoryFields = ['scripts', 'devDependencies', 'overrides', 'scarfSettings', 'knip'];

/** Returns package.json without the fields that only the repository needs. The order of the other fields stays. */
export function shippedManifest(text: string): string {
  const manifest = JSON.parse(text) as Record<string, unknown>;
  for (const field of repositoryFields) delete manifest[field];
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Replaces package.json permanently, for a folder that is removed after it is packed. */
export function shipManifest(root: string): void {
  const file = join(root, 'package.json');
  // Write another file and rename it, so that nobody reads an incomplete package.json.
  const draft = join(root, '.build-pack/shipped.json');
  mkdirSync(dirname(draft), { recursive: true });
  writeFileSync(draft, shippedManifest(readFileSync(file, 'utf8')));
  renameWithRetries(draft, file);
}

/** The path of the saved package.json of the repository. git, npm, oxfmt and the tests ignore this folder. */
const saved = (root: string) => join(root, '.build-pack/package.json');

/** Replaces package.json until `restoreManifest` is called. */
export function replaceManifest(root: string): void {
  const file = join(root, 'package.json');
  // If a pack was killed, or another one is running, the file is already replaced: keep the saved copy.
  if (isShipped(file)) return;
  mkdirSync(dirname(saved(root)), { recursive: true });
  copyFileSync(file, saved(root));
  shipManifest(root);
}

/** Restores the repository's package.json. Returns false if there is no saved copy. */
export function restoreManifest(root: string): boolean {
  const file = join(root, 'package.json');
  if (!existsSync(saved(root))) return false;
  // If the file is not the shipped one, somebody has already restored it, and may have changed it since.
  if (isShipped(file)) renameWithRetries(saved(root), file);
  rmSync(dirname(saved(root)), { recursive: true, force: true });
  return true;
}

/**
 * Restores package.json when npm has ended. npm has already done that itself, unless npm failed or was killed.
 *
 * @param pid the process id of npm, or 0 if it is not known
 * @param patience the longest wait in ms; npm needs about a second
 */
export async function restoreAfter(root: string, pid: number, patience = 60_000): Promise<void> {
  const end = Date.now() + patience;
  const isPacking = () => existsSync(saved(root)) && (pid === 0 || isRunning(pid));
  while (isPacking() && Date.now() < end) await sleep(100);
  restoreManifest(root);
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 is not sent: it only tests whether the process exists.
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: the process exists, and belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isShipped(file: string): boolean {
  const text = readFileSync(file, 'utf8');
  return text === shippedManifest(text);
}
