/** Requests to the emulator under the host names of the service: which routes exist, and which clients are refused. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { connect, type PeerCertificate, type TLSSocket } from 'node:tls';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createEmulator } from '../../../src/emulator.js';
import { serveService } from '../../../src/emulator/service-server.js';
import { root } from '../../../scripts/lib/project.js';
import { credentials, wanted } from '../e2e/world.js';
import { unshare } from '../../support/namespace.js';
import { portOf, serveReceiver } from '../../support/servers.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serve, temporaryDirectory } from './world.js';

const day = 86_400_000;

test('serves a program from the token to the deletion of its webhook, at the hosts that the responses name', async () => {
  const { emulator, port, call } = await serve();
  const { receiver, handled } = receiverOf();
  const { url: callBackUrl } = await serveReceiver(receiver);
  const token = await call({ host: 'api.kaiza.la', path: '/v1/accessToken', headers: credentials });
  expect(token.json).toMatchObject({ endpointUrl: `https://kms.kaiza.la:${port}` });
  const { accessToken } = token.json as { accessToken: string };
  const headers = { accessToken, 'content-type': 'application/json' };
  const body = JSON.stringify(wanted(callBackUrl));
  const created = await call({ method: 'POST', path: '/v1/webhook', headers, body });
  expect(created.status).toBe(200);
  await emulator.trigger('JobCreated');
  expect(handled).toHaveLength(1);

  emulator.moveEndpoint();
  const { webhookId } = created.json as { webhookId: string };
  const path = `/v1/webhook/${webhookId}`;
  expect(await call({ method: 'DELETE', path, headers })).toMatchObject({
    status: 308,
    headers: { location: `https://kms2.kaiza.la:${port}` },
  });
  const renewed = await call({
    host: 'api.kaiza.la',
    path: '/v1/accessToken',
    headers: credentials,
  });
  expect(renewed.json).toMatchObject({ endpointUrl: `https://kms2.kaiza.la:${port}` });
  expect(await call({ host: 'kms2.kaiza.la', method: 'DELETE', path, headers })).toMatchObject({
    status: 200,
    json: {},
  });
});

test('moves an endpoint to a given host, and back', async () => {
  const { emulator, url, port, call } = await serve();
  const endpoint = async () => {
    const { json } = await call({ path: '/v1/accessToken', headers: credentials });
    return (json as { endpointUrl: string }).endpointUrl;
  };
  const { json } = await call({ path: '/v1/accessToken', headers: credentials });
  const headers = { accessToken: (json as { accessToken: string }).accessToken };
  const path = '/v1/webhook?objectId=7&objectType=Group';
  expect(emulator.moveEndpoint(`https://kms-alpha.kaiza.la:${port}`, 'url')).toBe(
    `${url}/endpoint-2`,
  );
  expect(await endpoint()).toBe(`https://kms-alpha.kaiza.la:${port}`);
  expect(await call({ path, headers })).toMatchObject({
    status: 308,
    headers: { location: `https://kms-alpha.kaiza.la:${port}${path}` },
  });
  expect((await call({ host: 'kms-alpha.kaiza.la', path, headers })).status).toBe(200);
  emulator.moveEndpoint(`https://kms.kaiza.la:${port}`);
  expect(await endpoint()).toBe(`https://kms.kaiza.la:${port}`);
  expect((await call({ host: 'kms-alpha.kaiza.la', path, headers })).status).toBe(308);
  await emulator.reset();
  const { json: fresh } = await call({ path: '/v1/accessToken', headers: credentials });
  expect(fresh).toMatchObject({ endpointUrl: `https://kms.kaiza.la:${port}` });
});

test('never moves an endpoint to the host of another one', async () => {
  const { emulator, port, call } = await serve();
  const { json } = await call({ path: '/v1/accessToken', headers: credentials });
  const headers = { accessToken: (json as { accessToken: string }).accessToken };
  const path = '/v1/webhook?objectId=7&objectType=Group';
  emulator.moveEndpoint(`https://kms3.kaiza.la:${port}`);
  emulator.moveEndpoint();
  expect(await call({ host: 'kms3.kaiza.la', path, headers })).toMatchObject({
    status: 308,
    headers: { location: `https://kms4.kaiza.la:${port}` },
  });
  expect((await call({ host: 'kms4.kaiza.la', path, headers })).status).toBe(200);
});

test('keeps the host of an endpoint after a restart', async () => {
  const stateFile = join(temporaryDirectory(), 'state.json');
  const first = await serve({ stateFile });
  first.emulator.moveEndpoint();
  first.emulator.moveEndpoint(`https://kms-alpha.kaiza.la:${first.port}`);
  await first.emulator.close();
  const { emulator, port, call } = await serve({ stateFile });
  const path = '/v1/accessToken';
  const { json } = await call({ host: 'api.kaiza.la', path, headers: credentials });
  expect(json).toMatchObject({ endpointUrl: `https://kms-alpha.kaiza.la:${port}` });
  const { accessToken } = json as { accessToken: string };
  const list = { path: '/v1/webhook?objectId=7&objectType=Group', headers: { accessToken } };
  expect((await call({ host: 'kms-alpha.kaiza.la', ...list })).status).toBe(200);
  expect((await call({ host: 'kms2.kaiza.la', ...list })).status).toBe(308);
  emulator.moveEndpoint();
  expect((await call({ host: 'kms4.kaiza.la', ...list })).status).toBe(200);
});

test.for([
  'kaiza.la',
  'KMS2.kaiza.la',
  'inc-000.KaizalaMessaging.osi.office.net',
  'kms-alpha.kaiza.la',
])('serves the first endpoint at a host that no endpoint has moved to: %s', async (host) => {
  const { call } = await serve();
  const { json } = await call({ path: '/v1/accessToken', headers: credentials });
  const headers = { accessToken: (json as { accessToken: string }).accessToken };
  const path = '/v1/webhook?objectId=7&objectType=Group';
  expect(await call({ host, path, headers })).toMatchObject({ status: 200 });
});

test('does not serve the admin routes, the page or the inboxes', async () => {
  const { url, call } = await serve();
  for (const path of [
    '/_emulator',
    '/_emulator/',
    '/_emulator/state',
    '/_emulator/inbox/default',
  ]) {
    expect((await fetch(url + path)).status, path).toBe(200);
    expect((await call({ path })).status, path).toBe(404);
  }
  expect(await call({ method: 'POST', path: '/_emulator/reset', body: '{}' })).toMatchObject({
    status: 404,
  });
});

/** Returns the certificate that a server presents for a host name, or the message of the error. */
function handshake(port: number, servername: string): Promise<PeerCertificate | string> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, servername, rejectUnauthorized: false };
    const socket: TLSSocket = connect(options, () => {
      resolve(socket.getPeerCertificate());
      socket.destroy();
    });
    socket.on('error', (error) => resolve(error.message));
  });
}

