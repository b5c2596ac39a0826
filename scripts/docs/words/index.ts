/** The words that the documentation adds to the descriptions: a folder for each language. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from '../../../src/common/failure.js';
import type english from './en/index.js';

/** English is the model: the compiler compares every other language with it. */
export type Words = typeof english;

export type ReferenceWords = Words['reference'];
export type SiteWords = Words['site'];

/** The words by language, that of the descriptions first. */
export type Languages = ReadonlyMap<string, Words>;

/**
 * Reads every folder: to add a language is to add one, and its overlays in spec/.
 *
 * @throws Failure for a folder without its file
 */
export async function loadWords(folder = import.meta.dirname): Promise<Languages> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted((a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1));
  const words = names.map(async (name) => {
    const path = join(folder, name, 'index.ts');
    if (!existsSync(path))
      throw new Failure(
        `${name}/index.ts cannot be read, and every folder in scripts/docs/words/ is a language. Fix: add the file, like that of another language.`,
      );
    const file = pathToFileURL(path).href;
    const { default: language } = (await import(file)) as { default: Words };
    return [name, language] as const;
  });
  return new Map(await Promise.all(words));
}
