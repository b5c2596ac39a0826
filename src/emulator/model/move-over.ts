import { rename } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../../common/errors.js';

/** The errors of Windows for a file that a program has open. */
const inUse = new Set(['EACCES', 'EBUSY', 'EPERM']);

/** How long the last wait is, in ms; our choice. All together take a second. */
const longestWait = 640;

/**
 * Renames a file, also where another one has the new name.
 *
 * Windows refuses that while any program has one of them open, as a virus scanner does with each new file for a moment.
 * So it is tried again there.
 */
export async function moveOver(
  from: string,
  to: string,
  { platform = process.platform, move = rename } = {},
): Promise<void> {
  for (let wait = 10; ; wait *= 2) {
    try {
      return await move(from, to);
    } catch (error) {
      if (platform !== 'win32' || wait > longestWait || !inUse.has(errorCode(error))) throw error;
      await sleep(wait);
    }
  }
}
