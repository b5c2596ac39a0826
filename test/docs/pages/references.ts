/** The references of the site, each as the bundle that lies beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { type Language, languages } from '../../../scripts/description/language.js';
import type { Document } from '../../../scripts/description/openapi.js';
import { placeOf } from '../../../scripts/docs/pages/place.js';

const { folder, url } = inject('site');

export interface Reference {
  /** `v1 in de` */
  name: string;
  api: string;
  language: Language;
  /** In the language of the page, and otherwise as it is published. */
  document: Document;
}

export const apis = ['v1', 'connector'];

export const references: Reference[] = apis.flatMap((api) =>
  languages.map((language) => ({
    name: `${api} in ${language}`,
    api,
    language,
    document: JSON.parse(textOfFile(placeOf(language, `${api}/openapi.json`))) as Document,
  })),
);

export function reference(name: string): Reference {
  const found = references.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`There is no reference ${name}.`);
  return found;
}

/** The path of a page of a reference, from the root of the site. */
export function pathIn({ language, api }: Reference, page: string): string {
  return placeOf(language, `${api}/${page}`);
}

/** Where the server has a file of the site. */
export function onServer(path: string): string {
  return new URL(path, url).href;
}

/** Where a disk has it. */
export function onDisk(path: string): string {
  return `${pathToFileURL(folder).href}/${path}`;
}

export function textOfFile(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
