/** Checks the licences of all dependencies, in all lockfiles. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { closureOf, idOf, type Lockfile } from '../../scripts/release/lockfile.js';
import { licenceFaults } from './licence-faults.js';
import {
  bundledPackages,
  licencesOfPackages,
  shippedLicences,
  toolLicences,
} from './licence-list.js';

const files = [
  'package-lock.json',
  ...readdirSync(join(root, 'test')).map((folder) => `test/${folder}/package-lock.json`),
].filter((file) => existsSync(join(root, file)));
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Lockfile;
const [shipped, tools] = [Object.keys(shippedLicences), Object.keys(toolLicences)];

test.for(files)('%s has only packages with an allowed licence', (file) => {
  const lockfile = read(file);
  expect(Object.keys(lockfile.packages).length).toBeGreaterThan(1);
  expect(licenceFaults(file, lockfile, tools)).toEqual([]);
});

test('users get only code with a licence that asks for little', () => {
  const lockfile = read('package-lock.json');
  const { dependencies = {} } = lockfile.packages['']!;
  const paths = closureOf(lockfile, [...Object.keys(dependencies), ...bundledPackages]);
  expect(paths).toEqual(expect.arrayContaining(['node_modules/commander', 'node_modules/asn1js']));
  expect(licenceFaults('package-lock.json', lockfile, shipped, paths)).toEqual([]);
});

test('the list has no packages that are not installed any more', () => {
  const installed = new Set(
    files.flatMap((file) =>
      Object.entries(read(file).packages).map(([path, entry]) => idOf(path, entry)),
    ),
  );
  expect(Object.keys(licencesOfPackages).filter((id) => !installed.has(id))).toEqual([]);
});

describe('a package is', () => {
  const faultsOf = (license: string | undefined, allowed = shipped) =>
    licenceFaults(
      'package-lock.json',
      { packages: { '': {}, 'node_modules/a': { version: '1.0.0', ...(license && { license }) } } },
      allowed,
    );

  test.for(['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND ISC', 'Apache-2.0'])(
    'allowed with %s',
    (license) => {
      expect(faultsOf(license)).toEqual([]);
    },
  );

  test.for([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    '(MIT AND GPL-2.0-only)',
    'MPL-2.0',
    'UNLICENSED',
  ])('refused with %s', (license) => {
    expect(faultsOf(license)).toEqual([
      expect.stringContaining(`the licence of a@1.0.0 is ${license}, which is not in the list`),
    ]);
  });

  test('refused without a licence', () => {
    expect(faultsOf(undefined)).toEqual([expect.stringContaining('a@1.0.0 is unknown')]);
  });

  test('found in the folder of the package that needs it', () => {
    const packages = {
      'node_modules/a': { version: '1.0.0', dependencies: { b: '^2.0.0' } },
      'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '1.0.0' } },
      'node_modules/b': { version: '1.0.0' },
      'node_modules/c': { version: '1.0.0' },
    };
    expect(closureOf({ packages }, ['a'])).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/c',
    ]);
  });
});
