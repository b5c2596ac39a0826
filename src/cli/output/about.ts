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

/** The version of the package. */
export function version(): string {
  const root = rootAbove(dirname(fileURLToPath(import.meta.url)));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** The root of a clone, or of the installed package, where compiled files lie one folder deeper. */
function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder;
  return rootAbove(dirname(folder));
}
