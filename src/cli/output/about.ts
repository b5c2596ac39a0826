/** The command's own name and version, as they are printed. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { npm_lifecycle_event: event, npm_lifecycle_script: script = '' } = process.env;

/** The command as this process was called, so that what is printed can be typed as it stands. */
export const invokedAs =
  event === 'npx' && /^['"]?kaizala-webhooks\b/.test(script)
    ? 'npx kaizala-webhooks'
    : 'kaizala-webhooks';

/** The folder of the project that this command belongs to: a clone, or the installed package. */
export const root = folderOf(dirname(fileURLToPath(import.meta.url)));

/** The version of the package. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** Compiled files lie one folder deeper than sources. */
function folderOf(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder;
  return folderOf(dirname(folder));
}
