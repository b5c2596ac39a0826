/** Finds the copies of the last releases, with which `npm run compat` compares the descriptions. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from './openapi.js';

/** The folder with a folder for each release, such as `0.1.0`. The files in it are archived, so nothing checks them. */
export const releasesFolder = 'spec/releases';

/** A past release, with its descriptions by name. */
export interface Release {
  version: string;
  descriptions: Map<string, Document>;
}

/** Returns the versions of the releases, the newest last. A project without a release has no folder for them. */
function versionsOf(root: string): string[] {
  if (!existsSync(join(root, releasesFolder))) return [];
  return readdirSync(join(root, releasesFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Returns the version of the last release. */
export function lastRelease(root: string): string {
  return versionsOf(root).at(-1)!;
}

/** Reads the descriptions of all releases, the newest last. */
export function readReleases(root: string): Release[] {
  return versionsOf(root).map((version) => {
    const folder = join(root, releasesFolder, version);
    const names = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const descriptions = names.map(({ name }) => {
      const text = readFileSync(join(folder, name, 'openapi.json'), 'utf8');
      return [name, JSON.parse(text) as Document] as const;
    });
    return { version, descriptions: new Map(descriptions) };
  });
}
