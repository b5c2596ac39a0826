/** Loads the words that the documentation adds to the descriptions. Each language has a folder with its words. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from '../../../src/common/failure.js';
import type english from './en/index.js';

/**
 * The type of the words of a language. It is made from the English words, so the compiler reports words that another
 * language lacks.
 */
export type Words = typeof english;

export type ReferenceWords = Words['reference'];
export type SiteWords = Words['site'];

/** The words of each language. English is first, because the descriptions are written in English. */
export type Languages = ReadonlyMap<string, Words>;

/**
 * Reads the words of every language. To add a language, add a folder here and overlays in spec/.
 *
 * @throws Failure for a folder without `index.ts`
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
        `scripts/docs/words/${name}/index.ts is missing, but every folder in scripts/docs/words/ must be a language. Fix: add the file, and use another language's file as a model.`,
      );
    const file = pathToFileURL(path).href;
    const { default: language } = (await import(file)) as { default: Words };
    return [name, language] as const;
  });
  return new Map(await Promise.all(words));
}
