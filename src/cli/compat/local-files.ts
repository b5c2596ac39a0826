import { existsSync, readFileSync, statSync } from 'node:fs';

/** Returns what a path leads to; undefined if it does not exist. */
export function kindOf(path: string): 'file' | 'directory' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  return stats.isDirectory() ? 'directory' : 'file';
}

/** Returns the text of a file; undefined if it does not exist. */
export function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
