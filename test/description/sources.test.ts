import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { bundleDescriptions } from '../../scripts/description/descriptions.js';
import { SourceResolver } from '../../scripts/description/references.js';
import { Sources } from '../../scripts/description/sources.js';
import { root } from '../../scripts/lib/project.js';
import { lintAndBundle } from '../../scripts/pipeline.js';
import { smallProject } from '../support/small-project.js';

afterEach(() => vi.restoreAllMocks());

test('reads the configuration once, and checks each structure once', async () => {
  const sources = new Sources(root);
  expect(sources.config()).toBe(sources.config());
  const [api] = await sources.apis();
  expect(api).toMatchObject({ name: 'v1' });
  const checked = sources.structureProblems(api!.ref);
  expect(sources.structureProblems(api!.ref)).toBe(checked);
  expect(await checked).toEqual([]);
});

test('lets all stages together read each file only once, except for the bundler', async () => {
  const project = smallProject();
  const loaded = vi.spyOn(SourceResolver.prototype, 'loadExternalRef');
  await lintAndBundle(project);
  const counts = new Map<string, number>();
  for (const [file] of loaded.mock.calls) counts.set(file, (counts.get(file) ?? 0) + 1);
  expect(counts.size).toBeGreaterThan(10);
  // Each file may be read once by all stages together, and once more by the bundler for each description. The bundler
  // cannot use the cached documents, because it changes the documents that it reads.
  const most = 1 + (await new Sources(project).apis()).length;
  expect([...counts].filter(([, count]) => count > most)).toEqual([]);
});

test('gives the same bundles, and no problems, for files with Windows line endings', async () => {
  const project = smallProject();
  const before = await bundleDescriptions(new Sources(project));
  for (const entry of readdirSync(join(project, 'spec'), {
    recursive: true,
    withFileTypes: true,
  })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  }
  expect(await lintAndBundle(project, { strict: true })).toEqual(before);
  expect(JSON.stringify(before)).not.toContain(String.raw`\r`);
});
