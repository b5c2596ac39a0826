/** Generators of types from JSON Schema, with each schema that ships. */
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

test.for(schemaTools)('%s makes types', async (tool) => {
  const found = new Map<string, string[]>();
  const main = join(import.meta.dirname, 'schemas/main.ts');
  for (const api of apis) {
    const input = join(root, 'generated', api, 'schemas');
    const place = join(folder, tool, api);
    mkdirSync(place, { recursive: true });
    const { lines } = await runTool(['--import', 'tsx', main, tool, input, place], root);
    found.set(api, lines);
    expect(readdirSync(place)).toHaveLength(readdirSync(input).length);
  }
  expectComplaints(tool, 'generate', found);
});

describe('compiles', () => {
  let errors: Errors;
  beforeAll(async () => {
    errors = await compile(folder);
  });

  test.for(schemaTools)('what %s writes', (tool) => {
    const found = apis.map((api) => [api, errors.of(`${tool}/${api}`)] as const);
    expectComplaints(tool, 'compile', new Map(found));
  });

  test('and nothing else has an error', () => expect(errors.rest()).toEqual([]));
});
