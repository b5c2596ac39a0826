/** What the documentation says beside the descriptions: a folder for each language. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { landing } from './en/landing.js';
import type { reference } from './en/reference.js';
import type { site } from './en/site.js';

type Loose<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: never[]) => unknown
      ? T[K]
      : Loose<T[K]>;
};

export type ReferenceWords = typeof reference;
export type SiteWords = Loose<typeof site>;
export type LandingWords = Loose<typeof landing>;

export interface Words {
  reference: ReferenceWords;
  site: SiteWords;
  landing: LandingWords;
}

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
