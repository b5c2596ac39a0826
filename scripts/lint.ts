/**
 * `npm run lint [-- --strict] [-- --fix]`: the spec and the code.
 *
 * `--strict` refuses translations that are missing or out of date; `--fix` writes the digests of those that somebody has
 * compared with the English. npm gives `--code`, without which the spec alone is linted.
 */
import { bundleDescriptions } from './description/descriptions.js';
import { Sources } from './description/sources.js';
import { run, step } from './lib/command.js';
import { root } from './lib/project.js';
import { readOptions } from './lib/read-options.js';
import { lintCode } from './lint/lint-code.js';
import { sourceFiles } from './lint/lint-sources.js';
import { writeDigests } from './lint/write-digests.js';
import { lintAndBundle } from './pipeline.js';

const flag = { type: 'boolean', default: false } as const;

await run(async () => {
  const { strict, fix, code } = readOptions(
    process.argv.slice(2),
    { strict: flag, fix: flag, code: flag },
    'npm run lint [-- --strict] [-- --fix]',
  );
  if (fix) {
    const sources = new Sources(root);
    const written = await writeDigests(sources, await bundleDescriptions(sources));
    for (const line of written) console.log(`Written: ${line}`);
  }
  // Beside each other: the linters of the code are processes of their own.
  const [spec, rest] = await Promise.allSettled([
    lintAndBundle(root, { strict }),
    code ? step('Lint the code', () => lintCode(root)) : undefined,
  ]);
  if (spec.status === 'rejected') throw spec.reason;
  if (rest.status === 'rejected') throw rest.reason;
  const files = await sourceFiles(root);
  console.log(`${spec.value.length} descriptions, ${files.length} files: no errors`);
});
