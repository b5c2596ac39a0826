/** Tests the command-line tool of Spectral. The build of the project uses Spectral only as a library. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { packageFile, runTool } from './support/programs.js';

const english = ['generated/v1/openapi.yaml', 'generated/connector/openapi.yaml'];
const german = ['generated/v1/openapi.de.yaml', 'generated/connector/openapi.de.yaml'];

test.for<[string, string[], string]>([
  [
    'the rules of this project in English',
    [...english, 'spec/workflows/lifecycle.arazzo.yaml'],
    join(root, '.spectral.yaml'),
  ],
  ['the rules of Spectral in German', german, join(import.meta.dirname, 'configs/spectral.yaml')],
])('finds nothing with %s', async ([, files, ruleset]) => {
  const cli = packageFile('@stoplight/spectral-cli/dist/index.js');
  const options = ['--ruleset', ruleset, '--fail-severity', 'hint', '--ignore-unknown-format'];
  const { code, lines } = await runTool([cli, 'lint', ...files, ...options], root);
  expect(lines).toEqual([expect.stringContaining('No results')]);
  expect(code).toBe(0);
});
