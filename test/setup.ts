/**
 * `npm run test:setup [-- --project units] [-- --install]`: the step before the tests, which installs what they start.
 *
 * As root on Debian it installs what is missing. Elsewhere it prints the command, and `--install` runs it.
 */
import { Failure } from '../src/common/failure.js';
import { run } from '../scripts/lib/command.js';
import { readOptions } from '../scripts/lib/read-options.js';
import { installTools } from './support/install-tools.js';
import { projects, toolNames, tools } from './support/tools.js';

await run(async () => {
  const { install, project = [...projects] } = readOptions(
    process.argv.slice(2),
    { install: { type: 'boolean', default: false }, project: { type: 'string', multiple: true } },
    'npm run test:setup [-- --project <name>] [-- --install]',
  );
  const unknown = project.find((name) => !(projects as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new Failure(
      `No project needs tools by the name ${unknown}. Fix: --project ${projects.join(' or ')}`,
    );
  installTools(
    toolNames.filter((name) => project.includes(tools[name].project)),
    install,
  );
});
