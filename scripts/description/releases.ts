/** Finds the copies of the last releases, with which `npm run compat` compares the descriptions. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with a folder for each release, such as `0.1.0`. The files in it are archived, so nothing checks them. */
export const releasesFolder = 'spec/releases';

/** Returns the versions of the releases, the newest last. */
export function releasesOf(root: string): string[] {
  return readdirSync(join(root, releasesFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Returns the version of the last release. */
export function lastRelease(root: string): string {
  return releasesOf(root).at(-1)!;
}
