import { renameSync } from 'node:fs';

/** The errors of Windows for a file that a program has open, or a folder with such a file. */
const inUse = /^(?:EACCES|EBUSY|EPERM)$/;

/** How long the last wait is, in ms. All together take a second. */
const longestWait = 640;

/**
 * Renames a file or folder; a file may take the place of another one.
 *
 * Windows refuses that while any program has one of them open, as a virus scanner does with each new file for a moment.
 * So it is tried again there. Synchronous, so that no signal is heard between two of them.
 */
export function moveOver(
  from: string,
  to: string,
  { platform = process.platform, move = renameSync } = {},
): void {
  for (let wait = 10; ; wait *= 2) {
    try {
      return move(from, to);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (platform !== 'win32' || wait > longestWait || !inUse.test(code)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
}
