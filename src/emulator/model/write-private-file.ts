import { open } from 'node:fs/promises';

/**
 * Writes a new file that only its owner can read, and waits until all of it is on the disk. The caller can then safely
 * rename the file to replace another file: even after a crash, the file is complete.
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
