/** The option `emulate --seed`: a file with the initial webhooks, credentials and time. */
import { expect, onTestFinished, test } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printed, run, start } from './command.js';

const webhook = {
  webhookId: 'depot',
  objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
  objectType: 'Group',
  eventTypes: ['JobCreated'],
  callBackUrl: 'http://127.0.0.1:8080/kaizala',
};

function fileOf(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'seed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'seed.json');
  writeFileSync(file, content);
  return file;
}

test('starts with the webhooks and the time of the seed', async () => {
  const seed = { webhooks: [webhook], clock: { now: '2026-01-31T12:00:00Z' } };
  const { out } = start(['emulate', '--port', '0', '--seed', fileOf(JSON.stringify(seed))]);
  const [, url] = await printed(out, /The emulator: (http:\S+)\n[^]*Ctrl-C/);
  const listed = await run(['list', '--all', '--json', '--emulator', url!]);
  expect(JSON.parse(listed.out)).toMatchObject({ ...webhook, active: true });
  const { now } = (await (await fetch(`${url}/_emulator`)).json()) as { now: number };
  expect(new Date(now).toISOString()).toMatch(/^2026-01-31T12:0/);
});

test.for([
  ['{"webhooks": [', 1, /seed\.json:1:15: .* Nothing was started\.\n$/],
  [
    '{"clock": {"now": 1e400}}',
    1,
    /seed\.json:1:19: .* would change it to .* Nothing was started\.\n$/,
  ],
  ['{"clock": {"now": "today"}}', 2, /seed\.json: \/clock\/now is .*: expected an ISO .* Fix: /],
  [
    JSON.stringify({ webhooks: [{ ...webhook, eventTypes: [] }] }),
    2,
    /seed\.json: \/webhooks\/0\/eventTypes .* Fix: /,
  ],
] as const)('refuses the seed %s, and starts nothing', async ([content, code, message]) => {
  const result = await run(['emulate', '--port', '0', '--seed', fileOf(content)]);
  expect([result.code, result.out, result.err]).toEqual([code, '', expect.stringMatching(message)]);
});

test('reports a seed file that does not exist', async () => {
  const { code, out, err } = await run(['emulate', '--port', '0', '--seed', 'no-such-seed.json']);
  expect([code, out]).toEqual([expect.any(Number), '']);
  expect(code).not.toBe(0);
  expect(err).toContain('no-such-seed.json');
});
