/** Uses libraries and mock servers with each bundle. They must accept the bundle, and behave as the bundle says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { libraries } from './libraries.js';
import { expectComplaints } from './support/complaints.js';
import { makeFolder } from './support/folder.js';
import { runTool } from './support/programs.js';

const folder = makeFolder();

test.for(libraries)('%s', async (library) => {
  const output = join(folder, `${library}.json`);
  const main = join(import.meta.dirname, 'libraries/main.ts');
  const { lines } = await runTool(['--import', 'tsx', main, library, output], root);
  if (!existsSync(output)) throw new Error(`${library} ended early: ${lines.join('\n')}`);
  expect(lines).toEqual([]);
  const found = JSON.parse(readFileSync(output, 'utf8')) as Record<string, string[]>;
  expectComplaints(library, 'read', new Map(Object.entries(found)));
});
