import { copyFileSync, cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../../scripts/generate/compile.js';
import { root } from '../../../scripts/lib/project.js';
import { start, type Started } from './started.js';

/**
 * Compiles the package as it ships. Elsewhere, so that nobody's `dist/` is replaced, and none that is stale is timed.
 *
 * @param folder an empty one
 * @returns the file of the command line
 */
export async function compileCommand(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'generated'), join(folder, 'generated'), { recursive: true });
  // For its `imports`.
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await compile(root, folder);
  return join(folder, 'dist/src/cli/main.js');
}

/** Starts `kaizala-webhooks emulate`. */
export function startEmulate(file: string): Promise<Started> {
  return start('emulate', [file, 'emulate', '--port', '0'], (output) => {
    const url = /http:\/\/127\.0\.0\.1:\d+(?=\s)/.exec(output)?.[0];
    return url && `${url}/v1/accessToken`;
  });
}
