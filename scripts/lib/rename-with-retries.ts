import { renameSync } from 'node:fs';
import { renameWait } from '../../src/common/rename-wait.js';

/**
 * Renames a file or folder. A file that already has the new name is replaced. On Windows, a rename fails while another
 * program has one of the two files open, so the function retries. The function is synchronous, so that callers can
 * rename several files without a signal handler running in between.
 */
export function renameWithRetries(
  from: string,
  to: string,
  { platform = process.platform, move = renameSync } = {},
): void {
  for (let retries = 0; ; retries++) {
    try {
      return move(from, to);
    } catch (error) {
      const wait = renameWait(error, retries, platform);
      if (wait === undefined) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
}
