import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/project.js';

/**
 * Files and folders that are not copied, because the scripts that run in the copy do not read them, or because the copy
 * would take long.
 */
const skipped = new Set(['.git', 'dist', 'node_modules', 'test']);

export interface ProjectCopy {
  path: string;
  /** Runs a script of the project, such as `build`, in the copy, as a separate process. */
  run(script: string, ...args: string[]): Promise<{ code: number; output: string }>;
  remove(): void;
}

/**
 * Copies the project to a temporary folder. The path of the folder has a space, an umlaut and an encoded slash, because
 * the scripts must support such paths. `node_modules` is a link.
 *
 * @param project the folder to copy, with installed packages; by default, this project
 */
export function copyProject(project = root): ProjectCopy {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'kaizala webhöoks %2F ')));
  for (const name of readdirSync(project)) {
    // Skip the folder into which a build that runs at the same time writes.
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

/** Runs a script of a project, such as `build`, as a separate process. */
export function runScript(
  path: string,
  script: string,
  ...args: string[]
): Promise<{ code: number; output: string; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx'];
    const file = join(path, 'scripts', `${script}.ts`);
    // Clear GITHUB_ACTIONS, so that the scripts print no annotations for GitHub: the tests cause errors on purpose.
    const env = { ...process.env, GITHUB_ACTIONS: '' };
    execFile(
      process.execPath,
      [...command, file, ...args],
      { cwd: path, env },
      (error, stdout, stderr) => {
        const code = error ? Number(error.code ?? 1) : 0;
        resolve({ code, output: stdout + stderr, stdout, stderr });
      },
    );
  });
}
