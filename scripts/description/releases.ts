/** Finds the copies of the last releases, with which `npm run compat` compares the descriptions. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { Failure } from '../../src/common/failure.js';
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
    .filter((name) => semver.valid(name) === name)
    .toSorted(semver.compare);
}

/**
 * Returns the version of the last release before the version in package.json. A release is archived in its own commit,
 * so the folder of this version itself can exist: to compare the descriptions with it would find no change.
 */
export function lastRelease(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const last = versionsOf(root).findLast((release) => semver.lt(release, version));
  if (last === undefined)
    throw new Failure(
      `${releasesFolder} has no release before ${version}. Fix: name the base: npm run compat -- <base>.`,
    );
  return last;
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
