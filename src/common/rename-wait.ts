import { errorCode } from './errors.js';

/** The error codes of Windows for a file that a program has open, or a folder with such a file. */
const inUse = new Set(['EACCES', 'EBUSY', 'EPERM']);

/** In ms; our choice. All waits together take a second. */
const waits = [10, 20, 40, 80, 160, 320, 640];

/**
 * Returns how long to wait before a rename is tried again, in ms, or undefined if it has failed.
 *
 * Windows does not rename a file while any program has it open, as a virus scanner does with each new file for a moment.
 *
 * @param retries how often it was tried again
 */
export function renameWait(error: unknown, retries: number, platform: string): number | undefined {
  return platform === 'win32' && inUse.has(errorCode(error)) ? waits[retries] : undefined;
}
