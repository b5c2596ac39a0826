/** Reads what npm has written into package-lock.json. */

export interface Entry {
  /** The name of the package, if it is installed under another name. */
  name?: string;
  version?: string;
  license?: string | string[];
  link?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

export interface Lockfile {
  packages: Record<string, Entry>;
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
    const { dependencies, optionalDependencies } = packages[path]!;
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) visit(next, path);
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
