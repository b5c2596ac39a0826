/** The option `listen --forward-to`: it forwards deliveries to a receiver, and returns the receiver's responses. */
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { nowhere, portOf, serveListener, startEmulator } from '../support/servers.js';
import { printed, run, start, type World } from './command.js';
import { receive } from './servers.js';

/** Starts an emulator and `listen --forward-to`, and waits until `listen` has subscribed. */
async function forwarding(to: string, world: World = {}, args: string[] = []) {
  const { emulator, url } = await startEmulator();
  const command = start(['listen', '--emulator', url, '--forward-to', to, ...args], world);
  await printed(command.err, /Press Ctrl-C to stop/);
  return { emulator, ...command };
}

const env = { KAIZALA_CALLBACK_TOKEN: 'example-callback-token' };

test('forwards a delivery unchanged, and the emulator retries what the receiver refuses', async () => {
  const receiver = await receive((count) => (count === 1 ? 503 : 200));
  const { emulator, out, err } = await forwarding(`${receiver.url}?depot=hush`, { env });
  expect(err()).toContain(
    'and returns the responses of that receiver. Handshakes are not forwarded.',
  );
  expect(err()).not.toContain('hush');
  const [delivery] = await emulator.trigger('JobCreated');
  expect(delivery).toMatchObject({ state: 'retrying', attempts: [{ status: 503 }] });
  await emulator.advance(3_600_000);
  expect(delivery).toMatchObject({ state: 'delivered', attempts: [{}, { status: 200 }] });
  expect(receiver.received).toHaveLength(2);
  for (const { token, type, body } of receiver.received) {
    expect([token, type]).toEqual(['example-callback-token', 'application/json']);
    expect(JSON.parse(body)).toEqual(delivery!.event);
  }
  await printed(
    out,
    / {2}forwarded to http:\S+ {2}503 in \d+ ms\n[^]*forwarded .* 200 in \d+ ms\n/,
  );
  expect(out().match(/JobCreated/g)).toHaveLength(2);
});

test('keeps the bytes and all headers, except the headers of the connection', async () => {
  let headers: string[] = [];
  let body = Buffer.alloc(0);
  const to = await serveListener((request, response) => {
    headers = request.rawHeaders;
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      body = Buffer.concat(pieces);
      response.writeHead(418, { 'x-own': 'a', connection: 'x-hop', 'x-hop': 'b' }).end('short');
    });
  });
  const { err } = start(['listen', '--no-subscribe', '--forward-to', `${to}/hook`], {});
  const [, url] = await printed(err, /The callback URL: (\S+)\n[^]*Ctrl-C/);
  const bytes = Buffer.from([0x7b, 0xff, 0x00, 0x7d]);
  const response = await fetch(url!, {
    method: 'POST',
    headers: { 'content-type': 'application/x-odd', 'kz-callback-token': 'any', 'x-more': 'c' },
    body: bytes,
  });
  expect([response.status, await response.text()]).toEqual([418, 'short']);
  expect(response.headers.get('x-own')).toBe('a');
  expect(response.headers.get('x-hop')).toBeNull();
  expect(body).toEqual(bytes);
  const pairs = Object.fromEntries(
    headers.flatMap((name, index) =>
      index % 2 === 0 ? [[name.toLowerCase(), headers[index + 1]!] as const] : [],
    ),
  );
  expect(pairs).toMatchObject({
    host: new URL(to).host,
    'content-type': 'application/x-odd',
    'kz-callback-token': 'any',
    'x-more': 'c',
    'content-length': '4',
  });
  expect(err()).toContain('Forwarded anyway: ');
});

test('forwards a wrong token and a broken body to the receiver', async () => {
  const receiver = await receive((count) => (count === 1 ? 401 : 400));
  const { emulator, out, err } = await forwarding(receiver.url, { env });
  await emulator.trigger('JobCreated', {}, { faults: { wrongToken: true } });
  await emulator.trigger('PollCreated', {}, { faults: { brokenPayload: true } });
  expect(emulator.deliveries()).toMatchObject([
    { attempts: [{ status: 401 }] },
    { attempts: [{ status: 400 }] },
  ]);
  expect(receiver.received[0]!.token).toMatch(/^wrong-/);
  expect(receiver.received[1]!.body).toMatch(/^\{(?!.*\}$)/);
  expect(err()).toContain('Forwarded anyway: the callback token is missing or wrong.');
  await printed(out, /401 in \d+ ms {2}Fix: set KAIZALA_CALLBACK_TOKEN to the token of the rec/);
});

