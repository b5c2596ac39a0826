import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { renameWithRetries } from './rename-with-retries.js';

/** The texts of files. The key is the path of the file. */
export type Files = Map<string, string>;

/** The content of a file: text, which is written as UTF-8, or bytes. */
export type Content = string | Uint8Array<ArrayBuffer>;

/**
 * Returns the first line of a generated file. It says from which description the file is generated, and that a person
 * must change the description instead.
 */
export function banner(name: string, comment: '//' | '#' = '//'): string {
  return `${comment} Generated from spec/${name} by \`npm run build\`: change the description, not this file.\n`;
}

const stagingFolder = /^\.build-(\d+)$/;

/**
 * Replaces whole folders of the project, such as `dist`. The function `fill` writes the new files into a staging folder
 * in the root of the project.
 *
 * The new folders replace the old ones only after `fill` has ended. Therefore an error, a full disk or an interrupt
 * leaves no incomplete output.
 */
export async function replaceFolders(
  root: string,
  folders: string[],
  fill: (staging: string) => void | Promise<void>,
): Promise<void> {
  removeLeftovers(root);
  const staging = join(root, `.build-${process.pid}`);
  // Retry the removal, because Windows does not remove a file while a program has it open.
  const remove = () => rmSync(staging, { recursive: true, force: true, maxRetries: 5 });
  const stop = (signal: NodeJS.Signals) => {
    remove();
    process.kill(process.pid, signal);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    mkdirSync(staging);
    await fill(staging);
    exchange(root, staging, folders);
  } finally {
    remove();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

export function writeFiles(folder: string, files: ReadonlyMap<string, Content>): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/**
 * Replaces the text of a file. If that fails, for example because the disk is full, the old text remains. A direct
 * write would leave an incomplete file.
 */
export function replaceFile(path: string, text: string): void {
  // If the path is a symbolic link, keep the link, and replace the file to which it points.
  const target = realpathSync(path);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    writeFileSync(draft, text, { mode: statSync(target).mode, flush: true });
    renameWithRetries(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/**
 * Moves the folders from the staging folder to their places. It replaces either all folders or, if an error occurs,
 * none of them. The function is synchronous, so that no signal handler runs between two renames.
 */
function exchange(root: string, staging: string, folders: string[]): void {
  const undo: (() => void)[] = [];
  const move = (from: string, to: string) => {
    renameWithRetries(from, to);
    undo.unshift(() => renameWithRetries(to, from));
  };
  try {
    for (const folder of folders) {
      const target = join(root, folder);
      if (existsSync(target)) move(target, join(staging, `old-${folder.replaceAll('/', '-')}`));
      else mkdirSync(dirname(target), { recursive: true });
      move(join(staging, folder), target);
    }
  } catch (error) {
    for (const step of undo) step();
    throw error;
  }
}

/**
 * Removes the staging folders that killed builds left behind. It does not remove the folder of a build that is still
 * running.
 */
function removeLeftovers(root: string): void {
  for (const name of readdirSync(root)) {
    const pid = stagingFolder.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      rmSync(join(root, name), { recursive: true, force: true });
    }
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
