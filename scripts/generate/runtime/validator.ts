import { wholeNumber } from '../../../src/common/check-argument.js';
import type { IssueFinder, ValidationIssue } from './issues.js';

/** The most issues that are reported when nobody says how many. Our choice: more than a person reads. */
const defaultLimit = 100;

/** A validator as `validators.d.ts` describes it. */
export function validator(
  finder: IssueFinder,
  schema: string,
  isValid: (value: unknown) => boolean,
) {
  const issues = (value: unknown, limit = defaultLimit): ValidationIssue[] => {
    const found: ValidationIssue[] = [];
    const most = wholeNumber('limit', limit);
    // The compiled validator first: it is much faster, and most values are valid.
    if (isValid(value)) return found;
    for (const issue of finder.issues([{ $ref: schema }], value)) {
      found.push(issue);
      if (found.length === most) break;
    }
    return found;
  };
  const standard = {
    version: 1,
    vendor: 'kaizala-webhooks',
    validate(value: unknown) {
      return isValid(value) ? { value } : { issues: issues(value) };
    },
  } as const;
  return Object.assign((value: unknown) => isValid(value), { issues, '~standard': standard });
}
