/** Before `npm pack` packs, and after `prepare`: puts the package.json that ships in the place of the repository's one. */
import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { replaceManifest } from './generate/shipped-manifest.js';
import { run } from './lib/command.js';
import { root } from './lib/project.js';

await run(async () => {
  replaceManifest(root);
  // npm runs no `postpack` when it fails or is killed, and then there would be no `npm run` any more. A process of its
  // own restores the file as soon as npm has ended; no Ctrl-C of the terminal reaches it.
  const guard = fileURLToPath(new URL('postpack.ts', import.meta.url));
  const command = [...process.execArgv, guard, '--after', String(npmProcess())];
  spawn(process.execPath, command, { cwd: root, detached: true, stdio: 'ignore' }).unref();
});

/** The process that waits for this one: npm, behind the shell that it runs scripts with. 0 where nobody can tell. */
function npmProcess(): number {
  try {
    const shell = String(process.ppid);
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', shell], { encoding: 'utf8' }));
  } catch {
    return 0;
  }
}
