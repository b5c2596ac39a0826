/** The sentences of a report that all formats share. */
import type { Finding } from '../../compat/finding.js';
import { partyNames } from '../../compat/level.js';
import { ruleOf } from '../../compat/rules.js';
import type { VersionCheck } from '../../compat/versions.js';
import { counted } from '../output/counted.js';
import type { CompatResult } from './result.js';

/** Returns who breaks, as text. */
export function brokenOf({ breaks }: Finding): string {
  return breaks.length === 0 ? 'nobody' : breaks.map((party) => partyNames[party]).join(', ');
}

/** Returns the places that use the changed part. */
export function placesOf({ where, otherPlaces }: Finding): string {
  return otherPlaces === 0 ? where : `${where}, and ${otherPlaces} more`;
}

/** Returns what the maintainer can do, or an empty string if there is nothing to do. */
export function fixOf({ rule, level }: Finding): string {
  const { fix = '' } = ruleOf(rule);
  return level === 'patch' ? '' : fix;
}

/** Returns what the users of the API do. */
export function adviceOf({ rule }: Finding): string {
  return ruleOf(rule).users;
}

/** Returns a sentence about a version that was not raised enough. */
export function problemOf({ what, base, head, problem }: VersionCheck): string {
  const change = base === '' || base === head ? head : `${base} → ${head}`;
  return `${what} (${change}) ${problem}`;
}

/** Returns the last line of a report. */
export function conclusionOf({ level, descriptions, passed }: CompatResult): string {
  const all = descriptions.flatMap(({ findings }) => findings);
  const count = (wanted: string) => all.filter((finding) => finding.level === wanted).length;
  const counts = `${count('major')} major, ${count('minor')} minor, ${count('patch')} patch`;
  const overruled = descriptions.reduce((sum, one) => sum + one.overruled, 0);
  const wrong =
    overruled === 0 ? '' : `; ${counted(overruled, 'finding')} of redocly diff mean no change`;
  const needed = level === undefined ? 'no change' : `needs a ${level} version`;
  return `${needed} (${counts}${wrong}): ${passed ? 'the versions are high enough' : 'a version is too low'}`;
}
