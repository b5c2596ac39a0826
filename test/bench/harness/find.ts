import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from '../../../src/common/failure.js';
import type { Suite } from './suite.js';

const ending = '.bench.ts';

/**
 * The names of the suites to run: all suites of a folder, or the wanted ones, in alphabetical order.
 *
 * @throws Failure that lists all names, if a wanted suite does not exist
 */
export function suiteNames(folder: string, wanted: readonly string[]): string[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .toSorted();
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new Failure(
      `There is no benchmark ${unknown.join(', ')}: expected one of ${names.join(', ')}. Fix: use one of these names.`,
    );
  }
  return wanted.length === 0 ? names : names.filter((name) => wanted.includes(name));
}

export async function loadSuite(folder: string, name: string): Promise<Suite> {
  const module = (await import(pathToFileURL(join(folder, `${name}${ending}`)).href)) as {
    default: Suite;
  };
  return module.default;
}
