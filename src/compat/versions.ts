/** Checks whether a version and a changelog were raised as much as the changes need. */
import type { Level } from './level.js';

/** A version, or a changelog, and whether it was raised enough. */
export interface VersionCheck {
  /** The checked part: `info.version of generated/v1/openapi.json`. */
  what: string;
  base: string;
  head: string;
  /** The highest level of the changes; undefined if there are none. */
  needed: Level | undefined;
  /** Empty if the check passes. Otherwise: what was expected, and the fix. */
  problem: string;
}

const semVer = /^(\d+)\.(\d+)\.(\d+)(?:[-+][\w.+-]+)?$/;

/** @param what the subject of a sentence */
export function checkVersion(
  what: string,
  base: string,
  head: string,
  needed: Level | undefined,
): VersionCheck {
  const result = (problem: string): VersionCheck => ({ what, base, head, needed, problem });
  const before = partsOf(base);
  const after = partsOf(head);
  if (!before || !after) {
    if (needed === undefined && base === head) return result('');
    return result(
      `cannot be compared, because it is not three numbers; expected a version such as 1.2.3. Fix: write versions as Semantic Versioning does.`,
    );
  }
  const least = needed === undefined ? before : raised(before, needed);
  if (isAtLeast(after, least)) return result('');
  const text = least.join('.');
  if (needed === undefined)
    return result(`went back; expected ${text} or higher. Fix: set it to ${text}.`);
  return result(
    `is too low for ${changeName[needed]}; expected ${text} or higher. Fix: set it to ${text}.`,
  );
}

const changeName: Record<Level, string> = {
  major: 'a major change',
  minor: 'a minor change',
  patch: 'a patch',
};

type Parts = [major: number, minor: number, patch: number];

function partsOf(version: string): Parts | undefined {
  const [, major, minor, patch] = semVer.exec(version) ?? [];
  return patch === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}

/**
 * Returns the next version for a level. Before 1.0.0, by the convention of Semantic Versioning, a major change raises
 * the second number, and every other change the third.
 */
function raised([major, minor, patch]: Parts, level: Level): Parts {
  if (major === 0) return level === 'major' ? [0, minor + 1, 0] : [0, minor, patch + 1];
  if (level === 'major') return [major + 1, 0, 0];
  return level === 'minor' ? [major, minor + 1, 0] : [major, minor, patch + 1];
}

function isAtLeast(version: Parts, least: Parts): boolean {
  const index = version.findIndex((part, at) => part !== least[at]);
  return index < 0 || version[index]! > least[index]!;
}
