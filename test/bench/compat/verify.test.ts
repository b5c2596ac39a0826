import { expect, test } from 'vitest';
import { findRedocly } from '../../../src/cli/compat/run-redocly.js';
import { root } from '../../../scripts/lib/project.js';
import { readPairs } from '../../compat/pairs.js';
import { isRight, levelTable, rate } from './levels.js';

test('redocly diff alone rates a removed callback wrongly, and compat rightly', async () => {
  const pair = readPairs().find(({ name }) => name === 'callback-header-renamed')!;
  const rated = await rate(pair, findRedocly([root]));
  expect(rated).toEqual({
    name: 'callback-header-renamed',
    expected: 'major',
    redocly: 'patch',
    compat: 'major',
  });
  expect(levelTable([rated])).toContain(
    'Of 1 pairs, `redocly diff` alone rates 1 wrongly, and compat 0.',
  );
});

test('a patch is right where no change is expected', () => {
  expect([isRight('patch', 'none'), isRight('none', 'patch')]).toEqual([true, false]);
});
