/** Checks that Redocly's command line applies our overlays with the same result as our build. */
import { parseYaml } from '@redocly/openapi-core';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import { description } from '../../support/descriptions.js';

test.for(['v1', 'connector'])('the German %s equals the result of Redocly', async (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'kaizala overlay '));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const output = join(folder, 'openapi.de.yaml');
  const overlays = ['components', name].map((part) => `spec/${part}/de.overlay.yaml`);
  const cli = 'node_modules/@redocly/cli/bin/cli.js';
  await new Promise<void>((resolve, reject) => {
    execFile(
      process.execPath,
      [cli, 'bundle', name, '--output', output].concat(
        overlays.flatMap((path) => ['--overlay', path]),
      ),
      { cwd: root, env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
      (error, stdout, stderr) => (error ? reject(new Error(stdout + stderr)) : resolve()),
    );
  });
  expect(parseYaml(readFileSync(output, 'utf8'))).toEqual(
    description(name).translations.get('de')?.document,
  );
});
