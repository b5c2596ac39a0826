/** Before `npm pack` packs, and after `prepare`: puts the package.json that ships in the place of the repository's one. */
import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { replaceManifest } from './generate/shipped-manifest.js';
import { run } from './lib/command.js';
import { root } from './lib/project.js';

await run(async () => {
  replaceManifest(root);
  // npm runs no `postpack` when it fails or is killed, and then there would be no `npm run` any more. A process of its
  // own restores the file when npm has ended, and after a minute at the latest; no Ctrl-C of the terminal reaches it.
  const guard = fileURLToPath(new URL('postpack.ts', import.meta.url));
  const command = [...process.execArgv, guard, '--after', String(npmProcess())];
  const options = { cwd: root, detached: true, stdio: 'ignore', windowsHide: true } as const;
  spawn(process.execPath, command, options).unref();
});

/**
 * The nearest npm among the processes above this one, or 0 where none is found. Some shells wait between the two, and
 * some replace themselves with the script, so the number of steps is not known.
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
    // There is no `ps`, or it does not know the process.
  }
  return 0;
}
