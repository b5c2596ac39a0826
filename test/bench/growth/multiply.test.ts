import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleDescriptions, type Description } from '../../../scripts/description/descriptions.js';
import { operationsOf } from '../../../scripts/description/openapi.js';
import { Sources } from '../../../scripts/description/sources.js';
import { root } from '../../../scripts/lib/project.js';
import { multiply } from './multiply.js';

const folder = mkdtempSync(join(tmpdir(), 'bench-multiply-'));
let once: Description[];
let thrice: Description[];

beforeAll(async () => {
  for (const name of ['spec', 'scripts', 'redocly.yaml', 'package.json']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  once = await bundleDescriptions(new Sources(folder));
  multiply(join(folder, 'spec'), 3);
  thrice = await bundleDescriptions(new Sources(folder));
});
afterAll(() => rmSync(folder, { recursive: true }));

const count = ({ document }: Description, kind: string) =>
  [...operationsOf(document)].filter((found) => found.kind === kind).length;

/** Returns the number of events in the union of all events. */
const mapped = ({ document }: Description) =>
  Object.values(document.components?.schemas ?? {}).flatMap(({ discriminator }) =>
    Object.keys(discriminator?.mapping ?? {}),
  ).length;

const read = (path: string) => readFileSync(join(folder, 'spec', path), 'utf8');

test('multiplies events and operations, but not the receiver', () => {
  for (const [index, description] of once.entries()) {
    expect(count(thrice[index]!, 'path')).toBe(3 * count(description, 'path'));
    expect(count(thrice[index]!, 'webhook')).toBe(3 * count(description, 'webhook'));
    expect(count(thrice[index]!, 'callback')).toBe(count(description, 'callback'));
    expect(mapped(thrice[index]!)).toBe(3 * mapped(description));
  }
});

test('keeps operation ids unique', () => {
  for (const { document } of thrice) {
    const ids = [...operationsOf(document)].map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('renames an event everywhere in its copy', () => {
  expect(read('components/schemas/events/JobCreated3Event.yaml')).toMatch(
    /title: JobCreated3Event[^]*const: JobCreated3\n/,
  );
  expect(read('examples/events/JobCreated3.yaml')).toContain('eventType: JobCreated3\n');
});
