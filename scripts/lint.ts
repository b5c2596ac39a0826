/**
 * `npm run lint [-- --strict] [-- --fix]` for the spec, after `npm run lint:code`.
 *
 * `--strict` refuses translations that are missing or out of date; `--fix` writes the digests of those that somebody has
 * compared with the English.
 */
import { bundleDescriptions } from './description/descriptions.js';
import { Sources } from './description/sources.js';
import { run } from './lib/command.js';
import { root } from './lib/project.js';
import { readOptions } from './lib/read-options.js';
import { sourceFiles } from './lint/lint-sources.js';
import { writeDigests } from './lint/write-digests.js';
import { lintAndBundle } from './pipeline.js';

await run(async () => {
  const { strict, fix } = readOptions(
    process.argv.slice(2),
    { strict: { type: 'boolean', default: false }, fix: { type: 'boolean', default: false } },
    'npm run lint [-- --strict] [-- --fix]',
  );
  if (fix) {
    const sources = new Sources(root);
    const written = await writeDigests(sources, await bundleDescriptions(sources));
    for (const line of written) console.log(`Written: ${line}`);
  }
  const descriptions = await lintAndBundle(root, { strict });
  const files = await sourceFiles(root);
  console.log(`${descriptions.length} descriptions, ${files.length} files: no errors`);
});
