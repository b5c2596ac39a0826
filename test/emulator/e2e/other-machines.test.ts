/** An emulator that other machines can reach: its host names, its addresses, and the hosts that it calls over http. */
import { connect as connectSocket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { createEmulator } from '../../../src/emulator.js';
import { createClient } from '../../../src/index.js';
import { startEmulator } from '../../support/servers.js';
import { credentials, emulate, refused, wanted } from './world.js';

/** Sends a request with any header Host, and returns the status and the text of the response. */
function statusFor(url: string, host: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connectSocket(Number(port), hostname.replace(/^\[|\]$/g, ''), () =>
      socket.write(`GET /v1/accessToken HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    socket.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    socket.on('error', reject);
    socket.on('close', () => resolve({ status: Number(text.slice(9, 12)), text }));
  });
}

/**
 * Returns a client that allows http for all callback URLs in these tests, so that only the emulator can refuse such a
 * URL.
 */
const clientOf = (url: string) =>
  createClient({
    tokenEndpoint: url,
    credentials,
    retry: { attempts: 1 },
    allowInsecure: [new URL(url).hostname, 'receiver', 'recevier', '169.254.169.254'],
  });

const addresses = Object.values(networkInterfaces())
  .flatMap((all = []) => all)
  .filter(({ family, internal }) => family === 'IPv4' && !internal)
  .map(({ address }) => address);
const hasIPv6 = Object.values(networkInterfaces()).some((all = []) =>
  all.some(({ address }) => address === '::1'),
);

test('has a loopback url when it listens on all addresses, and the other addresses work', async () => {
  const { url } = await startEmulator({ host: '0.0.0.0' });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${url}/v1/accessToken`)).status).toBe(401);
  for (const address of addresses)
    expect((await fetch(`${url.replace('127.0.0.1', address)}/v1/accessToken`)).status).toBe(401);
});

test.runIf(hasIPv6).for(['::', '::1', '[::1]'])(
  'listens on IPv6 with the host %s',
  async (host) => {
    const { url } = await startEmulator({ host });
    expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await fetch(`${url}/v1/accessToken`)).status).toBe(401);
  },
);

test('accepts calls only to the hosts of `allowHosts`', async () => {
  const { url } = await startEmulator({ host: '0.0.0.0', allowHosts: ['Emulator', 'my_service'] });
  // This second emulator has no `allowHosts`: the option of the first emulator must not affect it.
  const { url: other } = await startEmulator();
  for (const host of [
    'emulator',
    'EMULATOR:4010',
    'my_service:1',
    'localhost',
    '10.9.8.7',
    '[fd00::7]:80',
  ]) {
    expect([host, (await statusFor(url, host)).status]).toEqual([host, 401]);
    if (!host.startsWith('localhost')) expect((await statusFor(other, host)).status).toBe(421);
  }
  for (const host of [
    'emulator.evil.example',
    'evil.example',
    'emulator.',
    'emulator@evil.example',
    '10.9.8',
  ])
    expect([host, (await statusFor(url, host)).status]).toEqual([host, 421]);
  const { text } = await statusFor(url, 'other:4010');
  expect(text).toContain(
    'or start the emulator with --allow-host other, if the emulator has this name.',
  );
  expect((await statusFor(url, 'evil.example')).text).not.toContain('--allow-host');
});

test('explains an address of another machine and an unknown name in one sentence each', async () => {
  const listening = (host: string) => {
    const emulator = createEmulator({ host });
    onTestFinished(() => emulator.close());
    return emulator.listen(0);
  };
  await expect(listening('192.0.2.77')).rejects.toMatchObject({
    code: 'EADDRNOTAVAIL',
    message: expect.stringMatching(
      /^The host "192\.0\.2\.77" is not an address of this machine \(EADDRNOTAVAIL\)\. Fix: give one of 127\.0\.0\.1.*; or 0\.0\.0\.0 for all IPv4 addresses\.$/,
    ),
  });
  // A host name with a label (the part between two dots) of more than 63 characters is invalid, so no DNS request is
  // made.
  await expect(listening(`${'x'.repeat(64)}.example.com`)).rejects.toThrow(
    /^The host "x+\.example\.com" has no address.* \((ENOTFOUND|EAI_AGAIN)\)\. Fix: /,
  );
});

test('its inbox works on all addresses, and on only one address', async () => {
  for (const host of ['0.0.0.0', ...addresses.slice(0, 1)]) {
    const { url, emulator } = await startEmulator({ host });
    await clientOf(url).createWebhook(wanted(`${url}/_emulator/inbox/default`));
    expect(await emulator.trigger('JobCreated')).toMatchObject([{ state: 'delivered' }]);
  }
});

test('treats its endpoint under an allowed name as its own', async () => {
  const { url, emulator } = await startEmulator({ allowHosts: ['emulator'] });
  const { port } = new URL(url);
  emulator.moveEndpoint();
  expect(emulator.moveEndpoint(`http://emulator:${port}`)).toBe(url);
  expect(emulator.moveEndpoint(`http://other:${port}`)).toBe(`http://other:${port}`);
});

test('allows callbacks over plain http only to the hosts of `allowInsecureCallbacksTo`', async () => {
  const allowed = ['receiver', '169.254.169.254'];
  const { url, client } = await emulate({ allowInsecureCallbacksTo: allowed });
  const { webhookId } = await client.createWebhook(wanted(`${url}/_emulator/inbox/default`));
  const lenient = clientOf(url);
  const refusals = async (callBackUrl: string) => {
    const created = await refused(lenient.createWebhook(wanted(callBackUrl)));
    const updated = await refused(lenient.updateWebhook(webhookId, { callBackUrl }));
    expect(updated.detail).toBe(created.detail);
    return created.detail;
  };
  // The host name cannot be resolved here. This error shows that the emulator has tried the handshake.
  expect(await refusals('http://receiver:8080/')).toMatch(
    /did not pass the handshake: (ENOTFOUND|EAI_AGAIN|EREFUSED)/,
  );
  expect(await refusals('http://169.254.169.254/')).toContain('which is never called');
  expect(await refusals('http://recevier:8080/')).toMatch(
    /Plain http is for this machine only: .* Fix: send an absolute https URL; or start the emulator with --allow-insecure-callbacks-to recevier, if this host is in your own network\.$/,
  );
});
