/** `npm run bench [-- <suite> …]`: measures beside others in one run, and writes the day's file of results. */
import { join, relative } from 'node:path';
import { run } from '../../scripts/lib/command.js';
import { root } from '../../scripts/lib/project.js';
import { loadSuite, suiteNames } from './harness/find.js';
import { resultFile, writeResults } from './harness/results.js';
import { runSuite } from './harness/run.js';

await run(async () => {
  const folder = join(root, 'test', 'bench');
  const names = suiteNames(folder, process.argv.slice(2));
  const file = resultFile(join(folder, 'results'), new Date());
  for (const name of names) {
    const start = performance.now();
    console.log(`\n## ${name}`);
    const section = await runSuite(await loadSuite(folder, name), (text) =>
      process.stdout.write(text),
    );
    // After each suite, so that a later one that fails takes nothing with it.
    writeResults(file, new Map([[name, section]]));
    console.log(
      `\n${section}\n\n${name} took ${((performance.now() - start) / 1000).toFixed(0)} s.`,
    );
  }
  console.log(`\nWritten: ${relative(root, file)}`);
});
