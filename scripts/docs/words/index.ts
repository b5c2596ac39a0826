/** What the documentation says beside the descriptions: a folder for each language. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type english from './en/index.js';

/** English is the model: the compiler compares every other language with it. */
export type Words = typeof english;

export type ReferenceWords = Words['reference'];
export type SiteWords = Words['site'];

/** The words by language, that of the descriptions first. */
export type Languages = ReadonlyMap<string, Words>;

/** Reads every folder: to add a language is to add one, and its overlays in spec/. */
export async function loadWords(folder = import.meta.dirname): Promise<Languages> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted((a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1));
  const words = names.map(async (name) => {
    const file = pathToFileURL(join(folder, name, 'index.ts')).href;
    const { default: language } = (await import(file)) as { default: Words };
    return [name, language] as const;
  });
  return new Map(await Promise.all(words));
}
