/** The guard in guard.cjs refuses everything that would leave this machine, and nothing else. */
import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { lookup, promises as dns, resolve4, Resolver } from 'node:dns';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../../../scripts/lib/project.js';

const refused = { code: 'ERR_NETWORK_IN_TEST' };
/** An address that is reserved for documentation, so that nothing would be there without the guard either. */
const foreign = '192.0.2.1';

/** Returns the recorded attempts, and removes them, because otherwise each of these tests would fail. */
function takeAttempts(): string[] {
  const file = process.env['KAIZALA_NETWORK_ATTEMPTS']!;
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  rmSync(file);
  return lines;
}

/** Runs a program with Node, as tests do. */
async function runNode(program: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', program]);
  return stdout.trim();
}

const errorOf = (emitter: {
  once: (event: 'error', listener: (error: Error) => void) => unknown;
}) => new Promise<Error>((resolve) => void emitter.once('error', resolve));

async function server(): Promise<number> {
  const started = createServer((_, response) => void response.end('here'));
  await new Promise<void>((resolve) => void started.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void started.close());
  return (started.address() as AddressInfo).port;
}

describe('the guard refuses', () => {
  test.for<[string, string, () => Promise<unknown>]>([
    ['fetch by name', 'example.com', async () => await causeOf(fetch('http://example.com/'))],
    ['fetch by address', `${foreign}:80`, () => causeOf(fetch(`http://${foreign}/`))],
    ['node:http', 'example.com', () => errorOf(get('http://example.com/'))],
    ['node:http2', `${foreign}:443`, () => errorOf(connectHttp2(`https://${foreign}`))],
    ['node:net', `${foreign}:9`, () => errorOf(connect(9, foreign))],
    ['node:net with IPv6', '[2001:db8::1]:9', () => errorOf(connect(9, '2001:db8::1'))],
    ['node:tls', `${foreign}:9`, () => errorOf(connectTls({ port: 9, host: foreign }))],
    ['a lookup', 'example.com', () => causeOf(dns.lookup('example.com'))],
    [
      'a lookup with a callback',
      'example.com',
      () => new Promise((resolve) => void lookup('example.com', resolve)),
    ],
    ['a promisified lookup', 'example.com', () => causeOf(promisify(lookup)('example.com'))],
    [
      'a result of the lookup of the caller',
      `name.invalid (${foreign})`,
      () =>
        errorOf(
          connect({
            port: 9,
            host: 'name.invalid',
            lookup: (_name, options, callback) =>
              options.all
                ? callback(null, [{ address: foreign, family: 4 }])
                : callback(null, foreign, 4),
          }),
        ),
    ],
    ['UDP', `${foreign} with UDP`, () => sendDatagram(foreign)],
  ])('%s', async ([, target, attempt]) => {
    expect(await attempt()).toMatchObject(refused);
    expect(takeAttempts()).toEqual([target]);
  });

  test('a query to a name server of another machine', async () => {
    const resolver = new Resolver();
    resolver.setServers([foreign, '[2001:db8::1]:53']);
    const error = await new Promise((resolve) => void resolver.resolve4('example.com', resolve));
    expect(error).toMatchObject(refused);
    expect(takeAttempts()).toEqual(['the name server of example.com']);
    // The functions without a resolver use the name servers of the system, which may also be on this machine.
    const other = await new Promise((resolve) => void resolve4('name.invalid', resolve));
    expect(other).toBeInstanceOf(Error);
    takeAttempts();
  });

  test('a program that a test starts', async () => {
    expect(
      await runNode(`fetch('http://${foreign}/').catch((error) => console.log(error.cause.code))`),
    ).toBe(refused.code);
    expect(takeAttempts()).toEqual([`${foreign}:80`]);
  });
});

describe('the guard allows', () => {
  test.for(['127.0.0.1', 'localhost'])('calls to %s', async (host) => {
    const port = await server();
    expect(await (await fetch(`http://${host}:${port}/`)).text()).toBe('here');
    const program = `fetch('http://${host}:${port}/').then(async (it) => console.log(await it.text()))`;
    expect(await runNode(program)).toBe('here');
  });

  test('a datagram to this machine', async () => {
    const receiver = createSocket('udp4');
    onTestFinished(() => void receiver.close());
    await new Promise<void>((resolve) => void receiver.bind(0, '127.0.0.1', resolve));
    const received = new Promise<string>((resolve) => {
      receiver.once('message', (message) => resolve(message.toString()));
    });
    expect(await sendDatagram('127.0.0.1', receiver.address().port)).toBeNull();
    expect(await received).toBe('hello');
  });

  test('names without an address, and says that there is none', async () => {
    const expected = { code: 'ENOTFOUND', hostname: 'nowhere.invalid' };
    await expect(dns.lookup('nowhere.invalid')).rejects.toMatchObject(expected);
    expect(await causeOf(fetch('http://nowhere.invalid/'))).toMatchObject(expected);
  });
});

test('fails a test that tries, even if the code under test catches the error', async () => {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const options = {
    cwd: join(import.meta.dirname, 'reaching'),
    env: { ...process.env, CI: '', GITHUB_ACTIONS: '', NO_COLOR: '1' },
  };
  const run = promisify(execFile)(process.execPath, [vitest, 'run'], options);
  const { stdout, stderr } = (await run.catch((error: unknown) => error)) as Record<string, string>;
  const output = `${stdout}${stderr}`;
  expect(output).toMatch(/Tests +2 failed \| 1 passed/);
  for (const [name, host] of [
    ['catches the error', 'example.com'],
    ['has a hook that catches the error', 'example.org'],
  ])
    expect(output).toMatch(
      new RegExp(`${name}\\nError: The test tried to reach ${host}, which is not on this machine`),
    );
});

/** Sends a datagram. Returns the error, or null. */
function sendDatagram(address: string, port = 9): Promise<Error | null> {
  const socket = createSocket('udp4');
  onTestFinished(() => void socket.close());
  return new Promise((resolve) => void socket.send('hello', port, address, resolve));
}

/** Returns the cause of an error that is thrown, or the error if it has no cause. */
async function causeOf(promise: Promise<unknown>): Promise<unknown> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return (error as Error | undefined)?.cause ?? error;
}
