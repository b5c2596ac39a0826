/** The reports for people: what they show of patches, places and secrets. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compatFormats } from '../../src/cli/compat/formats.js';
import { maskTokens } from '../../src/common/mask-tokens.js';
import { run } from '../cli/command.js';
import { description, folderWith } from './files.js';

function compare(base: object, head: object, format: string, events = ['Paid']) {
  const folder = folderWith({
    'old.json': description({ schema: base, events }),
    'new.json': description({ schema: head, version: '2.0.0' }),
  });
  return run(['compat', join(folder, 'old.json'), join(folder, 'new.json'), '--format', format]);
}

/** They are put together here, so that no scanner takes them for real ones. */
const secrets = [
  `ghp_${'a1B2'.repeat(9)}`,
  `AKIA${'AB12'.repeat(4)}`,
  `sk_live_${'a1B2'.repeat(6)}`,
  `xoxb-${'1234'.repeat(3)}-abcdef`,
  `eyJ${'a1B2'.repeat(4)}.eyJ${'a1B2'.repeat(4)}.a1B2`,
];

test.for(compatFormats)('%s shows no token', async (format) => {
  const schema = (name: string) => ({
    properties: { kind: { const: 'x' }, [name]: { type: 'string', enum: secrets } },
  });
  const { out } = await compare(schema('old'), schema('new'), format);
  const changed = await compare(
    { properties: { key: { default: secrets[0], enum: [secrets[2]] } } },
    { properties: { key: { default: secrets[1], enum: [secrets[3], secrets[4]] } } },
    format,
  );
  for (const secret of secrets) expect(out + changed.out).not.toContain(secret.slice(8));
});

describe('maskTokens', () => {
  test.for(secrets)('masks %s', (secret) => {
    expect(maskTokens(`from \`${secret}\` to \`b\``)).toMatch(/^from `[\w-]{3,8}…` to `b`$/);
  });

  test.for(['npm_config', 'sk-learn', 'SG.1', 'a bearer token', 'AKIAB', 'eyJ', 'gh_x', 'Paid'])(
    'leaves %s',
    (text) => {
      expect(maskTokens(text)).toBe(text);
    },
  );
});

test('text says why a patch version is needed', async () => {
  const { out } = await compare({ title: 'a' }, { title: 'b' }, 'text');
  expect(out).toMatch(/new\.json:\d+:\d+ {2}patch {2}\S/);
});

test('markdown has the places, the fixes and the patches', async () => {
  const { out } = await compare({ title: 'a' }, { title: 'b' }, 'markdown', ['Paid', 'Sent']);
  expect(out).toMatch(
    /\| the event `Sent` was removed<br>.*<br>`\/webhooks\/Sent` at `.*new\.json:7:15, before .*old\.json:\d+:13` \|.*\| restore it, or release a major version \|/,
  );
  expect(out).toMatch(/<details><summary>\d+, mostly.*<\/summary>\n\n- .*`\/webhooks\/Paid\//);
});

test('json lists the findings of redocly diff that mean no change', async () => {
  const field = { type: 'object', properties: { sum: { type: 'number' } } };
  const { out } = await compare(field, { allOf: [field] }, 'json');
  const [{ findings, overruled }] = (
    JSON.parse(out) as { descriptions: [{ findings: object[]; overruled: object[] }] }
  ).descriptions;
  expect(findings.filter((finding) => 'level' in finding && finding.level === 'major')).toEqual([]);
  expect(overruled).toContainEqual({
    level: 'major',
    message: expect.any(String),
    pointer: expect.stringMatching(/^\/webhooks\/Paid\//),
  });
});
