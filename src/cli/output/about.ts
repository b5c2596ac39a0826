/** The name and the version of the command, for its output. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { npm_lifecycle_event: event, npm_lifecycle_script: script = '' } = process.env;

/** The name by which the user called the command, so that the user can copy printed commands without changes. */
export const invokedAs =
  event === 'npx' && /^['"]?kaizala-webhooks\b/.test(script)
    ? 'npx kaizala-webhooks'
    : 'kaizala-webhooks';

/** Returns the version of the package. */
export function version(): string {
  const root = rootAbove(dirname(fileURLToPath(import.meta.url)));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/**
 * Returns the root folder of a clone or of the installed package. The function searches for this folder, because the
 * compiled files in the package are one folder deeper than the sources in a clone.
 */
function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder;
  return rootAbove(dirname(folder));
}
