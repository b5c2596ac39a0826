import { rename } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { renameWait } from '../../common/rename-wait.js';

/**
 * Renames a file. If a file with the new name exists, it is replaced. On Windows, this fails while a program has one of
 * the two files open, so the function tries again until both are closed.
 */
export async function renameWithRetries(
  from: string,
  to: string,
  { platform = process.platform, move = rename } = {},
): Promise<void> {
  for (let retries = 0; ; retries++) {
    try {
      return await move(from, to);
    } catch (error) {
      const wait = renameWait(error, retries, platform);
      if (wait === undefined) throw error;
      await sleep(wait);
    }
  }
}
