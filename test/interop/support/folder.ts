import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { packageFile } from './programs.js';

/**
 * A temporary folder for what the tools write, which ends with the test file. The packages of the tools are found from
 * everywhere in it.
 */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kaizala tools ')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(packageFile(''), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Lets the modules of a folder import zod 4. The package that is named `zod` is version 3, which other tools need. */
export function useZod4(folder: string): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(packageFile('zod4'), join(folder, 'node_modules/zod'), 'junction');
}
