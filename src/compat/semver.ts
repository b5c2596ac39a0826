/** Versions by https://semver.org. The package `semver` is not used, because the command needs only their order. */

export interface SemVer {
  core: [major: number, minor: number, patch: number];
  /** The identifiers after the hyphen, such as `beta` and `1`; empty for a release. */
  preRelease: string[];
  /** The version as it was written. */
  text: string;
}

/** A number without leading zeros, so that a date such as 2024.05.01 is not a version. */
const number = '(0|[1-9]\\d*)';
const pattern = new RegExp(
  `^v?${number}\\.${number}(?:\\.${number})?(?:-([\\da-z-]+(?:\\.[\\da-z-]+)*))?(?:\\+[\\da-z.-]+)?$`,
  'i',
);

/** Reads a version. A `v` at the beginning is ignored, and the third number may be missing. */
export function semVerOf(text: string): SemVer | undefined {
  const [, major, minor, patch = '0', preRelease] = pattern.exec(text) ?? [];
  if (minor === undefined) return undefined;
  return {
    core: [Number(major), Number(minor), Number(patch)],
    preRelease: preRelease?.split('.') ?? [],
    text,
  };
}

type Ordered = Pick<SemVer, 'core' | 'preRelease'>;

/** Returns a positive number if `a` comes after `b`, a negative number if before, and 0 if the order is the same. */
export function compareVersions(a: Ordered, b: Ordered): number {
  for (const [index, part] of a.core.entries())
    if (part !== b.core[index]) return part - b.core[index]!;
  // A pre-release comes before its release.
  if (a.preRelease.length === 0 || b.preRelease.length === 0)
    return b.preRelease.length - a.preRelease.length;
  const [before, after] = [a.preRelease, b.preRelease];
  for (const [index, own] of before.entries()) {
    const other = after[index];
    if (other === undefined) return 1;
    if (own !== other) return compareIdentifiers(own, other);
  }
  return before.length - after.length;
}

/** Numbers come before texts, and are compared as numbers. */
function compareIdentifiers(a: string, b: string): number {
  const [isNumberA, isNumberB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumberA && isNumberB) return Number(a) - Number(b);
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1;
  return a < b ? -1 : 1;
}
