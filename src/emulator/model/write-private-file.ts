import { open } from 'node:fs/promises';

/**
 * Writes a new file that only its owner can read, and waits until it is on the disk, so that a later rename never
 * installs half of the file.
 *
 * @throws Error with `code` `EEXIST` if the file exists
 */
export async function writePrivateFile(path: string, content: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
