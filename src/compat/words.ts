/** The sentences about a finding that all reports share. */
import type { Finding } from './finding.js';
import { partyNames } from './level.js';
import { ruleOf } from './rules.js';

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
