/** Finds the package that contains a description: its version and its changelog. */
import { isObject, stringOf } from '../../common/json.js';
import { maskName, maskValue } from '../output/mask-argument.js';

/** A package at the base or at the head. */
export interface PackageFiles {
  /** The path of its package.json, for messages. */
  name: string;
  version: string;
  /** The path of its changelog, for messages. */
  changelogName: string;
  /** Undefined if there is no changelog. */
  changelog: string | undefined;
}

/** A package at the base and at the head. */
export interface PackagePair {
  base: PackageFiles;
  head: PackageFiles;
}

/**
 * Reads the package in a folder.
 *
 * @param read returns the text of a file in the folder, or undefined if it does not exist
 * @returns undefined if the folder is not a package with a version
 */
export function packageIn(
  folder: string,
  read: (path: string) => string | undefined,
): PackageFiles | undefined {
  const within = (name: string) => (folder === '' || folder === '.' ? name : `${folder}/${name}`);
  const text = read(within('package.json'));
  const version = text === undefined ? '' : versionIn(text);
  if (version === '') return undefined;
  const changelogName = within('CHANGELOG.md');
  const changelog = read(changelogName);
  return { name: within('package.json'), version, changelogName, changelog };
}

/** Returns the package if both sides have it. A notice says that the head has lost it, so that nothing checks its version. */
export function bothPackages(
  base: PackageFiles | undefined,
  head: PackageFiles | undefined,
): { packages: PackagePair | undefined; notices: string[] } {
  if (base && head) return { packages: { base, head }, notices: [] };
  const notices = base
    ? [
        `${maskName(base.name)} has the version ${maskValue(base.version)}, but the head has no such package.json with a version. So only info.version is checked.`,
      ]
    : [];
  return { packages: undefined, notices };
}

function versionIn(manifest: string): string {
  try {
    const value: unknown = JSON.parse(manifest);
    return isObject(value) ? stringOf(value['version']) : '';
  } catch {
    // A package.json that is not JSON has no version, and npm reports it better.
    return '';
  }
}
