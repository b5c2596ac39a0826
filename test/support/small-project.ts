import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from '../../scripts/lib/project.js';

/**
 * Creates a project with our rules and a description of a dozen small files, in a temporary folder that is removed after
 * the test. The rules work the same for few files, and a run takes a fiftieth of the time.
 */
export function smallProject(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'kaizala small ')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true, maxRetries: 5 }));
  cpSync(resolve(import.meta.dirname, 'small-project'), path, { recursive: true });
  for (const file of ['redocly.yaml', '.spectral.yaml', 'package.json'])
    cpSync(join(root, file), join(path, file));
  for (const folder of ['node_modules', 'scripts'])
    symlinkSync(join(root, folder), join(path, folder), 'junction');
  return path;
}
