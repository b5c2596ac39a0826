/** Finds the dependencies whose licence is not in the list. */
import satisfies from 'spdx-satisfies';
import { licencesOfPackages } from './licence-list.js';

interface Entry {
  /** The name of the package, if it is installed under another name. */
  name?: string;
  version?: string;
  license?: string | string[];
  link?: boolean;
  dependencies?: Record<string, string>;
}

export interface Lockfile {
  packages: Record<string, Entry>;
}

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

/** Returns `name@version` for a key of a lockfile, such as `node_modules/a/node_modules/b`. */
export function idOf(path: string, { name, version = '' }: Entry): string {
  return `${name ?? path.replace(/^.*node_modules\//, '')}@${version}`;
}

/** Returns the keys of the given packages, and of all packages that they need at run time, in a lockfile. */
export function closureOf({ packages }: Lockfile, names: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (name: string, from: string) => {
    const path = installedPath(packages, name, from);
    // An optional dependency of another system may be missing.
    if (path === undefined || found.has(path)) return;
    found.add(path);
    for (const next of Object.keys(packages[path]!.dependencies ?? {})) visit(next, path);
  };
  for (const name of names) visit(name, '');
  return [...found].toSorted();
}

/** Finds a package as Node does: in the folder of the importing package, then in the folders above it. */
function installedPath(
  packages: Lockfile['packages'],
  name: string,
  from: string,
): string | undefined {
  for (
    let folder = from;
    ;
    folder = folder.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')
  ) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === '') return undefined;
  }
}

function isAllowed(licence: string, allowed: readonly string[]): boolean {
  try {
    return satisfies(licence, [...allowed]);
  } catch {
    // The text is not an expression of SPDX.
    return false;
  }
}
