/**
 * `npm run test:setup [-- --project units] [-- --install]`: the step before the tests, which installs what they need.
 *
 * The packages of a project of tests are always installed. Programs are installed as root on Debian; elsewhere the
 * command is printed, and `--install` runs it.
 */
import { Failure } from '../src/common/failure.js';
import { run } from '../scripts/lib/command.js';
import { readOptions } from '../scripts/lib/read-options.js';
import { installPackages } from './support/install-packages.js';
import { installTools } from './support/install-tools.js';
import { toolNames, tools } from './support/tools.js';

/** The private package of each project that has one. The projects are those of vitest.config.ts, and `mutation`. */
const projects = new Map([
  ['units', undefined],
  ['programs', undefined],
  ['pages', undefined],
  ['bench', 'test/bench'],
  ['interop', 'test/interop'],
  ['hosts', 'test/hosts'],
  ['consumers', 'test/consumers'],
  ['mutation', 'test/mutation'],
]);

await run(async () => {
  const { install, project = [...projects.keys()] } = readOptions(
    process.argv.slice(2),
    { install: { type: 'boolean', default: false }, project: { type: 'string', multiple: true } },
    'npm run test:setup [-- --project <name>] [-- --install]',
  );
  for (const name of project) {
    if (!projects.has(name))
      throw new Failure(
        `There is no project "${name}". Fix: --project with one of ${[...projects.keys()].join(', ')}.`,
      );
    const folder = projects.get(name);
    if (folder) installPackages(folder);
  }
  const names = toolNames.filter((name) =>
    tools[name].projects.some((one) => project.includes(one)),
  );
  if (names.length > 0) installTools(names, install);
});
