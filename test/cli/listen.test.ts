import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { eventTypes } from '../../generated/v1/events.js';
import { eventExamples, requestExamples } from '../../generated/v1/examples.js';
import { validateDelivery } from '../../generated/v1/validators.js';
import { nowhere, portOf, startEmulator } from '../support/servers.js';
import { printed, run, start, type World } from './command.js';
import { file } from './files.js';

const { objectId } = requestExamples['createWebhook.group'];

/** Starts an emulator and `listen`, and waits until `listen` has subscribed. */
async function listening(args: string[] = [], world: World = {}) {
  const { emulator, url } = await startEmulator();
  const command = start(['listen', '--emulator', url, ...args], world);
  await printed(command.err, /Press Ctrl-C to stop/);
  return { emulator, url, ...command };
}

/** Sends a POST request to a callback URL, as a program other than the emulator could do. */
async function post(url: string, body: string, token?: string): Promise<number> {
  const headers = { ...(token !== undefined && { 'kz-callback-token': token }) };
  return (await fetch(url, { method: 'POST', headers, body })).status;
}

test('subscribes, prints each delivery, and unsubscribes on Ctrl-C', async () => {
  const { emulator, out, err, end } = await listening();
  const [webhook] = emulator.webhooks();
  expect(webhook).toMatchObject({ objectId, objectType: 'Group', active: true });
  expect(webhook!.eventTypes).toEqual(eventTypes);
  expect(webhook!.callBackToken).toMatch(/^[\w-]{32}$/);
  expect(err()).toContain(webhook!.webhookId);

  const title = 'a\u001b[2J\nb?sig=hush';
  const [delivery] = await emulator.trigger('JobCreated', { data: { title } });
  expect(delivery!.state).toBe('delivered');
  expect(out()).toMatch(/^\d\d:\d\d:\d\d {2}JobCreated {2}from Jonas Keller {2}event /);
  expect(out()).toContain('"title": "a\\u001b[2J\\nb?…"');
  await emulator.trigger('AttachmentCreated');
  expect(out()).not.toContain('\u001b');
  expect(out()).not.toMatch(/sig=|profiles\//);

  const { code, err: said } = await end();
  expect(code).toBe(0);
  expect(said).toMatch(/Unsubscribed\.\n$/);
  expect(emulator.webhooks()).toEqual([]);
  expect(said + out()).not.toContain(webhook!.callBackToken);
});

test('marks unknown types, payloads that do not match the description, and copies', async () => {
  const { emulator, out } = await listening();
  await emulator.trigger('JobCreated', {}, { faults: { unknownType: true } });
  await emulator.trigger('JobCreated', { data: { title: 4 as unknown as string } });
  await emulator.trigger('JobCreated', {}, { faults: { duplicate: true } });
  await emulator.idle();
  expect(out()).toContain('The API description has no event of this type.');
  expect(out()).toContain(
    'The event does not match the API description: /data/title must be a string.',
  );
  expect(out().match(/ {2}a copy\n/g)).toHaveLength(1);
});

test('--json prints only events on the standard output, which can be validated', async () => {
  const { emulator, out, end } = await listening(['--json']);
  for (const name of Object.keys(eventExamples) as 'JobCreated'[]) await emulator.trigger(name);
  await emulator.idle();
  await end();
  const lines = out().trim().split('\n');
  expect(lines).toHaveLength(Object.keys(eventExamples).length);
  for (const line of lines) expect(validateDelivery(JSON.parse(line))).toBe(true);
  expect(out()).not.toMatch(/sig=|profiles\//);
  expect((await run(['validate', file(out(), 'events.ndjson')])).code).toBe(0);
});

test('uses --events, --object and --type, and shows secrets with --show-secrets', async () => {
  const { emulator, out, err } = await listening(
    [
      '--events',
      'JobCreated,AttachmentCreated',
      '--object',
      'a',
      '--type',
      'Action',
      '--show-secrets',
    ],
    { env: { KAIZALA_CALLBACK_TOKEN: 'example-callback-token' } },
  );
  expect(emulator.webhooks()).toMatchObject([
    {
      objectId: 'a',
      objectType: 'Action',
      eventTypes: ['JobCreated', 'AttachmentCreated'],
      callBackToken: 'example-callback-token',
    },
  ]);
  expect(err()).toContain('The callback token: example-callback-token');
  await emulator.trigger('AttachmentCreated');
  expect(out()).toContain('sig=example-signature');
});

test('refuses a call without the token, and a body that is not an event, with the reason', async () => {
  const { emulator, out, err } = await listening([], { env: { KAIZALA_CALLBACK_TOKEN: 'right' } });
  const url = emulator.webhooks()[0]!.callBackUrl;
  expect(await post(url, '{}', 'wrong')).toBe(401);
  expect(await post(url, '{}')).toBe(401);
  expect(await post(url, '{"hush"', 'right')).toBe(400);
  expect(await post(url, '{"eventType": "hush"}', 'right')).toBe(400);
  await expect.poll(err).toMatch(/(Refused: the callback token is missing or wrong\.\n){2}/);
  expect(err()).toContain('Refused: The body is not JSON.');
  expect(err()).toContain('Refused: This is not a valid event: /objectId is missing.');
  expect(out() + err()).not.toContain('hush');
});

test('ends with 0 if the emulator has stopped, or the webhook was deleted', async () => {
  const gone = await listening();
  await gone.emulator.close();
  expect(await gone.end()).toMatchObject({
    code: 0,
    err: expect.stringContaining('could not be deleted'),
  });

  const { emulator, url, end } = await listening();
  await run(['unsubscribe', emulator.webhooks()[0]!.webhookId, '--emulator', url]);
  expect(await end()).toMatchObject({
    code: 0,
    err: expect.stringContaining('had already been deleted'),
  });
});

test('--no-subscribe only listens, with the token in the environment or without a token', async () => {
  const closed = start(['listen', '--no-subscribe'], { env: { KAIZALA_CALLBACK_TOKEN: 'right' } });
  const [, url] = await printed(closed.err, /The callback URL: (\S+)\n[^]*Ctrl-C/);
  expect(closed.err()).toContain('The receiver expects the token in KAIZALA_CALLBACK_TOKEN.');
  const event = JSON.stringify(eventExamples.JobCreated);
  expect([await post(url!, event), await post(url!, event, 'right')]).toEqual([401, 200]);

  const open = start(['listen', '--no-subscribe']);
  const [, other] = await printed(open.err, /The callback URL: (\S+)\n[^]*Ctrl-C/);
  expect(open.err()).toContain('the receiver accepts every call');
  expect(await (await fetch(`${other}?validationToken=a%2Fb`)).text()).toBe('a/b');
  expect(await post(other!, event)).toBe(200);
  expect((await open.end()).code).toBe(0);
  await expect(fetch(other!)).rejects.toThrow('fetch failed');
});

test('fails without an emulator, or if the port is in use', async () => {
  const emulator = await nowhere();
  const none = await run(['listen', '--emulator', emulator]);
  expect(none).toMatchObject({ code: 1, out: '' });
  expect(none.err).toMatch(/^No emulator responds at/);

  const port = await portOf(createServer());
  const taken = await run(['listen', '--port', String(port), '--emulator', emulator]);
  expect(taken.err).toBe(
    `Port ${port} is in use (EADDRINUSE). Fix: try --port 0, which chooses a free port.\n`,
  );
  expect(taken.code).toBe(1);
});
