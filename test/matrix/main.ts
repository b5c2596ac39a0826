/**
 * `npm run matrix [-- --node <major>] [-- --step <name>]`: installs, builds, checks, tests and uses the package with each
 * supported version of Node. Both options can be repeated.
 */
import { Failure } from '../../src/common/failure.js';
import { run } from '../../scripts/lib/command.js';
import { root } from '../../scripts/lib/project.js';
import { readOptions } from '../../scripts/lib/read-options.js';
import { hasAllPrograms } from '../support/private-package.js';
import { matrixTable } from './matrix-table.js';
import { type NodeVersion, nodeVersions, selectVersions } from './node-versions.js';
import { type Results, runVersion } from './run-matrix.js';
import { selectSteps, stepNames } from './steps.js';

await run(async () => {
  const { node, step } = readOptions(
    process.argv.slice(2),
    {
      node: {
        type: 'string',
        multiple: true,
        about: `only this version: ${nodeVersions.map(({ major }) => major).join(', ')}`,
      },
      step: { type: 'string', multiple: true, about: `only this step: ${stepNames.join(', ')}` },
    },
    'npm run matrix [-- --node <major>] [-- --step <name>]',
  );
  const [versions, names] = [selectVersions(node), selectSteps(step)];
  if (!hasAllPrograms)
    throw new Failure(
      `The versions of Node in test/matrix/package.json are for Linux on x64, and this is ${process.platform} on ${process.arch}. Fix: run npm run matrix there, or install the version and run .ci/run.`,
    );
  const results = new Map<NodeVersion, Results>();
  // One after the other, because the tests use all cores.
  for (const version of versions)
    results.set(version, await runVersion(root, version, names, (text) => console.log(text)));
  console.log(`\n${matrixTable(names, results)}`);
  const failed = [...results.values()].some((one) =>
    [...one.values()].some(({ outcome }) => outcome === 'failed'),
  );
  if (failed)
    throw new Failure('A step failed. Fix: correct what the command prints above the table.');
});
