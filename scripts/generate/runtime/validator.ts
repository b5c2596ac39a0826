import { wholeNumber } from '../../../src/common/check-argument.js';
import { issuesOf, type ValidationIssue } from './issues.js';
import type { Schema } from './schema.js';

/** The default for the maximum number of issues. We chose 100, because a person does not read more. */
const defaultLimit = 100;

/**
 * Creates a validator with the interface that the generated `validators.d.ts` declares.
 *
 * @param isValid the compiled validator for the same schema
 */
export function validator(schema: Schema, isValid: (value: unknown) => boolean) {
  const find = (value: unknown, limit: number, isStrict = false): ValidationIssue[] => {
    const found: ValidationIssue[] = [];
    for (const issue of issuesOf([schema], value, [], isStrict)) {
      found.push(issue);
      if (found.length === limit) break;
    }
    if (isStrict && isValid(value)) return found;
    // The list can be empty if a getter returns a different value each time. Return one issue in this case, because an
    // empty list would mean that the value is valid.
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
    issues(
      value: unknown,
      limit = defaultLimit,
      { strict = false }: { strict?: boolean } = {},
    ): ValidationIssue[] {
      const most = wholeNumber('limit', limit);
      if (strict) return find(value, most, true);
      // Call the compiled validator first, because it is much faster than the search for errors, and most values are
      // valid.
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
