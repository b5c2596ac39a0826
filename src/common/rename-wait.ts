import { errorCode } from './errors.js';

/**
 * The error codes that Windows reports if a file cannot be renamed because a program has it open, or a folder because a
 * program has a file in it open.
 */
const inUse = new Set(['EACCES', 'EBUSY', 'EPERM']);

/** The wait before each retry, in ms. We chose these values. Together, the waits take about a second. */
const waits = [10, 20, 40, 80, 160, 320, 640];

/**
 * Returns how long to wait before the next retry of a rename, in ms, or undefined if the rename has failed.
 *
 * Windows does not rename a file while a program has it open. Retries help, because a virus scanner opens each new file
 * only for a moment.
 *
 * @param retries the number of retries so far
 */
export function renameWait(error: unknown, retries: number, platform: string): number | undefined {
  return platform === 'win32' && inUse.has(errorCode(error)) ? waits[retries] : undefined;
}
