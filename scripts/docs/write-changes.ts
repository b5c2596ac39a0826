import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renameWithRetries } from '../lib/rename-with-retries.js';
import type { Content } from '../lib/output.js';

/**
 * This file is written last, and after every build, even if it has not changed: `stale.ts` uses its modification time
 * as the age of the whole site.
 */
const lastFile = 'index.html';

/**
 * Writes the changed files of a site, and deletes the removed files. A program that reads a file at the same time gets
 * either the whole old file or the whole new file.
 *
 * @param since the time when the sources were read. It becomes the modification time of the site, so that a source that
 * was saved later is newer than the site
 */
export async function writeChanges(
  folder: string,
  before: ReadonlyMap<string, Content>,
  after: ReadonlyMap<string, Content>,
  since: Date,
): Promise<void> {
  for (const path of before.keys())
    if (!after.has(path)) await rm(join(folder, path), { force: true });
  for (const [path, content] of after)
    if (path !== lastFile && !isSame(before.get(path), content))
      await replace(join(folder, path), content);
  const index = after.get(lastFile);
  if (index !== undefined) await replace(join(folder, lastFile), index, since);
}

function isSame(before: Content | undefined, after: Content): boolean {
  if (typeof before === 'object' && typeof after === 'object')
    return Buffer.compare(before, after) === 0;
  return before === after;
}

async function replace(file: string, content: Content, time?: Date): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(draft, content);
    if (time) await utimes(draft, time, time);
    renameWithRetries(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
