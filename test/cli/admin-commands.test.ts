/** The commands that show and change the state of the emulator. */
import { describe, expect, test } from 'vitest';
import type { EmulatorOptions } from '../../src/emulator.js';
import { nowhere, serveListener, startEmulator } from '../support/servers.js';
import { printed, run, start } from './command.js';
import { receive } from './servers.js';

/** Starts an emulator and a receiver, and creates a webhook that sends events to the receiver. */
async function subscribed(status?: (count: number) => number, options?: EmulatorOptions) {
  const { emulator, url } = await startEmulator(options);
  const receiver = await receive(status);
  const at = (...args: string[]) => run([...args, '--emulator', url]);
  const { code, out } = await at('subscribe', receiver.url);
  expect(code).toBe(0);
  return { emulator, url, at, webhookId: out.trim(), received: receiver.received };
}

const commands = [
  ['deliveries'],
  ['redeliver', 'a'],
  ['advance', '1h'],
  ['move'],
  ['reset'],
  ['list', '--all'],
];

describe.for(commands.map((command) => [command] as const))('%j', ([command]) => {
  test('reports that nothing listens, or another program than an emulator', async () => {
    const nobody = await run([...command, '--emulator', await nowhere()]);
    expect(nobody).toMatchObject({ code: 1, out: '' });
    expect(nobody.err).toMatch(
      /^No emulator responds at http.*\(ECONNREFUSED\)\. Fix: start an emulator with/,
    );
    const other = await serveListener((_, response) => void response.end('<p>Hello'));
    const { code, out, err } = await run([...command, '--emulator', other]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/is not an emulator: its response to \/_emulator\/?\w+ has status 200/);
  });

  test('sends the token from the environment, and names the variable if the token is wrong', async () => {
    const tokens = new Set<string | undefined>();
    const url = await serveListener((request, response) => {
      tokens.add(request.headers.authorization);
      response.writeHead(401).end('{"message": "hush"}');
    });
    const env = { KAIZALA_EMULATOR_TOKEN: 'example-token-of-the-emulator' };
    const { code, err } = await run([...command, '--emulator', url], { env });
    expect(code).toBe(1);
    expect(err).toContain('Fix: set KAIZALA_EMULATOR_TOKEN to the token that emulate printed.');
    expect(err).not.toMatch(/hush|example-token/);
    expect([...tokens]).toEqual(['Bearer example-token-of-the-emulator']);
  });
});

