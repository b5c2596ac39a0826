import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from '../../../src/common/failure.js';
import type { Suite } from './suite.js';

const ending = '.bench.ts';

/**
 * The names of the suites to run: all of a folder, or the wanted ones, in the order of the alphabet.
 *
 * @throws Failure that lists the names, when one is wanted that is not there
 */
export function suiteNames(folder: string, wanted: readonly string[]): string[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .toSorted();
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new Failure(
      `There is no benchmark ${unknown.join(', ')}; there are: ${names.join(', ')}.`,
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
