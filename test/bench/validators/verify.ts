import type { Validators } from './contestants.js';
import { mutations } from './mutate.js';

/**
 * Checks that all compared validators do the same work: they accept every valid value, and give the same verdict on
 * each value in which one field has a wrong type. A survey answer may have any type, so all validators must accept it.
 *
 * @returns the number of changed values that the validators refused
 * @throws Error that names the validator whose verdict differs from the others, and the field with the wrong type
 */
export function verifyAlike(validators: Validators, values: readonly unknown[]): number {
  const refused = new Set<unknown>();
  const expect = (value: unknown, what: string, verdict?: boolean) => {
    const verdicts = [...validators].map(([name, validate]) => [name, validate(value)] as const);
    const expected = verdict ?? verdicts[0]?.[1];
    const other = verdicts.find(([, accepted]) => accepted !== expected);
    if (other)
      throw new Error(
        `${other[0]} ${other[1] ? 'accepts' : 'refuses'} ${what}, unlike the others.`,
      );
    if (!expected) refused.add(value);
  };
  for (const value of values) {
    const type = (value as { eventType?: string }).eventType;
    expect(value, `the example ${type}`, true);
    for (const mutation of mutations(value))
      expect(mutation.value, `${type} with a wrong type at ${mutation.pointer}`);
  }
  if (refused.size === 0)
    throw new Error('No contestant refused anything, so nothing was verified.');
  return refused.size;
}