test.for(['example.com', 'xkaiza.la', 'kaiza.la.example.com', 'localhost', 'osi.office.net'])(
  'refuses the host %s in the handshake',
  async (name) => {
    const { port } = await serve();
    expect(await handshake(port, name)).toEqual(expect.any(String));
    expect(await handshake(port, 'api.kaiza.la')).toMatchObject({
      subjectaltname:
        'DNS:kaiza.la, DNS:*.kaiza.la, DNS:kaizalamessaging.osi.office.net, DNS:*.kaizalamessaging.osi.office.net',
    });
  },
);

test.for([
  ['example.com', 421, '"example.com"'],
  ['127.0.0.1', 421, '"127.0.0.1"'],
  ['kaiza.la.example.com', 421, '"kaiza.la.example.com"'],
  ['kms.kaiza.la:1', 421, '"kms.kaiza.la:1"'],
  ['s3cr3t@kms.kaiza.la', 421, '"...@kms.kaiza.la"'],
] as const)('refuses the header Host %s with %i', async ([host, status, seen]) => {
  const { call } = await serve();
  expect(await call({ headers: { host } })).toMatchObject({
    status,
    json: {
      message: `The header Host is ${seen}: expected one host in kaiza.la or kaizalamessaging.osi.office.net, with the port of the emulator, and a path. Fix: call https://api.kaiza.la/v1/accessToken.`,
    },
  });
});

test('accepts a whole URL as the request target if its host equals the header Host', async () => {
  const { call, port } = await serve();
  const own = `https://kms.kaiza.la:${port}`;
  expect(await call({ path: `${own}/v1/webhook` })).toMatchObject({ status: 401 });
  for (const url of [own, `${own}?a=/v1/webhook`])
    expect(await call({ path: url })).toMatchObject({
      status: 404,
      json: { message: expect.stringContaining('The call is GET "/": ') },
    });
  const others = [
    `https://api.kaiza.la:${port}/v1/webhook`,
    `https://s3cr3t@kms.kaiza.la:${port}/v1/webhook`,
    `http://kms.kaiza.la:${port}/v1/webhook`,
    '*',
  ];
  for (const path of others)
    expect(await call({ path, method: 'OPTIONS' })).toMatchObject({
      status: 400,
      json: {
        message: expect.stringMatching(/^The target of the request is a string of \d+ char/),
      },
    });
});

