import { wholeNumber } from '../../../src/common/check-argument.js';
import { issuesOf, type ValidationIssue } from './issues.js';
import type { Schema } from './schema.js';

/** The default limit for the number of issues. Our choice: more than a person reads. */
const defaultLimit = 100;

/** A validator as `validators.d.ts` describes it. */
export function validator(schema: Schema, isValid: (value: unknown) => boolean) {
  const find = (value: unknown, limit: number): ValidationIssue[] => {
    const found: ValidationIssue[] = [];
    for (const issue of issuesOf([schema], value)) {
      found.push(issue);
      if (found.length === limit) break;
    }
    // A getter can return a different value each time. Without any issue, the caller would take the value for valid.
    return found.length > 0 ? found : [changed];
  };
  const standard = {
    version: 1,
    vendor: 'kaizala-webhooks',
    validate(value: unknown) {
      return isValid(value) ? { value } : { issues: find(value, defaultLimit) };
    },
  } as const;
  return Object.assign((value: unknown) => isValid(value), {
    issues(value: unknown, limit = defaultLimit): ValidationIssue[] {
      const most = wholeNumber('limit', limit);
      // Call the compiled validator first: it is much faster, and most values are valid.
      return isValid(value) ? [] : find(value, most);
    },
    '~standard': standard,
  });
}

const changed: ValidationIssue = {
  kind: 'wrong',
  path: [],
  pointer: '',
  message: 'changed while it was read',
};
