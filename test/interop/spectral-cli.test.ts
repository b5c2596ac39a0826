import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';

test('the command line of Spectral reads the same rules', async () => {
  const cli = join(import.meta.dirname, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  const args = ['lint', 'generated/v1/openapi.yaml', 'spec/workflows/lifecycle.arazzo.yaml'];
  const options = ['--fail-severity', 'hint', '--ignore-unknown-format'];
  const run = promisify(execFile)(process.execPath, [cli, ...args, ...options], { cwd: root });
  await expect(run).resolves.toMatchObject({ stdout: expect.stringContaining('No results') });
});
