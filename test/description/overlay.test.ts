import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleDescriptions } from '../../scripts/description/descriptions.js';
import type { Document } from '../../scripts/description/openapi.js';
import { type Action, applyOverlays, nodesAt } from '../../scripts/description/overlay.js';
import { Sources } from '../../scripts/description/sources.js';
import { smallProject } from '../support/small-project.js';

const bundle: Document = {
  openapi: '3.1.1',
  info: { title: 'An API', version: '1' },
  tags: [{ name: 'a' }, { name: 'b' }],
  servers: [{ url: 'https://one.example' }],
};

function applied(...actions: Action[]): Document {
  return applyOverlays(bundle, [
    { overlay: '1.0.0', info: { title: 'Test', version: '1' }, actions },
  ]);
}

test('merges objects, and keeps the other fields', () => {
  expect(applied({ target: '$.info', update: { title: 'Eine API' } }).info).toEqual({
    title: 'Eine API',
    version: '1',
  });
});

test('applies a filter to one item of an array, and appends to arrays', () => {
  const changed = applied(
    { target: "$.tags[?(@.name=='b')]", update: { description: 'Das zweite.' } },
    { target: '$.servers', update: { url: 'https://two.example' } },
    { target: '$', update: { tags: [{ name: 'c' }] } },
  );
  expect(changed.tags).toEqual([
    { name: 'a' },
    { name: 'b', description: 'Das zweite.' },
    { name: 'c' },
  ]);
  expect(changed.servers).toHaveLength(2);
});

test('changes nothing without a match, and never changes the bundle itself', () => {
  const before = structuredClone(bundle);
  expect(applied({ target: '$.paths', update: { '/x': {} } })).toEqual(bundle);
  applied({ target: '$.info', update: { title: 'Eine API' } });
  expect(bundle).toEqual(before);
});

test('throws for a target that is not a JSONPath, and finds no object at a string', () => {
  expect(() => nodesAt(bundle, '$.info[')).toThrow('end of input');
  expect(nodesAt(bundle, '$.info.title')).toEqual([]);
});

test.for<[string, (text: string) => string, RegExp]>([
  [
    'another version',
    (text: string) => text.replace('overlay: 1.0.0', 'overlay: 2.0.0'),
    /1:10.*The version is 2\.0\.0; expected Overlay 1\.0/,
  ],
  ['another format', () => 'openapi: 3.1.1\n', /This file is not an Overlay document/],
  ['broken YAML', (text: string) => `${text}\nbroken: [\n`, /yaml-syntax/],
  [
    'an unknown field',
    (text: string) => text.replace('actions:', 'action: []\nactions:'),
    /`action` is not expected/,
  ],
])('refuses an overlay with %s, and reports its location', async ([, change, message]) => {
  const project = smallProject();
  const path = join(project, 'spec/v1/de.overlay.yaml');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  const refusal = await bundleDescriptions(new Sources(project)).catch(
    (error: Error) => error.message,
  );
  expect(refusal).toMatch(/^spec\/v1\/de\.overlay\.yaml:\d+:\d+/);
  expect(refusal).toMatch(message);
});
