import { expect, test } from 'vitest';
import { redocBundle, withOwnLogos } from '../../scripts/lib/docs/redoc.js';

const full = '`https://cdn.redoc.ly/redoc/logo-mini-full.svg`';
const small = '`https://cdn.redoc.ly/redoc/logo-mini.svg`';

test('The installed Redoc gets logos that are in the page', async () => {
  const bundle = await redocBundle();
  expect(bundle).not.toContain('cdn.redoc.ly');
  expect(bundle.match(/`data:image\/svg\+xml,%3Csvg[^`]*`/g)).toHaveLength(2);
});

test.each([
  ['has another logo', small],
  ['names a logo twice', `${full} ${full} ${small}`],
  ['names none', ''],
])('A Redoc that %s is refused', (_, bundle) => {
  expect(() => withOwnLogos(bundle)).toThrow(/names https:\S+ [02] times instead of once/);
});
