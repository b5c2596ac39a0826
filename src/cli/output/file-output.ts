import { fstatSync, ftruncateSync, type Stats, writeSync } from 'node:fs';
import { isatty } from 'node:tty';

/** As much of a stream as is written to. */
export interface Output {
  write(text: string): unknown;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  isTTY?: boolean;
  /** Of terminals: it honours NO_COLOR and FORCE_COLOR. */
  hasColors?(): boolean;
}

/**
 * Writes to a file, if that is what a descriptor is. On a disk that fills up, the system writes a part of a line and
 * reports nothing; the streams of Node ignore that, and the rest of the line would be lost without an error.
 *
 * @param shared another descriptor, which may be the same file
 * @returns undefined where it is a terminal or a pipe
 */
export function fileOutput(fd: number, shared: number): Output | undefined {
  const stats = statsOf(fd);
  if (!stats?.isFile() && !(stats?.isCharacterDevice() && !isatty(fd))) return undefined;
  const other = statsOf(shared);
  const isShared = other?.dev === stats.dev && other.ino === stats.ino;
  const listeners: ((error: NodeJS.ErrnoException) => void)[] = [];
  return {
    write(text) {
      try {
        writeAll(fd, Buffer.from(text), stats.isFile() && !isShared);
      } catch (error) {
        for (const listener of listeners) listener(error as NodeJS.ErrnoException);
      }
    },
    on: (_, listener) => listeners.push(listener),
  };
}

/** @param isOwn whether a part that was written can be removed, as nobody else writes to the file */
function writeAll(fd: number, bytes: Buffer, isOwn: boolean): void {
  const before = isOwn ? fstatSync(fd).size : 0;
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(fd, bytes, written);
  } catch (error) {
    // Half a line would become one with the line that is appended next.
    if (isOwn && written > 0 && fstatSync(fd).size === before + written) ftruncateSync(fd, before);
    throw error;
  }
}

function statsOf(fd: number): Stats | undefined {
  try {
    return fstatSync(fd);
  } catch {
    // It was closed by who started the process.
    return undefined;
  }
}
