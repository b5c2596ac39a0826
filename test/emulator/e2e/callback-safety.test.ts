/** The hosts to which the emulator sends requests: only this machine, unless the options allow other hosts. */
import diagnostics from 'node:diagnostics_channel';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveListener, serveReceiver } from '../../support/servers.js';
import { callerAt, refusalOf } from './calls.js';
import { emulate, refused, wanted } from './world.js';

/** The hosts of all requests that this process has started, including requests that failed. */
const called: string[] = [];
const note = (message: unknown) => {
  const { request } = message as { request: { host: string } };
  called.push(request.host);
};
beforeEach(() => {
  called.length = 0;
  diagnostics.subscribe('http.client.request.start', note);
});
afterEach(() => {
  diagnostics.unsubscribe('http.client.request.start', note);
});

/**
 * Hosts to which the emulator must send no requests: other machines, and unusual forms of this machine's addresses, in
 * every spelling that URLs allow.
 */
const foreign = [
  'hooks.example.com',
  'localhost.example.com',
  '127.0.0.1.example.com',
  'localhost.',
  '127.0.0.1.nip.io',
  'example',
  '10.0.0.1',
  '192.168.0.1',
  '169.254.169.254',
  '2852039166',
  '0xa9fea9fe',
  '0251.0376.0251.0376',
  '169.254.43518',
  '[::ffff:169.254.169.254]',
  '[::ffff:a9fe:a9fe]',
  '[fd00:ec2::254]',
  'metadata.google.internal',
  '0.0.0.0',
  '0',
  '0x0',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:0.0.0.0]',
  '[64:ff9b::7f00:1]',
  '[fe80::1]',
  '[2001:db8::1]',
  '224.0.0.1',
  '255.255.255.255',
  '128.0.0.1',
  '126.255.255.255',
];

describe('a callback URL at', () => {
  test.for(foreign)('%s is refused, and no host is called', async (host) => {
    const { client, emulator, call, callBackUrl } = await callerAt();
    const { webhookId } = await client.createWebhook(wanted(callBackUrl));
    const connector = { applicationId: 'example-application-id' };
    called.length = 0;
    for (const url of [`https://${host}/kaizala`, `https://${host}:8443`, `HTTPS://${host}?a=b`]) {
      const { status, detail } = await refused(client.createWebhook(wanted(url)));
      expect(status).toBe(400);
      expect(detail).toMatch(
        /^\/callBackUrl is (refused: callbacks to \S+ are not allowed|no URL)/,
      );
      const update = client.updateWebhook(webhookId, { callBackUrl: url });
      expect((await refused(update)).detail).toBe(detail);
      const { objectType, ...rest } = { ...wanted(url, 'JobCreated') };
      const body = JSON.stringify({ ...rest, ObjectType: objectType });
      const { message } = await refusalOf(await call('POST', '/v1/webhook', body, connector));
      expect(message).toBe(detail);
    }
    const plain = JSON.stringify(wanted(`http://${host}/kaizala`));
    const { message } = await refusalOf(await call('POST', '/v1/webhook', plain));
    expect(message).toMatch(
      /^\/callBackUrl is .*; expected an absolute https URL\. Plain http is for this machine only: /,
    );
    expect(called).toEqual([]);
    expect(emulator.webhooks()).toHaveLength(1);
  });

  test.for([
    'localhost',
    'LOCALHOST',
    '127.0.0.1',
    '127.1',
    '127.255.255.254',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '%6c%6fcalhost',
    '127.0.0.1%2e',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
  ])('%s leads to this machine, and no other host is called', async (host) => {
    const { call } = await callerAt();
    // Nothing listens at port 1, so the message of the failed connection shows the called address.
    const body = JSON.stringify(wanted(`https://${host}:1/kaizala`));
    called.length = 0;
    const { message } = await refusalOf(await call('POST', '/v1/webhook', body));
    for (const name of called) expect(name).toMatch(/^(localhost|127\.[\d.]+|\[?::1\]?)$/);
    expect(message).toMatch(/^(The callback URL did not pass the handshake|\/callBackUrl is )/);
  });
});

test('calls an allowed host only over https, and only after its address is known', async () => {
  // A host name with a label (the part between two dots) of more than 63 characters is invalid, so no DNS request is
  // made.
  const host = `${'x'.repeat(64)}.example.com`;
  const { client } = await emulate({ allowCallbacksTo: [host.toUpperCase()] });
  const { detail } = await refused(client.createWebhook(wanted(`https://${host}/kaizala?s3cr3t`)));
  expect(detail).toMatch(/did not pass the handshake: (ENOTFOUND|EAI_\w+): /);
  expect(detail).not.toContain('s3cr3t');
  const other = `https://other.${host}/`;
  expect((await refused(client.createWebhook(wanted(other)))).detail).toContain(
    `start the emulator with --allow-callbacks-to other.${host}`,
  );
});

test.for(['169.254.169.254', '0.0.0.0', '[::]', '224.0.0.1', '[fe80::1]'])(
  'refuses plain http for %s, even if the host is allowed',
  async (host) => {
    const { call } = await callerAt(await emulate({ allowCallbacksTo: [host] }));
    const body = JSON.stringify(wanted(`http://${host}/`));
    called.length = 0;
    await refusalOf(await call('POST', '/v1/webhook', body));
    expect(called).toEqual([]);
  },
);

test('calls this machine by its name localhost', async () => {
  const { client, emulator } = await emulate();
  const { receiver, handled } = receiverOf();
  const { url } = await serveReceiver(receiver);
  const byName = url.replace('127.0.0.1', 'LocalHost');
  await client.createWebhook(wanted(byName));
  const [delivery] = await emulator.trigger('JobCreated');
  expect(delivery).toMatchObject({ state: 'delivered' });
  expect(handled).toHaveLength(1);
  expect(new Set(called)).toContain('localhost');
});

test('sends a receiver its own host and port, and no header of the caller', async () => {
  const { call } = await callerAt();
  const seen: unknown[] = [];
  const url = await serveListener((request, response) => {
    seen.push(request.headers);
    response.end(new URL(request.url!, 'http://h').searchParams.get('validationToken'));
  });
  const body = JSON.stringify(wanted(url));
  const headers = { 'x-secret': 's3cr3t', cookie: 's3cr3t' };
  expect((await call('POST', '/v1/webhook', body, headers)).status).toBe(200);
  expect(seen).toEqual([{ host: new URL(url).host, connection: 'keep-alive' }]);
});