test('returns 502 if nothing listens, or if the receiver closes the connection', async () => {
  const gone = await forwarding(`${await nowhere()}/a`);
  expect(gone.err()).toContain('KAIZALA_CALLBACK_TOKEN is not set, so the deliveries carry a ran');
  expect((await gone.emulator.trigger('JobCreated'))[0]!.attempts).toMatchObject([{ status: 502 }]);
  await printed(
    gone.out,
    /forwarded to http:\S+ {2}no response: nothing listens there \(ECONNREFUSED\); the emulator gets 502\n/,
  );
  const broken = await forwarding(await serveListener((request) => request.socket.destroy()));
  await broken.emulator.trigger('JobCreated');
  await printed(broken.out, /no response: ECONNRESET; the emulator gets 502\n/);
});

test('returns 504 if the receiver does not respond within 10 s', async () => {
  let isClosed = false;
  const to = await serveListener((request) => {
    request.on('close', () => (isClosed = true));
    request.resume();
  });
  const { out, err } = start(['listen', '--no-subscribe', '--forward-to', `${to}/hook`], {});
  const [, url] = await printed(err, /The callback URL: (\S+)\n[^]*Ctrl-C/);
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url!, { method: 'POST', headers, body: '{}' });
  expect([response.status, await response.text()]).toEqual([504, '']);
  await expect.poll(() => isClosed).toBe(true);
  await printed(out, /forwarded to \S+ {2}no response within 10 s; the emulator gets 504\n/);
});

test('closes the connection to the receiver, and prints a line, when the emulator gives up', async () => {
  let isClosed = false;
  const to = await serveListener((request) => {
    request.on('close', () => (isClosed = true));
    request.resume();
  });
  const { err, out } = start(['listen', '--no-subscribe', '--forward-to', to], {});
  const [, url] = await printed(err, /The callback URL: (\S+)\n[^]*Ctrl-C/);
  const call = fetch(url!, { method: 'POST', body: '{}', signal: AbortSignal.timeout(200) });
  await expect(call).rejects.toThrow('aborted');
  await printed(out, /no response in \d+ ms, and the emulator no longer waits\n/);
  await expect.poll(() => isClosed).toBe(true);
});

test('--json prints only events on the standard output', async () => {
  const receiver = await receive();
  const { emulator, out, err } = await forwarding(receiver.url, { env }, ['--json']);
  await emulator.trigger('JobCreated');
  await printed(err, /forwarded to http:\S+ {2}200 in \d+ ms\n/);
  expect(JSON.parse(out())).toMatchObject({ eventType: 'JobCreated' });
});

// On Windows, no connection to 0.0.0.0 is possible.
test.skipIf(process.platform === 'win32')(
  'forwards over plain http to another host with --allow-insecure',
  async () => {
    const receiver = await receive();
    const to = receiver.url.replace('127.0.0.1', '0.0.0.0');
    const { emulator } = await forwarding(to, { env }, ['--allow-insecure', '0.0.0.0']);
    const [delivery] = await emulator.trigger('JobCreated');
    expect(delivery).toMatchObject({ state: 'delivered', attempts: [{ status: 200 }] });
    expect(receiver.received).toHaveLength(1);
  },
);

test('refuses a receiver on another machine without --allow-host, and its own URL', async () => {
  const at = (...args: string[]) => run(['listen', '--no-subscribe', ...args]);
  for (const [args, message] of [
    [['--forward-to', 'https://hooks.example.com'], 'add --allow-host hooks.example.com'],
    [
      ['--forward-to', 'http://hooks.example.com', '--allow-host', 'hooks.example.com'],
      'expected https',
    ],
    [['--forward-to', 'http://a:hush@127.0.0.1'], '--forward-to has a user or a password'],
    [['--forward-to', 'x'], 'Expected a URL such as http://127.0.0.1:8080/kaizala'],
  ] as const) {
    const { code, err } = await at(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toContain('hush');
  }
  const server = createServer();
  const port = await portOf(server);
  server.close();
  const own = await at('--port', String(port), '--forward-to', `http://localhost:${port}/a`);
  expect(own.code).toBe(2);
  expect(own.err).toContain('--forward-to is the URL of this receiver itself. Fix: ');
});
