import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { packageFile } from './programs.js';

/**
 * Creates a temporary folder for the output of the tools. It is removed after the tests of this file.
 * All modules in the folder can import the packages of test/interop.
 */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kaizala tools ')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(packageFile(''), join(folder, 'node_modules'), 'junction');
  return folder;
}

/**
 * Makes `import 'zod'` in the modules of a folder load zod 4. By default, it loads zod 3, because other tools need it.
 */
export function useZod4(folder: string): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(packageFile('zod4'), join(folder, 'node_modules/zod'), 'junction');
}
