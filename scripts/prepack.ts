/**
 * Replaces the repository's package.json with the one that ships. npm runs this script after `prepare`, and before it
 * packs the tarball.
 */
import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { replaceManifest } from './generate/shipped-manifest.js';
import { run } from './lib/command.js';
import { root } from './lib/project.js';

await run(async () => {
  replaceManifest(root);
  // If npm fails or is killed, it does not run `postpack`, and the package.json that ships has no scripts for `npm run`.
  // Therefore a separate process restores the file when npm has ended, or after a minute at the latest. Ctrl-C in the
  // terminal does not reach that process.
  const guard = fileURLToPath(new URL('postpack.ts', import.meta.url));
  const command = [...process.execArgv, guard, '--after', String(npmProcess())];
  const options = { cwd: root, detached: true, stdio: 'ignore', windowsHide: true } as const;
  spawn(process.execPath, command, options).unref();
});

/**
 * The id of the nearest ancestor process that is npm, or 0 if there is none. npm need not be the direct parent: some
 * shells stay between npm and this script, and others replace themselves with the script.
 */
function npmProcess(): number {
  // On Windows, the `ps` of git has other options and does not list npm.
  if (process.platform === 'win32') return 0;
  try {
    for (let pid = process.ppid; pid > 1;) {
      const shown = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], {
        encoding: 'utf8',
      });
      const [, parent, args = ''] = /^\s*(\d+)\s+(.*)/.exec(shown) ?? [];
      if (/^npm\b/.test(args)) return pid;
      pid = Number(parent);
    }
  } catch {
    // There is no `ps`, or the process has ended.
  }
  return 0;
}