describe('advance', () => {
  test('sends the retries that are due, and prints each with its time', async () => {
    const { at, url, emulator, webhookId } = await subscribed((count) => (count < 3 ? 500 : 200));
    await at('trigger', 'JobCreated');
    const before = emulator.now();
    const { code, out, err } = await at('advance', '2h15m');
    expect([code, err]).toEqual([0, '']);
    expect(emulator.now() - before).toBeGreaterThanOrEqual(135 * 60_000);
    expect(out).toMatch(
      new RegExp(
        `^20\\S+Z  JobCreated  webhook ${webhookId}  attempt 2  500 in \\d+ ms\n` +
          `20\\S+Z  JobCreated  webhook ${webhookId}  attempt 3  200 in \\d+ ms  delivered\n` +
          `The emulator's time: 20\\S+Z\n$`,
      ),
    );
    const [second, third] = [...out.matchAll(/^20\S+/gm)].map(([time]) => Date.parse(time!));
    expect(third! - second!).toBe(90 * 60_000);
    expect((await at('advance', '0s')).out).toMatch(/^The emulator's time: \S+\n$/);
    expect(url).toContain('127.0.0.1');
  });

  test('reports a webhook that was disabled by a failed retry', async () => {
    const { at, url, webhookId } = await subscribed(() => 500, { retryDelays: [60_000] });
    await at('trigger', 'JobCreated');
    const { out } = await at('advance', '1m');
    expect(out).toContain(
      `Webhook ${webhookId} is disabled, because its last retry failed. Fix: run kaizala-webhooks update ${webhookId} --enable --emulator ${url}\n`,
    );
  });

  test('prints how many deliveries are no longer in the log', async () => {
    const { at, emulator } = await subscribed((count) => (count < 4 ? 500 : 200), { logSize: 1 });
    await at('trigger', 'JobCreated', '--times', '3');
    const { code, out, err } = await at('advance', '1h');
    expect(code).toBe(0);
    expect(emulator.deliveries()).toHaveLength(1);
    expect(out.match(/attempt 2/g)).toHaveLength(1);
    expect(err).toBe(
      '2 more deliveries ended, but the log no longer has them. Fix: advance in smaller steps to see them.\n',
    );
  });

  test('refuses a duration beyond the last date', async () => {
    const { at } = await subscribed();
    const { code, err } = await at('advance', '104249991d');
    expect(code).toBe(2);
    expect(err).toMatch(/^The emulator refused the request: ms is /);
  });
});

describe('deliveries', () => {
  test('lists the log, with states, attempts and the time of the next attempt', async () => {
    const { at, webhookId } = await subscribed((count) => (count === 1 ? 503 : 200));
    expect(await at('deliveries')).toEqual({
      code: 0,
      out: '',
      err: 'The log has no deliveries.\n',
    });
    await at('trigger', 'JobCreated');
    await at('trigger', 'AttachmentCreated');
    await at('trigger', 'PollCreated', '--fault', 'drop');
    const { code, out } = await at('deliveries');
    expect(code).toBe(0);
    const ids = `  webhook ${webhookId}  delivery [-\\da-f]{36}\n`;
    expect(out).toMatch(
      new RegExp(
        `^20\\S+Z  JobCreated  retrying  1 attempt  503  next attempt 20\\S+Z \\(in 4[45] min.*\\)${ids}` +
          `20\\S+Z  AttachmentCreated  delivered  1 attempt  200${ids}` +
          `not sent {14}PollCreated  dropped  0 attempts  \\(drop\\)${ids}$`,
      ),
    );
    expect((await at('deliveries', '--webhook', webhookId)).out.split('\n')).toHaveLength(4);
    expect(await at('deliveries', '--webhook', 'other')).toMatchObject({
      out: '',
      err: 'The log has no deliveries to this webhook.\n',
    });
  });

  test('masks links with --json, unless --show-secrets is given', async () => {
    const { at } = await subscribed();
    await at('trigger', 'AttachmentCreated');
    const { out } = await at('deliveries', '--json');
    expect(JSON.parse(out)).toMatchObject({
      state: 'delivered',
      attempts: [{ status: 200 }],
      event: { eventType: 'AttachmentCreated' },
    });
    expect(out).not.toContain('sig=');
    expect((await at('deliveries', '--json', '--show-secrets')).out).toContain('sig=');
  });

  test.for([
    ['the stream of changes', true],
    ['reading the log again', false],
  ] as const)('prints each new attempt with --watch, by %s', async ([, page]) => {
    const { at, url, webhookId } = await subscribed((count) => (count === 2 ? 500 : 200), { page });
    await at('trigger', 'JobCreated');
    const watching = start(['deliveries', '--watch', '--emulator', url]);
    const others = start(['deliveries', '--watch', '--webhook', 'a', '--emulator', url]);
    const asJson = start(['deliveries', '--watch', '--json', '--emulator', url]);
    for (const { err } of [watching, others, asJson]) await printed(err, /Press Ctrl-C to stop/);
    await at('trigger', 'AttachmentCreated');
    await printed(watching.out, /AttachmentCreated .* attempt 1 {2}500 .* \(in 4[45] min.*\)\n/);
    // With `--json`, each record of a delivery contains all attempts so far. Wait for the record with one attempt,
    // because later records have two.
    await printed(asJson.out, /"state":"retrying".*AttachmentCreated.*\n/);
    await at('advance', '1h');
    await printed(
      watching.out,
      new RegExp(`20\\S+Z  AttachmentCreated  webhook ${webhookId}  attempt 2  200 .*delivered\n`),
    );
    await printed(asJson.out, /"state":"delivered".*AttachmentCreated.*\n/);
    for (const command of [watching, others, asJson]) expect((await command.end()).code).toBe(0);
    // Three lines: the delivery that existed before `--watch`, and each of the two later attempts once.
    expect(watching.out().match(/^20/gm)).toHaveLength(3);
    expect(others.out()).toBe('');
    const records = asJson
      .out()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: object });
    expect(records).toHaveLength(3);
    for (const { event } of records) expect(event).toMatchObject({ subscriptionId: webhookId });
    expect(asJson.out()).not.toContain('sig=');
  });

  test('misses no attempt when too much changes for the stream', async () => {
    const { at, url } = await subscribed();
    const watching = start(['deliveries', '--watch', '--emulator', url]);
    await printed(watching.err, /Press Ctrl-C to stop/);
    await at('trigger', 'JobCreated', '--fault', 'duplicate=100', '--times', '5');
    await expect
      .poll(() => watching.out().match(/attempt 1 {2}200/g)?.length, { timeout: 20_000 })
      .toBe(505);
  });

  test('ends with 1 and the reason when the emulator stops', async () => {
    for (const page of [true, false]) {
      const { emulator, url } = await subscribed(undefined, { page });
      const watching = start(['deliveries', '--watch', '--emulator', url]);
      await printed(watching.err, /Press Ctrl-C to stop/);
      await emulator.close();
      const { code, err } = await watching.ended;
      expect(code).toBe(1);
      expect(err).toMatch(
        /(The emulator at \S+ has stopped|No emulator responds|was interrupted).*\n$/,
      );
    }
  });
});

