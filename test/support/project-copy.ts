import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/project.js';

/** What the commands do not read, and what takes long to copy. */
const left = new Set(['.git', 'dist', 'node_modules', 'test']);

export interface ProjectCopy {
  path: string;
  /** Runs one of the commands as a process of its own, in the copy. */
  run(script: string, ...args: string[]): Promise<{ code: number; output: string }>;
  remove(): void;
}

/**
 * A copy of the project in a temporary folder whose path has a space, an umlaut and an encoded slash; the packages are linked.
 *
 * @param project another state of it, with its packages installed
 */
export function copyProject(project = root): ProjectCopy {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'kaizala webhöoks %2F ')));
  for (const name of readdirSync(project)) {
    // A build that runs at the same moment keeps its half-written output beside the sources.
    if (left.has(name) || name.startsWith('.build-')) continue;
    cpSync(join(project, name), join(path, name), {
      recursive: true,
      // Windows may name the same folder with a prefix.
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
    // Annotations are for the project's own workflow, not for the faults that tests make.
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
