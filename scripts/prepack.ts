/** Before `npm pack` packs, and after `prepare`: puts the package.json that ships in the place of the repository's one. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { replaceManifest } from './generate/shipped-manifest.js';
import { run } from './lib/command.js';
import { root } from './lib/project.js';

await run(async () => {
  // npm runs no `postpack` when it fails or is killed, and then there would be no `npm run` any more.
  const guard = fork(fileURLToPath(new URL('postpack.ts', import.meta.url)), ['--guard'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(guard, 'message');
  replaceManifest(root);
  // It watches from now on.
  guard.disconnect();
  guard.unref();
});
