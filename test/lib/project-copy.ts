import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/project.js';

/** What the scripts read and write; the packages are linked. */
const parts = [
  'spec',
  'scripts',
  'src',
  'generated',
  'package.json',
  'tsconfig.json',
  'redocly.yaml',
  '.spectral.yaml',
  'README.md',
];

export interface ProjectCopy {
  path: string;
  /** Runs one of the commands as a process of its own, in the copy. */
  run(script: string, ...args: string[]): Promise<{ code: number; output: string }>;
  remove(): void;
}

/** A copy of the project in a folder of its own, whose path contains a space. */
export function copyProject(): ProjectCopy {
  const path = mkdtempSync(join(tmpdir(), 'kaizala webhooks '));
  for (const part of parts) cpSync(join(root, part), join(path, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'), 'junction');
  return {
    path,
    run: (script, ...args) =>
      new Promise((resolve) => {
        const command = ['--import', 'tsx', join(path, 'scripts', `${script}.ts`), ...args];
        execFile(
          process.execPath,
          command,
          { cwd: path, timeout: 60_000 },
          (error, stdout, stderr) => {
            resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
          },
        );
      }),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
