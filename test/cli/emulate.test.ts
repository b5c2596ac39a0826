/** The command `emulate`. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { nowhere, serveListener, startEmulator } from '../support/servers.js';
import { printed, run, start } from './command.js';
import { receive } from './servers.js';

test('prints the next commands, each call and each delivery, but no secret', async () => {
  const { out, end } = start(['emulate', '--port', '0', '--speed', '10', '--no-throttle']);
  const [, url] = await printed(out, /The emulator: (http:\S+)\n[^]*Press Ctrl-C to stop/);
  expect(out()).toContain(`kaizala-webhooks listen --emulator ${url}`);
  expect(out()).toContain(`kaizala-webhooks trigger JobCreated --emulator ${url}`);
  const receiver = await receive((count) => (count === 1 ? 500 : 200));
  const world = { env: { KAIZALA_CALLBACK_TOKEN: 'hush-hush' } };
  await run(['subscribe', `${receiver.url}?depot=hush`, '--emulator', url!], world);
  await run(['trigger', 'AttachmentCreated', '--times', '2', '--emulator', url!]);
  await run(['unsubscribe', 'no such webhook', '--emulator', url!]);
  expect(out()).toMatch(/GET \/v1\/accessToken {2}200\nPOST \/v1\/webhook {2}200\n/);
  const attempt = /\n20\S+T[\d:]{8}Z {2}AttachmentCreated {2}webhook \S+ {2}attempt 1 of 7 {2}/
    .source;
  const later = / {2}next attempt 20\S+T[\d:]{8}Z \(in 4[45] min[ \d]*s?\)\n/.source;
  expect(out()).toMatch(new RegExp(`${attempt}500 in \\d+ ms {2}retrying${later}`));
  expect(out()).toMatch(new RegExp(`${attempt}200 in \\d+ ms {2}delivered\n`));
  expect(out()).toMatch(/DELETE \/v1\/webhook\/\S+ {2}404 {2}\S/);
  expect(out()).not.toContain('under-way');
  expect(out()).not.toMatch(/hush|sig=|example-application|\?/);
  expect((await end()).code).toBe(0);
  await expect(fetch(url!)).rejects.toThrow('fetch failed');
});

test('--state restores the webhooks, and locks the file for other emulators', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'state-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const file = join(directory, 'state.json');
  const args = ['emulate', '--port', '0', '--no-throttle', '--state', file];
  const first = start(args);
  const [, url] = await printed(first.out, /The emulator: (http:\S+)\n[^]*Press Ctrl-C to stop/);
  expect(first.out()).toContain(`\nState file: ${file}, 0 webhooks\n`);
  await run(['subscribe', `${url}/_emulator/inbox/one`, '--emulator', url!]);
  const refused = await run(args);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain(
    `The state file ${file} is used by another emulator (pid ${process.pid} on `,
  );
  expect((await first.end()).code).toBe(0);

  const second = start(args);
  await printed(second.out, /Press Ctrl-C to stop/);
  expect(second.out()).toContain(`\nState file: ${file}, 1 webhook\n`);
});

test('--state leaves no file after a failed start, and an existing file overrides --seed', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'state-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const [state, seed] = [join(directory, 'state.json'), join(directory, 'seed.json')];
  writeFileSync(seed, '{}');
  const port = new URL(await serveListener(() => undefined)).port;
  const failed = await run(['emulate', '--port', port, '--state', state]);
  expect([failed.code, failed.err]).toEqual([1, expect.stringContaining('is in use')]);
  expect(readdirSync(directory)).toEqual(['seed.json']);

  const args = ['emulate', '--port', '0', '--state', state, '--seed', seed];
  for (const end of ['', `; the seed ${seed} is ignored`]) {
    const { out, end: stop } = start(args);
    await printed(out, /Press Ctrl-C to stop/);
    expect(out()).toContain(`\nState file: ${state}, 0 webhooks${end}\n`);
    expect((await stop()).code).toBe(0);
  }
});

test('accepts only the credentials in the environment', async () => {
  const env = {
    KAIZALA_APPLICATION_ID: 'a',
    KAIZALA_APPLICATION_SECRET: 'b',
    KAIZALA_REFRESH_TOKEN: 'c',
  };
  const { out } = start(['emulate', '--port', '0'], { env });
  const [, url] = await printed(out, /The emulator: (http:\S+)\n/);
  expect((await run(['list', '--emulator', url!], { env })).code).toBe(0);
  expect((await run(['list', '--emulator', url!])).code).toBe(1);
});

test.for<[string[], RegExp]>([
  [['--handshake-token', 'opaque'], /[^\d]/],
  [[], /^\d{12}$/],
])('with %j, the handshake token matches %s', async ([args, pattern]) => {
  const { out } = start(['emulate', '--port', '0', ...args]);
  const [, url] = await printed(out, /The emulator: (http:\S+)\n/);
  let token = '';
  const origin = await serveListener((request, response) => {
    token = new URL(request.url!, 'http://127.0.0.1').searchParams.get('validationToken') ?? '';
    response.end(token);
  });
  expect((await run(['subscribe', origin, '--emulator', url!])).code).toBe(0);
  expect(token).toMatch(pattern);
});

test('--endpoint-slash returns an endpoint with a trailing slash', async () => {
  const { out } = start(['emulate', '--port', '0', '--endpoint-slash']);
  const [, url] = await printed(out, /The emulator: (http:\S+)\n/);
  const headers = { applicationId: 'a', applicationSecret: 'b', refreshToken: 'c' };
  const response = await fetch(`${url}/v1/accessToken`, { headers });
  expect(await response.json()).toMatchObject({ endpointUrl: `${url}/` });
  expect((await run(['list', '--emulator', url!])).code).toBe(0);
});

test('--no-handshake accepts a callback URL without calling it', async () => {
  const { out } = start(['emulate', '--port', '0', '--no-handshake']);
  const [, url] = await printed(out, /The emulator: (http:\S+)\n/);
  expect((await run(['subscribe', await nowhere(), '--emulator', url!])).code).toBe(0);
});

test('reports another emulator on the same port, with its pid and the fix', async () => {
  const { url } = await startEmulator();
  const { port } = new URL(url);
  const { code, err } = await run(['emulate', '--port', port]);
  expect([code, err]).toEqual([
    1,
    `Port ${port} is in use by another emulator (pid ${process.pid}). Fix: use that emulator, stop it with kill ${process.pid}, or try --port 0, which chooses a free port.\n`,
  ]);
});

test('prints each setting that opens the emulator to other machines, and a random token for the page and commands', async () => {
  const names = ['--allow-host', 'emulator', '--allow-insecure-callbacks-to', 'receiver'];
  const { out } = start(['emulate', '--port', '0', '--host', '0.0.0.0', ...names]);
  const [, page, token] = await printed(out, /The page: (\S+\?token=(\S+))\n[^]*Ctrl-C/);
  const [, url] = /The emulator: (http:\S+)\n/.exec(out())!;
  expect(out()).toContain(
    'Listens on 0.0.0.0: every machine that reaches this port can call the API.\n' +
      'Accepts calls to the host emulator.\n' +
      'Sends callbacks over plain http to receiver.\n',
  );
  expect((await fetch(page!, { redirect: 'manual' })).status).toBe(302);
  await run(['subscribe', `${url}/_emulator/inbox/default`, '--emulator', url!]);
  const args = ['trigger', 'JobCreated', '--emulator', url!];
  const without = await run(args);
  expect([without.code, without.err]).toEqual([
    1,
    `The emulator at ${url} requires its token, but none was sent. Fix: set KAIZALA_EMULATOR_TOKEN to the token that emulate printed.\n`,
  ]);
  const env = { KAIZALA_EMULATOR_TOKEN: token! };
  expect((await run(args, { env })).code).toBe(0);
  expect(out().split(token!)).toHaveLength(2);
});

test('requires a token from the environment on loopback, too, and never prints it', async () => {
  const env = { KAIZALA_EMULATOR_TOKEN: 'hush-hush-hush-hush' };
  const { out } = start(['emulate', '--port', '0'], { env });
  const [, url] = await printed(out, /The emulator: (http:\S+)\n[^]*Ctrl-C/);
  expect((await fetch(`${url}/_emulator`)).status).toBe(401);
  expect(
    (await fetch(`${url}/_emulator`, { headers: { authorization: 'Bearer hush-hush-hush-hush' } }))
      .status,
  ).toBe(200);
  expect(out()).toContain('need the token in KAIZALA_EMULATOR_TOKEN.');
  expect(out()).not.toMatch(/hush|Listens on|Accepts calls|plain http/);
  const short = await run(['emulate', '--port', '0'], { env: { KAIZALA_EMULATOR_TOKEN: 'hush' } });
  expect([short.code, short.err]).toEqual([
    2,
    expect.stringMatching(/^KAIZALA_EMULATOR_TOKEN is not a token; .* Fix: /),
  ]);
});

test('prints a random token on its own line if there is no page', async () => {
  const { out } = start(['emulate', '--port', '0', '--host', '0.0.0.0', '--no-page']);
  const [, token] = await printed(out, /The token of the admin routes: (\S{43})\n/);
  expect(out().split(token!)).toHaveLength(2);
});

test('reports a host that is not an address of this machine', async () => {
  const { code, err } = await run(['emulate', '--port', '0', '--host', '192.0.2.77']);
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(
      /^The host "192\.0\.2\.77" is not an address of this machine \(EADDRNOTAVAIL\)\. Fix: give --host one of .*\n$/,
    ),
  ]);
});

test.for([
  ['--host', 'a:1'],
  ['--allow-host', 'http://a'],
  ['--allow-insecure-callbacks-to', 'a/b'],
])('refuses %s %s', async ([option, value]) => {
  const { code, err } = await run(['emulate', '--port', '0', option!, value!]);
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(
      new RegExp(
        `^${option} (?:is|has) a string of \\d+ characters: expected a host without .* Fix: `,
      ),
    ),
  ]);
});

describe('plain http to another host', () => {
  const url = 'http://emulator:4010';
  test.for([
    ['list'],
    ['subscribe', 'http://127.0.0.1:1/'],
    ['update', 'x', '--enable'],
    ['unsubscribe', 'x'],
    ['listen'],
    ['trigger', 'JobCreated'],
  ])('is refused by %s, unless --allow-insecure names the host', async (args) => {
    const refused = await run([...args, '--emulator', url, '--allow-insecure', 'other']);
    expect([refused.code, refused.err]).toEqual([
      2,
      '--emulator uses plain http to the host emulator. Plain http is for this machine only; expected https. Fix: use https, or add --allow-insecure emulator if it is in your own network.\n',
    ]);
    const named = await run([...args, '--emulator', url, '--allow-insecure', 'Emulator']);
    expect(named.err).not.toContain('uses plain http to the host emulator');
    expect(named.code).not.toBe(0);
    const wrong = await run([...args, '--allow-insecure', 'a:1']);
    expect([wrong.code, wrong.err]).toEqual([
      2,
      expect.stringMatching(/^--allow-insecure is a string of 3 characters: .* Fix: /),
    ]);
  });
});

test('reports a port that is in use', async () => {
  const { port } = new URL(await serveListener(() => undefined));
  const { code, err } = await run(['emulate', '--port', port]);
  expect(code).toBe(1);
  expect(err).toContain(
    `Port ${port} is in use (EADDRINUSE). Fix: try --port 0, which chooses a free port.`,
  );
});

test('reports a webhook that failed retries have disabled, with a fix that works', async () => {
  const { out } = start(['emulate', '--port', '0', '--no-page']);
  const [, url] = await printed(out, /The emulator: (http:\S+)\n[^]*Press Ctrl-C to stop/);
  const receiver = await receive((count) => (count < 8 ? 500 : 200));
  const at = (...args: string[]) => run([...args, '--emulator', url!]);
  const id = (await at('subscribe', receiver.url)).out.trim();
  expect((await at('trigger', 'JobCreated')).code).toBe(1);
  await at('advance', '2d');
  expect(out()).toMatch(/ {2}attempt 7 of 7 {2}500 in \d+ ms {2}failed\n/);
  const [, fix] = await printed(
    out,
    /\nWebhook \S+ is disabled, because its last retry failed\. Fix: run kaizala-webhooks (.*)\n/,
  );
  expect(fix).toBe(`update ${id} --enable --emulator ${url}`);
  expect((await at('trigger', 'JobCreated')).code).toBe(1);
  expect((await run(fix!.split(' '))).code).toBe(0);
  expect((await at('trigger', 'JobCreated')).code).toBe(0);
});
