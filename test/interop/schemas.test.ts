/** Runs tools that generate types from a JSON Schema, with each JSON Schema in the package. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { schemaTools } from './schema-tools.js';
import { compile, type Errors } from './support/compile.js';
import { expectComplaints } from './support/complaints.js';
import { makeFolder } from './support/folder.js';
import { runTool } from './support/programs.js';

const apis = ['v1', 'connector'];
const folder = makeFolder();

test.for(schemaTools)('%s generates types', async (tool) => {
  const found = new Map<string, string[]>();
  const main = join(import.meta.dirname, 'schemas/main.ts');
  for (const api of apis) {
    const input = join(root, 'generated', api, 'schemas');
    const target = join(folder, tool, api);
    mkdirSync(target, { recursive: true });
    const { lines } = await runTool(['--import', 'tsx', main, tool, input, target], root);
    found.set(api, lines);
    expect(readdirSync(target)).toHaveLength(readdirSync(input).length);
  }
  expectComplaints(tool, 'generate', found);
});

describe('compiles', () => {
  let errors: Errors;
  beforeAll(async () => {
    errors = await compile(folder);
  });

  test.for(schemaTools)('the output of %s', (tool) => {
    const found = apis.map((api) => [api, errors.of(`${tool}/${api}`)] as const);
    expectComplaints(tool, 'compile', new Map(found));
  });

  test('without other errors', () => expect(errors.rest()).toEqual([]));
});
