import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { digits } from '../../src/common/validation-token.js';

test('digits returns twelve digits, of which the first is 1 to 9, for any random number', () => {
  const random = vi.spyOn(Math, 'random');
  onTestFinished(() => random.mockRestore());
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (chance) => {
      random.mockReturnValue(chance);
      expect(digits()).toMatch(/^[1-9]\d{11}$/);
    }),
    { examples: [[0], [1 - 2 ** -53], [0.1 - 2 ** -53], [Number.MIN_VALUE]] },
  );
});
