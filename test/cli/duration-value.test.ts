import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durationForms, durationValue } from '../../src/cli/options/duration-value.js';
import { durationText } from '../../src/cli/output/show-time.js';

test.for([
  ['48h', 172_800_000],
  ['45m', 2_700_000],
  ['1h30m', 5_400_000],
  ['90s', 90_000],
  ['500ms', 500],
  ['2d', 172_800_000],
  ['0s', 0],
  ['1m1ms', 60_001],
  ['2d0h3m4s5ms', 172_984_005],
] as const)('%s is %i ms', ([text, ms]) => {
  expect(durationValue(text)).toBe(ms);
});

test('accepts the durations in the help', () => {
  expect(durationForms.map(([form]) => durationValue(form))).toEqual([
    172_800_000, 2_700_000, 5_400_000, 90_000, 500, 172_800_000,
  ]);
});

test.for([
  '',
  '48',
  '-1h',
  '1.5h',
  '1h 30m',
  '30m1h',
  '1h1h',
  '1H',
  'h',
  '1w',
  '1e3s',
  ' 1h',
  '1h\n',
])('refuses %j', (text) => {
  expect(() => durationValue(text)).toThrow('Expected a duration such as 48h');
});

test('refuses more milliseconds than a number can represent exactly', () => {
  expect(() => durationValue('9007199254740992ms')).toThrow('Expected at most 9007199254740991 ms');
  expect(() => durationValue('9999999999999999d')).toThrow('Expected at most');
});

const units = ['d', 'h', 'm', 's', 'ms'] as const;
const sizes = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
const counts = fc.record(
  Object.fromEntries(units.map((unit) => [unit, fc.nat(100_000)])) as Record<
    (typeof units)[number],
    fc.Arbitrary<number>
  >,
  { requiredKeys: [] },
);

test('returns the sum of the parts', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const present = units.filter((unit) => given[unit] !== undefined);
      fc.pre(present.length > 0);
      const text = present.map((unit) => `${given[unit]}${unit}`).join('');
      const sum = present.map((unit) => given[unit]! * sizes[unit]).reduce((a, b) => a + b);
      expect(durationValue(text)).toBe(sum);
    }),
  );
});

test('returns a whole number of milliseconds for any string, or refuses it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\ddhms]{0,12}$/)), (text) => {
      let ms: number;
      try {
        ms = durationValue(text);
      } catch (error) {
        expect((error as Error).message).toMatch(/^Expected /);
        return;
      }
      expect(Number.isSafeInteger(ms) && ms >= 0).toBe(true);
    }),
  );
});

test('reads the output of durationText as the same duration, without its smaller units', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 12), (ms) => {
      const shown = durationText(ms);
      const read = durationValue(shown.replaceAll('min', 'm').replaceAll(' ', ''));
      expect(read).toBeLessThanOrEqual(ms);
      expect(ms - read).toBeLessThan(Math.max(1, ms / 24));
    }),
  );
  expect(durationText(90_000)).toBe('1 min 30 s');
  expect(durationText(86_400_000)).toBe('1 d');
});
