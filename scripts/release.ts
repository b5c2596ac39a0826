/**
 * `npm run release [-- --dry-run] [-- --output <folder>]`: checks everything and packs the package. It publishes
 * nothing: without `--dry-run`, it creates the tag whose push starts the workflow that publishes.
 */
import { run } from './lib/command.js';
import { root } from './lib/project.js';
import { readOptions } from './lib/read-options.js';
import { release } from './release/release.js';

await run(async () => {
  const { 'dry-run': isDryRun, output } = readOptions(
    process.argv.slice(2),
    {
      'dry-run': { type: 'boolean', default: false, about: 'do everything, except for the tag' },
      output: { type: 'string', about: 'an empty folder for the tarball, outside the clone' },
    },
    'npm run release [-- --dry-run] [-- --output <folder>]',
  );
  await release(root, { isDryRun, output });
});
