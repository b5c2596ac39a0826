import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';

interface Entry {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Entry>;
};

/**
 * Checks that the lockfile contains all optional dependencies. When npm writes the lockfile, it leaves out a package
 * that is missing in the registry. Then `npm ci` refuses the lockfile on every machine.
 */
test('contains the packages for every platform', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !Object.keys(packages).some((key) => key.endsWith(`node_modules/${name}`)))
      .map((name) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
});

test('contains no URLs of a registry', () => {
  expect(
    Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith('http')),
  ).toEqual([]);
});
