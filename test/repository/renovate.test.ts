/** Checks that Renovate's rules name packages that this repository has, and explain each limit. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { schemaErrors } from '../support/schemastore.js';

interface Rule {
  description?: string;
  matchFileNames?: string[];
  matchDepNames?: string[];
  allowedVersions?: string;
}
interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const configuration = read('.github/renovate.json') as { packageRules: Rule[] };
const manifests = [
  'package.json',
  ...readdirSync(join(root, 'test')).map((name) => `test/${name}/package.json`),
].filter((file) => existsSync(join(root, file)));
/** The dependencies of all packages in this repository. */
const dependencies = manifests.flatMap((file) => {
  const manifest = read(file) as Manifest;
  const { dependencies: needed, devDependencies, optionalDependencies } = manifest;
  return Object.entries({ ...needed, ...devDependencies, ...optionalDependencies }).map(
    // An alias is `npm:name@version`.
    ([name, version]) => ({ file, name, version: version.replace(/^npm:.*@/, '') }),
  );
});

test('follows the schema', () => {
  expect(schemaErrors('Renovate', configuration)).toEqual([]);
  expect(schemaErrors('Renovate', { ...configuration, packageRules: 'none' })).not.toEqual([]);
});

describe.for(configuration.packageRules)('the rule "$description"', (rule) => {
  test('has a reason', () => {
    expect(rule.description).toMatch(/^\S.+\.$/);
  });

  test('names only dependencies, whose versions it allows', () => {
    for (const pattern of rule.matchDepNames ?? []) {
      const isMatch = pattern.startsWith('/')
        ? (name: string) => new RegExp(pattern.slice(1, -1)).test(name)
        : (name: string) => name === pattern;
      const matches = dependencies
        .filter(({ name }) => isMatch(name))
        .filter(({ file }) => rule.matchFileNames?.includes(file) ?? true);
      expect(matches, pattern).not.toEqual([]);
      const { allowedVersions: allowed } = rule;
      if (allowed === undefined) continue;
      expect(
        matches.filter(({ version }) => !satisfies(version, allowed)),
        pattern,
      ).toEqual([]);
    }
  });
});
