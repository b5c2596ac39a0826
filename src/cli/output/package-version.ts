import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project that this command belongs to: a clone, or the installed package. */
export const root = folderOf(dirname(fileURLToPath(import.meta.url)));

/** The version of the package. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** Sources lie two folders below it, compiled files three. */
function folderOf(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder;
  return folderOf(dirname(folder));
}
