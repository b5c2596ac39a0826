/** Tests that the script of the panel "Try it" uses each of the panel's words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tryIt } from '../../../scripts/docs/words/en/try-it.js';
import { root } from '../../../scripts/lib/project.js';

const folder = join(root, 'scripts/docs/assets/try-it');
const source = [
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
  join(root, 'src/common/editable-json.ts'),
]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test('uses every word', () => {
  const names = Object.entries(tryIt).flatMap(([name, value]) =>
    typeof value === 'string' ? [name] : Object.keys(value),
  );
  expect(names.length).toBeGreaterThan(30);
  const isUsed = (name: string) => new RegExp(`\\.${name}\\b|'${name}'`).test(source);
  expect(names.filter((name) => !isUsed(name))).toEqual([]);
});

test('provides every value of a word', () => {
  const values = new Set(JSON.stringify(tryIt).match(/(?<=\{)\w+(?=\})/g));
  const isGiven = (name: string) => new RegExp(`\\b${name}\\b`).test(source);
  expect([...values].filter((name) => !isGiven(name))).toEqual([]);
});
