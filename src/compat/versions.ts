/** Checks whether a version was raised as much as the changes need. */
import type { Level } from './level.js';
import { compareVersions, type SemVer, semVerOf } from './semver.js';

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
  /** Says which part could not be checked; missing if everything was. */
  notice?: string;
}

/** @param what the subject of a sentence */
export function checkVersion(
  what: string,
  base: string,
  head: string,
  needed: Level | undefined,
): VersionCheck {
  const before = semVerOf(base);
  const after = semVerOf(head);
  const check = { what, base, head, needed };
  if (before && after) return { ...check, problem: semVerProblem(before, after, needed) };
  if (before)
    return {
      ...check,
      problem:
        'cannot be compared, because it is not three numbers; expected a version such as 1.2.3. Fix: write versions as Semantic Versioning does.',
    };
  return { ...check, ...otherCheck(base, head, needed) };
}

function semVerProblem(before: SemVer, after: SemVer, needed: Level | undefined): string {
  if (needed === undefined) {
    if (compareVersions(after, before) >= 0) return '';
    return `went back; expected ${before.text} or higher. Fix: set it to ${before.text}.`;
  }
  if (before.preRelease.length > 0 && isReached(before, needed)) {
    if (compareVersions(after, before) > 0) return '';
    const release = coreText(before.core);
    return `is too low for ${changeName[needed]}; expected a version after ${before.text}. Fix: set it to a later pre-release, or to ${release}.`;
  }
  const least = raised(before.core, needed);
  // A pre-release of a version that is high enough announces the release.
  if (compareVersions({ ...after, preRelease: [] }, { core: least, preRelease: [] }) >= 0)
    return '';
  const text = coreText(least);
  return `is too low for ${changeName[needed]}; expected ${text} or higher. Fix: set it to ${text}.`;
}

/** Checks versions of another kind, such as dates. Nothing in them says how large a change is. */
function otherCheck(base: string, head: string, needed: Level | undefined) {
  if (base === head) {
    if (needed === undefined) return { problem: '' };
    const place = head === '' ? 'is missing' : 'did not change';
    return {
      problem: `${place}, but the description changed; expected a new version. Fix: set it to a new version.`,
    };
  }
  if (head === '') return { problem: 'is missing. Fix: restore it.' };
  if (date.test(base) && date.test(head) && head < base)
    return { problem: `went back; expected ${base} or later. Fix: set it to the date of today.` };
  const notice =
    'is not a version such as 1.2.3, so only its change was checked, not whether it is high enough.';
  return { problem: '', notice };
}

const date = /^\d{4}-\d{2}-\d{2}/;

const changeName: Record<Level, string> = {
  major: 'a major change',
  minor: 'a minor change',
  patch: 'a patch',
};

type Core = SemVer['core'];

/**
 * Returns whether a pre-release already announces a release of a level: 2.0.0-beta.1 announces a major version. Further
 * changes up to this level need no higher version.
 */
function isReached({ core: [major, minor, patch] }: SemVer, level: Level): boolean {
  if (level === 'patch' || (major === 0 && level === 'minor')) return true;
  return patch === 0 && (level === 'minor' || major === 0 || minor === 0);
}

/**
 * Returns the next version for a level. Before 1.0.0, by the convention of Semantic Versioning, a major change raises
 * the second number, and every other change the third.
 */
function raised([major, minor, patch]: Core, level: Level): Core {
  if (major === 0) return level === 'major' ? [0, minor + 1, 0] : [0, minor, patch + 1];
  if (level === 'major') return [major + 1, 0, 0];
  return level === 'minor' ? [major, minor + 1, 0] : [major, minor, patch + 1];
}

function coreText(core: Core): string {
  return core.join('.');
}
