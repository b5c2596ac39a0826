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

test('members are merged, others stay', () => {
  expect(applied({ target: '$.info', update: { title: 'Eine API' } }).info).toEqual({
    title: 'Eine API',
    version: '1',
  });
});

test('a filter leads to one of a list, and a list is appended to', () => {
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

test('what matches nothing changes nothing, and the bundle itself stays as it was', () => {
  const before = structuredClone(bundle);
  expect(applied({ target: '$.paths', update: { '/x': {} } })).toEqual(bundle);
  applied({ target: '$.info', update: { title: 'Eine API' } });
  expect(bundle).toEqual(before);
});

test('a target that is not a path is an error, and one that leads to a text finds no object', () => {
  expect(() => nodesAt(bundle, '$.info[')).toThrow('end of input');
  expect(nodesAt(bundle, '$.info.title')).toEqual([]);
});

test.for<[string, (text: string) => string, RegExp]>([
  [
    'another version',
    (text: string) => text.replace('overlay: 1.0.0', 'overlay: 2.0.0'),
    /1:10.*reads Overlay 1\.0, and this says 2\.0\.0/,
  ],
  ['another format', () => 'openapi: 3.1.1\n', /This file is no Overlay document/],
  ['broken YAML', (text: string) => `${text}\nbroken: [\n`, /yaml-syntax/],
  [
    'an unknown member',
    (text: string) => text.replace('actions:', 'action: []\nactions:'),
    /`action` is not expected/,
  ],
])('an overlay with %s is refused, with its place', async ([, change, message]) => {
  const project = smallProject();
  const path = join(project, 'spec/v1/de.overlay.yaml');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  const refusal = await bundleDescriptions(new Sources(project)).catch(
    (error: Error) => error.message,
  );
  expect(refusal).toMatch(/^spec\/v1\/de\.overlay\.yaml:\d+:\d+/);
  expect(refusal).toMatch(message);
});
