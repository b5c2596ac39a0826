import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from './generate/index.js';

const staging = /^\.build-(\d+)$/;

/**
 * Replaces whole folders of the project by what is in `files`.
 *
 * They are written beside the old ones and then change places, so that neither a full disk nor an interrupt leaves
 * half of something. It is synchronous for that reason, too: no other code gets in between.
 */
export function replaceFolders(root: string, folders: string[], files: Files): void {
  removeLeftovers(root);
  const beside = join(root, `.build-${process.pid}`);
  try {
    for (const [path, text] of files) {
      const target = join(beside, 'new', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    mkdirSync(join(beside, 'old'), { recursive: true });
    for (const folder of folders) exchange(root, beside, folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function exchange(root: string, beside: string, folder: string): void {
  const [place, replacement, old] = [
    join(root, folder),
    join(beside, 'new', folder),
    join(beside, 'old', folder),
  ];
  const hadOne = existsSync(place);
  if (hadOne) renameSync(place, old);
  try {
    renameSync(replacement, place);
  } catch (error) {
    if (hadOne) renameSync(old, place);
    throw error;
  }
}

/** A build that was killed left its folder; one that still runs keeps it. */
function removeLeftovers(root: string): void {
  for (const name of readdirSync(root)) {
    const pid = staging.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(root, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
