/** Finds the dependencies whose licence is not in the list. */
import satisfies from 'spdx-satisfies';
import { idOf, type Lockfile } from '../../scripts/release/lockfile.js';
import { licencesOfPackages } from './licence-list.js';

/**
 * Returns a line for each package in a lockfile whose licence is not allowed.
 *
 * @param file the path of the lockfile, which each line contains
 * @param allowed the allowed licences
 * @param paths the packages to check, by their key in the lockfile; by default, all packages
 */
export function licenceFaults(
  file: string,
  { packages }: Lockfile,
  allowed: readonly string[],
  paths: readonly string[] = Object.keys(packages),
): string[] {
  return paths
    .filter((path) => path !== '' && packages[path]!.link !== true)
    .flatMap((path) => {
      const entry = packages[path]!;
      const id = idOf(path, entry);
      const licence = licencesOfPackages[id] ?? String(entry.license ?? '');
      if (isAllowed(licence, allowed)) return [];
      return `${file}: the licence of ${id} is ${licence === '' ? 'unknown' : licence}, which is not in the list. Fix: use another package, or add the licence with its reason to test/repository/licence-list.ts.`;
    });
}

function isAllowed(licence: string, allowed: readonly string[]): boolean {
  try {
    return satisfies(licence, [...allowed]);
  } catch {
    // The text is not an expression of SPDX.
    return false;
  }
}
