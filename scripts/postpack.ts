/**
 * Restores the repository's package.json. npm runs this script after it has packed the tarball.
 *
 * The script `prepack` also starts this script, with the option `--after <pid>`. Then this script waits until npm has
 * ended, and restores the file if npm ended without running `postpack`.
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
      "package.json was restored before npm had packed, so the tarball may contain the repository's package.json.\nFix: run npm pack again.",
    );
});
