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

/** Texts, by the paths of their files. */
export type Files = Map<string, string>;

/** The content of a file: a text, which is UTF-8, or bytes. */
export type Content = string | Uint8Array<ArrayBuffer>;

/** The first lines of every generated file: where its content comes from, and where to change it. */
export function banner(name: string, comment: '//' | '#' = '//'): string {
  return `${comment} Generated from spec/${name} by \`npm run build\`: change the description, not this file.\n`;
}

const stagingFolder = /^\.build-(\d+)$/;

/**
 * Replaces whole folders of the project by what `fill` writes into a staging folder beside them.
 *
 * They change places at the end, so that neither an error nor a full disk nor an interrupt leaves half of something.
 */
export async function replaceFolders(
  root: string,
  folders: string[],
  fill: (staging: string) => void | Promise<void>,
): Promise<void> {
  removeLeftovers(root);
  const staging = join(root, `.build-${process.pid}`);
  // Retries, because Windows does not remove a file that a program has open.
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

/** Replaces a file by a text, or leaves it as it was: a full disk would leave half of the text in its place. */
export function replaceFile(path: string, text: string): void {
  // Where it is a link, what it leads to is replaced.
  const place = realpathSync(path);
  const draft = join(dirname(place), `.${basename(place)}.${process.pid}`);
  try {
    writeFileSync(draft, text, { mode: statSync(place).mode, flush: true });
    renameWithRetries(draft, place);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** All or none. Synchronous, so that no signal is heard in between. */
function exchange(root: string, staging: string, folders: string[]): void {
  const undo: (() => void)[] = [];
  const move = (from: string, to: string) => {
    renameWithRetries(from, to);
    undo.unshift(() => renameWithRetries(to, from));
  };
  try {
    for (const folder of folders) {
      const place = join(root, folder);
      if (existsSync(place)) move(place, join(staging, `old-${folder.replaceAll('/', '-')}`));
      else mkdirSync(dirname(place), { recursive: true });
      move(join(staging, folder), place);
    }
  } catch (error) {
    for (const step of undo) step();
    throw error;
  }
}

/** A build that was killed left its folder; one that still runs keeps it. */
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
