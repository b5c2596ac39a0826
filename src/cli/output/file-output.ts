import { fstatSync, ftruncateSync, type Stats, writeSync } from 'node:fs';
import { isatty } from 'node:tty';

/** Identifies a file of this machine, whatever its path is. */
export type FileIdentity = Pick<Stats, 'dev' | 'ino'>;

/** The methods and properties of a writable stream that a `Terminal` uses. */
export interface Output {
  write(text: string): unknown;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  on(event: 'drain', listener: () => void): unknown;
  /** True if more text has been written than the reader of a pipe has taken; `drain` follows. */
  writableNeedDrain?: boolean;
  isTTY?: boolean;
  /** The identity of the file that the stream writes to, unless it is a terminal, a pipe or a device. */
  file?: FileIdentity;
  /**
   * Returns whether the stream shows colours, and takes `NO_COLOR` and `FORCE_COLOR` into account. Only the stream of a
   * terminal has this method.
   */
  hasColors?(): boolean;
}

/**
 * Returns an output for a file descriptor that refers to a file. When a disk becomes full, the system writes only a
 * part of a line and reports no error. Node's streams do not notice that, so the rest of the line would be lost
 * silently.
 *
 * @param shared another descriptor, which may refer to the same file
 * @returns undefined for a terminal or a pipe
 */
export function fileOutput(fd: number, shared: number): Output | undefined {
  const stats = statsOf(fd);
  if (!stats?.isFile() && !(stats?.isCharacterDevice() && !isatty(fd))) return undefined;
  const other = statsOf(shared);
  const isShared = other !== undefined && isSameFile(other, stats);
  const listeners: ((error: NodeJS.ErrnoException) => void)[] = [];
  return {
    ...(stats.isFile() && { file: stats }),
    write(text) {
      try {
        writeAll(fd, Buffer.from(text), stats.isFile() && !isShared);
      } catch (error) {
        for (const listener of listeners) listener(error as NodeJS.ErrnoException);
      }
    },
    // A file takes every text at once, so `drain` never follows.
    on: (event: 'error' | 'drain', listener: (error: NodeJS.ErrnoException) => void) =>
      event === 'error' && listeners.push(listener),
  };
}

/**
 * Writes all bytes to a file.
 *
 * @param isOwn true if no other stream writes to the file, so that an incomplete line may be removed after an error
 */
function writeAll(fd: number, bytes: Buffer, isOwn: boolean): void {
  const before = isOwn ? fstatSync(fd).size : 0;
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(fd, bytes, written);
  } catch (error) {
    // Remove an incomplete line. Otherwise, the next line that is appended to the file would continue it.
    if (isOwn && written > 0 && fstatSync(fd).size === before + written) ftruncateSync(fd, before);
    throw error;
  }
}

function statsOf(fd: number): Stats | undefined {
  try {
    return fstatSync(fd);
  } catch {
    // There is no such descriptor: the program that started this process has closed it.
    return undefined;
  }
}

/** Returns whether two paths or descriptors lead to the same file. */
export function isSameFile(one: FileIdentity, other: FileIdentity): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}
