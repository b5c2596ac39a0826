import { expect, test } from 'vitest';
import { eventTypes } from '../../generated/v1/events.js';
import { requestExamples } from '../../generated/v1/examples.js';
import { nowhere, serveListener, startEmulator } from '../support/servers.js';
import { run, type World } from './command.js';
import { receive } from './servers.js';

const env = { KAIZALA_CALLBACK_TOKEN: 'hush-hush' };

/** Starts an emulator and a receiver. Returns a function that runs commands which call this emulator. */
async function commands(world: World = { env }, options?: Parameters<typeof startEmulator>[0]) {
  const { emulator, url } = await startEmulator(options);
  const receiver = await receive();
  const call = (...args: string[]) => run([...args, '--emulator', url], world);
  return { emulator, call, receiver };
}

test('subscribe, list, update and unsubscribe manage a webhook', async () => {
  const { emulator, call, receiver } = await commands();
  const { objectId } = requestExamples['createWebhook.group'];
  const validity = ['--validity', '2040-01-31T12:00:00Z', '--context', 'north'];
  const created = await call('subscribe', `${receiver.url}?depot=hush`, ...validity);
  expect(created.code).toBe(0);
  const id = created.out.trim();
  expect(emulator.webhooks()).toMatchObject([
    {
      webhookId: id,
      objectId,
      objectType: 'Group',
      eventTypes,
      callBackToken: 'hush-hush',
      callBackContext: 'north',
      validity: Date.UTC(2040, 0, 31, 12),
    },
  ]);

  const listed = await call('list');
  expect(listed.out).toMatch(new RegExp(`^${id}  active\n`));
  expect(listed.out).toContain(`url     ${receiver.url}?…\n`);
  expect(listed.out).toContain('token   …\n');
  expect(listed.out).toContain('until   2040-01-31T12:00:00.000Z\n');
  expect(listed.out).not.toContain('hush');
  const asJson = await call('list', '--json');
  expect(JSON.parse(asJson.out)).toMatchObject({ id, callbackToken: '…' });
  const shown = await call('list', '--json', '--show-secrets');
  expect(JSON.parse(shown.out)).toMatchObject({ callbackToken: 'hush-hush' });

  const events = ['--events', 'JobCreated, JobResponse', '--url', receiver.url];
  expect(await call('update', id, '--disable', ...events)).toMatchObject({ code: 0, out: '' });
  expect(emulator.webhooks()).toMatchObject([
    { active: false, eventTypes: ['JobCreated', 'JobResponse'], callBackToken: 'hush-hush' },
  ]);
  expect((await call('list')).out).toContain(`${id}  disabled`);
  expect((await call('update', id, '--enable')).code).toBe(0);
  expect(emulator.webhooks()).toMatchObject([{ active: true }]);

  expect(await call('unsubscribe', id)).toMatchObject({ code: 0, err: `Unsubscribed ${id}.\n` });
  expect(await call('list')).toMatchObject({ code: 0, out: '' });
  const again = await call('unsubscribe', id);
  expect(again).toMatchObject({ code: 1, out: '' });
  expect(again.err).toMatch(
    /404.*\nFix: check the id with kaizala-webhooks list --emulator \S+, which shows/,
  );
});

test('update changes the token only with --new-token', async () => {
  const { emulator, call, receiver } = await commands();
  const id = (await call('subscribe', receiver.url)).out.trim();
  expect((await call('update', id, '--new-token')).code).toBe(0);
  expect(emulator.webhooks()).toMatchObject([{ callBackToken: 'hush-hush' }]);
});

test('subscribe --type uses the id of the example object of the type', async () => {
  const { emulator, call, receiver } = await commands({});
  const { err } = await call('subscribe', receiver.url, '--type', 'Action');
  expect(err).toContain('KAIZALA_CALLBACK_TOKEN is not set');
  await call('subscribe', receiver.url, '--type', 'ActionPackage', '--object', 'com.example.own');
  expect(emulator.webhooks().map(({ objectId }) => objectId)).toEqual([
    requestExamples['createWebhook.action'].objectId,
    'com.example.own',
  ]);
});

test('subscribe does not send an invalid request, and ends with 2', async () => {
  const { call } = await commands();
  for (const url of ['hooks.example.com', 'http://hooks.example.com/kaizala']) {
    const { code, out, err } = await call('subscribe', url);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      /^createWebhook was not sent: \/callBackUrl is .*expected an absolute https/,
    );
  }
  const { code, err } = await commands({ env: { KAIZALA_CALLBACK_TOKEN: 'hush hush' } }).then(
    ({ call: other, receiver }) => other('subscribe', receiver.url),
  );
  expect(code).toBe(2);
  expect(err).toMatch(/^KAIZALA_CALLBACK_TOKEN is not a token/);
  expect(err).not.toContain('hush');
});

test('subscribe reports a receiver that does not respond to the handshake', async () => {
  const { call } = await commands();
  const { code, out, err } = await call('subscribe', `${await nowhere()}/kaizala`);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^\[POST\] "\/v1\/webhook": 400 .*: /);
});

test('the credentials come from the environment, and are never printed', async () => {
  const credentials = {
    applicationId: 'a',
    applicationSecret: 'hush-hush',
    refreshToken: 'hush-too',
  };
  const right = {
    KAIZALA_APPLICATION_ID: 'a',
    KAIZALA_APPLICATION_SECRET: 'hush-hush',
    KAIZALA_REFRESH_TOKEN: 'hush-too',
  };
  const { call } = await commands({ env: right }, { credentials });
  expect(await call('list')).toMatchObject({ code: 0 });
  const wrong = await commands(
    { env: { ...right, KAIZALA_REFRESH_TOKEN: 'hush-no' } },
    { credentials },
  );
  const refused = await wrong.call('list');
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toMatch(
    /401.*\nFix: set the credentials with which the emulator was started: KAIZALA_APPLICATION_ID/,
  );
  expect(refused.err).not.toContain('hush');
});

test('list reports too many calls, no emulator, and another program, each with the fix', async () => {
  const { call } = await commands({}, { throttle: { connector: 1 } });
  await call('list');
  const slow = await call('list');
  expect(slow).toMatchObject({ code: 1, out: '' });
  expect(slow.err).toMatch(/429.*\nFix: wait \d+ s, or start the emulator with --no-throttle/);

  const nobody = await run(['list', '--emulator', await nowhere()]);
  expect(nobody).toMatchObject({ code: 1, out: '' });
  expect(nobody.err).toMatch(/^No emulator responds at .*ECONNREFUSED.*kaizala-webhooks emulate/);

  const other = await serveListener((_, response) => void response.end('<p>Hello'));
  const { code, err } = await run(['list', '--emulator', other]);
  expect(code).toBe(1);
  expect(err).toContain(`Fix: start an emulator at ${other}, or correct --emulator.`);
});
