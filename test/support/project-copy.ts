import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/project.js';

/** Entries that are not copied, because the commands do not read them, or because copying them takes long. */
const skipped = new Set(['.git', 'dist', 'node_modules', 'test']);

export interface ProjectCopy {
  path: string;
  /** Runs one of the commands in the copy, as a separate process. */
  run(script: string, ...args: string[]): Promise<{ code: number; output: string }>;
  remove(): void;
}

/**
 * Copies the project to a temporary folder whose path has a space, an umlaut and an encoded slash. The packages are linked.
 *
 * @param project the folder of another version of the project, with its packages installed
 */
export function copyProject(project = root): ProjectCopy {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'kaizala webhöoks %2F ')));
  for (const name of readdirSync(project)) {
    // Skip the staging folder of a build that runs at the same time.
    if (skipped.has(name) || name.startsWith('.build-')) continue;
    cpSync(join(project, name), join(path, name), {
      recursive: true,
      // Compare only the end of the path, because Windows may add a prefix to it.
      filter: (source) => !source.endsWith(join('/generated/docs')),
    });
  }
  symlinkSync(join(project, 'node_modules'), join(path, 'node_modules'), 'junction');
  return {
    path,
    run: (script, ...args) => runScript(path, script, ...args),
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Runs one of the commands in a project, as a process. */
export function runScript(
  path: string,
  script: string,
  ...args: string[]
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx'];
    const file = join(path, 'scripts', `${script}.ts`);
    // Print no annotations for GitHub, because the errors here are part of the tests.
    const env = { ...process.env, GITHUB_ACTIONS: '' };
    execFile(
      process.execPath,
      [...command, file, ...args],
      { cwd: path, env },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
      },
    );
  });
}
