/**
 * `npm run bench [-- <suite> …]`: compares this project with other tools, and writes today's file of results.
 *
 * With `--short`, verifies and measures every compared tool only once, and writes no results. CI uses this to check
 * that the suites work.
 */
import { join, relative } from 'node:path';
import { run } from '../../scripts/lib/command.js';
import { root } from '../../scripts/lib/project.js';
import { loadSuite, suiteNames } from './harness/find.js';
import { resultFile, writeResults } from './harness/results.js';
import { runSuite } from './harness/run.js';

await run(async () => {
  const folder = join(root, 'test', 'bench');
  const args = process.argv.slice(2);
  const short = args.includes('--short');
  const names = suiteNames(
    folder,
    args.filter((one) => one !== '--short'),
  );
  const file = resultFile(join(folder, 'results'), new Date());
  for (const name of names) {
    const start = performance.now();
    console.log(`\n## ${name}`);
    const section = await runSuite(
      await loadSuite(folder, name),
      (text) => process.stdout.write(text),
      short,
    );
    if (short) continue;
    // Write after each suite. Otherwise, the results would be lost if a later suite failed.
    writeResults(file, new Map([[name, section]]));
    console.log(
      `\n${section}\n\n${name} took ${((performance.now() - start) / 1000).toFixed(0)} s.`,
    );
  }
  if (!short) console.log(`\nWritten: ${relative(root, file)}`);
});
