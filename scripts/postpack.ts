/**
 * After `npm pack` has packed: puts the repository's package.json back.
 *
 * With `--after <pid>`, as the process that `prepack` starts: when npm has ended, if it ended without `postpack`.
 */
import { Failure } from '../src/common/failure.js';
import { restoreAfter, restoreManifest } from './generate/shipped-manifest.js';
import { run } from './lib/command.js';
import { root } from './lib/project.js';
import { readOptions } from './lib/read-options.js';

await run(async () => {
  const { after } = readOptions(
    process.argv.slice(2),
    { after: { type: 'string' } },
    'npm run postpack',
  );
  if (after !== undefined) await restoreAfter(root, Number(after));
  else if (!restoreManifest(root))
    throw new Failure(
      'package.json was restored before npm had packed, so the tarball may hold the one of the repository.\nFix: npm pack',
    );
});
