import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { packageFile } from './programs.js';

/**
 * A temporary folder for the output of the tools, which is removed after the test file.
 * All modules in the folder can import the packages of the tools.
 */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kaizala tools ')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(packageFile(''), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Makes the modules of a folder import zod 4. Otherwise, `zod` is version 3, which other tools need. */
export function useZod4(folder: string): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(packageFile('zod4'), join(folder, 'node_modules/zod'), 'junction');
}
