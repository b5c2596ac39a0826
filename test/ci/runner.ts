import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The part of this machine that a job of a CI service uses. */
export interface Runner {
  /** The folder in which the repository of the user is checked out. */
  workspace: string;
  /** The folder for temporary files, which is outside the workspace. */
  temp: string;
  env: Record<string, string>;
  /** The repository with the action: `owner/name`. It is empty if the workflow names the action by a path. */
  repository: string;
}

const folders: string[] = [];

/** Creates a runner whose npm has no settings and an empty cache. */
export function createRunner(registry: string, repository: string): Runner {
  // The paths contain spaces, because those of a runner may contain them.
  const folder = mkdtempSync(join(tmpdir(), 'kaizala ci '));
  folders.push(folder);
  const [workspace, temp] = [join(folder, 'work space'), join(folder, 'temp')];
  for (const path of [workspace, temp]) mkdirSync(path);
  const env = {
    HOME: folder,
    GITHUB_SERVER_URL: registry,
    npm_config_registry: registry,
    npm_config_cache: join(folder, 'cache'),
    npm_config_update_notifier: 'false',
  };
  return { workspace, temp, env, repository };
}

export function removeRunners(): void {
  for (const folder of folders.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Writes files into a workspace. */
export function write(workspace: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, file)), { recursive: true });
    writeFileSync(join(workspace, file), text);
  }
}
