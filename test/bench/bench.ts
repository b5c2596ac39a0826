/**
 * `npm run bench [-- <suite> …]`: compares with other tools in one run, and writes the results file of the day.
 *
 * With `--short`, every contestant is verified and measured once, and nothing is written: CI checks that the suites work.
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
    // Write after each suite, so that a later suite that fails does not lose the results.
    writeResults(file, new Map([[name, section]]));
    console.log(
      `\n${section}\n\n${name} took ${((performance.now() - start) / 1000).toFixed(0)} s.`,
    );
  }
  if (!short) console.log(`\nWritten: ${relative(root, file)}`);
});
