/**
 * After `npm pack` has packed: puts the repository's package.json back.
 *
 * With `--guard`, as the process that `prepack` starts: does so if npm is killed before.
 */
import { once } from 'node:events';
import { Failure } from '../src/common/failure.js';
import { guardManifest, restoreManifest } from './generate/shipped-manifest.js';
import { interrupted, run } from './lib/command.js';
import { root } from './lib/project.js';
import { readOptions } from './lib/read-options.js';

await run(async () => {
  const { guard } = readOptions(
    process.argv.slice(2),
    { guard: { type: 'boolean' } },
    'npm run postpack',
  );
  if (guard) {
    // Ctrl-C reaches this process, too, because it belongs to the same terminal as npm.
    const stopped = interrupted();
    const replaced = once(process, 'disconnect');
    process.send?.('ready');
    await replaced;
    return guardManifest(root, { stopped });
  }
  if (!restoreManifest(root))
    throw new Failure(
      'package.json was restored before npm had packed, so the tarball may hold the one of the repository.\nFix: npm pack',
    );
});
