/**
 * Replaces the package.json of the repository with the package.json of the published package. npm runs this script
 * after `prepare`, and before it packs the tarball.
 */
import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { replaceManifest } from './generate/shipped-manifest.js';
import { run } from './lib/command.js';
import { root } from './lib/project.js';

await run(async () => {
  replaceManifest(root);
  // If npm fails or is killed, it does not run `postpack`, so package.json would stay replaced, and `npm run` would
  // find no scripts in it. Therefore a separate process restores the file when npm has ended, or after a minute at the
  // latest. Ctrl-C in the terminal does not end that process.
  const guard = fileURLToPath(new URL('postpack.ts', import.meta.url));
  const command = [...process.execArgv, guard, '--after', String(npmProcess())];
  const options = { cwd: root, detached: true, stdio: 'ignore', windowsHide: true } as const;
  spawn(process.execPath, command, options).unref();
});

/**
 * Finds the process of npm that started this script. Returns its id, or 0 if there is no such process. npm is not
 * always the direct parent process: npm starts a shell, and some shells start this script as a child process, while
 * others are replaced by the script.
 */
function npmProcess(): number {
  // Windows itself has no command `ps`. The `ps` that is installed with git has different options, and does not list
  // npm.
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
    // `ps` does not exist on this system, or the process has ended.
  }
  return 0;
}