describe('redeliver', () => {
  test('sends the same event again, and fails if the delivery fails', async () => {
    const { at, received, emulator, url } = await subscribed((count) => (count === 3 ? 500 : 200));
    await at('trigger', 'JobCreated');
    const { deliveryId } = emulator.deliveries()[0]!;
    expect(await at('redeliver', deliveryId)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^JobCreated {2}webhook \S+ {2}200 in \d+ ms {2}delivered\n$/),
    });
    expect(received[1]!.body).toBe(received[0]!.body);
    expect(await at('redeliver', deliveryId)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/ {2}500 in \d+ ms {2}retrying {2}next attempt \S+ \(in 4/),
    });
    const none = await run(['redeliver', 'https://u:hush@a/hush', '--emulator', url]);
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toMatch(
      /^The emulator refused the request: deliveryId is (?!.*hush).*list the del/,
    );
  });
});

test('move prints the new endpoint, to which clients are redirected', async () => {
  const { at, url, emulator } = await subscribed();
  expect(await at('move')).toMatchObject({ code: 0, out: `${url}/endpoint-2\n` });
  expect((await at('list')).code).toBe(0);
  const elsewhere = 'https://kms2.example.com';
  expect(await at('move', elsewhere, '--location', 'url')).toMatchObject({
    code: 0,
    out: `${elsewhere}\n`,
  });
  const credentials = { applicationId: 'a', applicationSecret: 'b', refreshToken: 'c' };
  const call = (path: string, headers: Record<string, string>) =>
    emulator.fetch(new Request(`${url}/v1${path}`, { headers }));
  const given = (await (await call('/accessToken', credentials)).json()) as { accessToken: string };
  const moved = await call('/webhook?objectId=a&objectType=Group', given);
  expect(moved.status).toBe(308);
  expect(moved.headers.get('location')).toContain(`${elsewhere}/v1/webhook?objectId=a`);
  const { code, err } = await at('move', 'nonsense');
  expect(code).toBe(2);
  expect(err).toMatch(/^The emulator refused the request: /);
});

test('list --all shows the webhooks of every object and connector, and masks their tokens', async () => {
  const { emulator, at, url } = await subscribed(() => 500, { retryDelays: [] });
  const receiver = await receive();
  const env = {
    KAIZALA_APPLICATION_ID: 'another-connector',
    KAIZALA_APPLICATION_SECRET: 'b',
    KAIZALA_REFRESH_TOKEN: 'c',
    KAIZALA_CALLBACK_TOKEN: 'hush-hush',
  };
  const args = ['--type', 'Action', '--object', 'an-action', '--emulator', url];
  await run(['subscribe', `${receiver.url}?depot=hush`, ...args], { env });
  await at('trigger', 'JobCreated');
  const [first, second] = emulator.webhooks();
  const { code, out, err } = await at('list', '--all');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(
    new RegExp(
      `^${first!.webhookId}  disabled\n[^]*\n  disabled since 20\\S+Z, because its last retry failed\n${second!.webhookId}  active\n`,
    ),
  );
  expect(out).toContain('  object  Action an-action\n');
  expect(out).toContain('  token   …\n');
  expect(out).toContain('  of      connector another-connector\n');
  expect(out).not.toContain('hush');
  const records = (await at('list', '--all', '--json')).out.trim().split('\n');
  expect(records.map((line) => JSON.parse(line) as object)).toMatchObject([
    { webhookId: first!.webhookId, disabled: { reason: 'retries' } },
    { webhookId: second!.webhookId, callBackToken: '…' },
  ]);
  expect((await at('list', '--all', '--show-secrets')).out).toContain('token   hush-hush\n');
  expect(await at('list', '--all', '--object', 'a')).toMatchObject({ code: 2, out: '' });
  await emulator.close();
  const { url: empty } = await startEmulator();
  expect(await run(['list', '--all', '--emulator', empty])).toEqual({
    code: 0,
    out: '',
    err: 'The emulator has no webhooks.\n',
  });
});

test('reset returns the emulator to its initial state', async () => {
  const { at, emulator, url } = await subscribed();
  await at('trigger', 'JobCreated');
  await at('advance', '2d');
  const { code, out, err } = await at('reset');
  expect([code, out, err]).toEqual([
    0,
    '',
    `The emulator at ${url} was reset to its initial state.\n`,
  ]);
  expect([emulator.webhooks(), emulator.deliveries()]).toEqual([[], []]);
  expect(emulator.now() - Date.now()).toBeLessThan(60_000);
});
