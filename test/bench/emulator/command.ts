import { copyFileSync, cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../../scripts/generate/compile.js';
import { root } from '../../../scripts/lib/project.js';
import { start, type Started } from './started.js';

/**
 * Compiles the package into another folder, so that no `dist/` is replaced, and no stale build is measured.
 *
 * @param folder an empty folder
 * @returns the file of the command line
 */
export async function compileCommand(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'generated'), join(folder, 'generated'), { recursive: true });
  // The file has the `imports` of the package.
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