test('refuses the hosts of the service at the usual address', async () => {
  const { url } = await serve();
  const { status } = await new Promise<{ status: number }>((resolve, reject) => {
    const { port } = new URL(url);
    void import('node:http').then(({ get }) =>
      get({ host: '127.0.0.1', port, headers: { host: 'kms.kaiza.la' } }, (response) =>
        resolve({ status: response.resume().statusCode! }),
      ).on('error', reject),
    );
  });
  expect(status).toBe(421);
});

test('renews a certificate after half of its week while the emulator runs', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const start = Date.now();
  let now = start;
  const caDir = temporaryDirectory();
  const respond = () => Promise.resolve({ status: 200, headers: {}, body: '' });
  const { port, close } = await serveService({ port: 0, caDir }, { respond }, () => now);
  onTestFinished(close);
  const shown = async () => (await handshake(port, 'kms.kaiza.la')) as PeerCertificate;
  const tick = async (days: number) => {
    now = start + days * day;
    await vi.advanceTimersByTimeAsync(60_000);
    return await shown();
  };
  const first = await shown();
  expect(Date.parse(first.valid_to)).toBeLessThan(start + 7 * day);
  expect((await tick(3.4)).serialNumber).toBe(first.serialNumber);
  const second = await tick(3.6);
  expect(second.serialNumber).not.toBe(first.serialNumber);
  expect(Date.parse(second.valid_to)).toBeGreaterThan(start + 10 * day);
  expect((await tick(363)).valid_to).toBe((await tick(364)).valid_to);

  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => errors.mockRestore());
  await tick(366);
  await tick(367);
  expect(errors.mock.calls).toEqual([
    [
      '%s',
      expect.stringMatching(
        /^\S+kaizala-emulator-ca\.pem has expired, so programs do not trust the emulator\. Fix: kaizala-webhooks remove-ca --ca-dir \S+, start again, and let your programs trust the new certificate\.$/,
      ),
    ],
  ]);
});

test('names a port that is in use, and leaves no files', async () => {
  const port = await portOf(createServer());
  const caDir = join(temporaryDirectory(), 'ca');
  const emulator = createEmulator({ service: { port, caDir } });
  onTestFinished(() => emulator.close());
  await expect(emulator.listen(0)).rejects.toThrow(
    `Port ${port}, for the host names of the service, is in use (EADDRINUSE). Fix: end the program that listens there, or choose another port with --service-port (service.port), such as 8443.`,
  );
  // The first call has opened the usual port of the emulator before it failed at the port of the service. It must have
  // closed the usual port again. Otherwise, the second call would fail for another reason.
  await expect(emulator.listen(0)).rejects.toThrow('is in use (EADDRINUSE)');
  expect(readdirSync(join(caDir, '..'))).toEqual([]);
});

test.skipIf(process.platform !== 'linux')(
  'names a port that needs more rights, and says how to allow it',
  async () => {
    const caDir = join(temporaryDirectory(), 'ca');
    const program = `const { serveService } = await import('${root}/src/emulator/service-server.ts');
const settings = { port: 443, caDir: '${caDir}' };
await serveService(settings, {}).catch((error) => console.log(error.message));`;
    // In a new network namespace, a program needs a special right to listen on a port below 1024. Run the program
    // without this right.
    const isolated = ['-rn', 'sh', '-c', 'ip link set lo up && exec setpriv "$@"', '-'];
    const setpriv = ['--bounding-set=-net_bind_service', '--inh-caps=-net_bind_service'];
    const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', program];
    const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((resolve) => {
      execFile(unshare, [...isolated, ...setpriv, ...node], { cwd: root }, (_, out, err) =>
        resolve({ stdout: out, stderr: err }),
      );
    });
    expect(stdout + stderr).toBe(
      `Port 443, for the host names of the service, needs more rights (EACCES). Fix: choose another port with --service-port (service.port), such as 8443; or allow it: sudo sysctl net.ipv4.ip_unprivileged_port_start=443, or sudo setcap cap_net_bind_service=+ep ${process.execPath}\n`,
    );
  },
);
