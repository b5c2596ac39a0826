/**
 * `npm run test:setup [-- --project units] [-- --install]`: installs the packages and programs that the tests need.
 *
 * The script always installs the packages of a test project. It installs programs only if it runs as root on Debian. In
 * other cases, it prints the command that installs the programs, and with `--install`, it runs that command.
 */
import { Failure } from '../src/common/failure.js';
import { run } from '../scripts/lib/command.js';
import { readOptions } from '../scripts/lib/read-options.js';
import { installPackages } from './support/install-packages.js';
import { installTools } from './support/install-tools.js';
import { toolNames, tools } from './support/tools.js';

/**
 * The test projects in vitest.config.ts, `matrix` and `mutation`. The value is the private package with the dependencies of the
 * project, or undefined.
 */
const projects = new Map([
  ['units', undefined],
  ['programs', undefined],
  ['pages', undefined],
  ['bench', 'test/bench'],
  ['interop', 'test/interop'],
  ['hosts', 'test/hosts'],
  ['consumers', 'test/consumers'],
  ['matrix', 'test/matrix'],
  ['mutation', 'test/mutation'],
]);

await run(async () => {
  const { install, project = [...projects.keys()] } = readOptions(
    process.argv.slice(2),
    {
      install: {
        type: 'boolean',
        default: false,
        about: 'install missing tools with apt, as root',
      },
      project: {
        type: 'string',
        multiple: true,
        about: `prepare only for these tests: ${[...projects.keys()].join(', ')}`,
      },
    },
    'npm run test:setup [-- --project <name>] [-- --install]',
  );
  for (const name of project) {
    if (!projects.has(name))
      throw new Failure(
        `There is no project "${name}". Fix: use --project with one of ${[...projects.keys()].join(', ')}.`,
      );
    const folder = projects.get(name);
    if (folder) installPackages(folder);
  }
  const names = toolNames.filter((name) =>
    tools[name].projects.some((one) => project.includes(one)),
  );
  if (names.length > 0) installTools(names, install);
});
