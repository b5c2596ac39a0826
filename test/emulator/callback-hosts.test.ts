import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { callbackHosts } from '../../src/emulator/deliveries/callback-hosts.js';

const { lookup } = callbackHosts(['hooks.example.com']);
// If `host` is an IP address, the lookup makes no DNS request.
const addressesOf = (host: string) => promisify(lookup)(host, { all: true }) as unknown;

test('resolves localhost to this machine, with and without the option `all`', async () => {
  const all = (await addressesOf('localhost')) as { address: string; family: number }[];
  expect(all.length).toBeGreaterThan(0);
  for (const { address } of all) expect(['127.0.0.1', '::1']).toContain(address);
  const one = await new Promise((resolve, reject) => {
    lookup('localhost', { family: 4 }, (error, address, family) =>
      error ? reject(error) : resolve({ address, family }),
    );
  });
  expect(one).toEqual({ address: '127.0.0.1', family: 4 });
});

describe('an allowed name', () => {
  test.for(['10.0.0.1', '127.0.0.1', '::1', '93.184.216.34', 'fd00::1'])(
    'may lead to %s',
    async (address) => {
      expect(await addressesOf(address)).toMatchObject([{ address }]);
    },
  );

  test.for([
    ['169.254.169.254', 'linkLocal'],
    ['::ffff:a9fe:a9fe', 'linkLocal'],
    ['0.0.0.0', 'unspecified'],
    ['64:ff9b::7f00:1', 'rfc6052'],
    ['fd00:ec2::254', 'cloudService'],
  ])('may not lead to %s', async ([address = '', range]) => {
    const looked = addressesOf(address);
    await expect(looked).rejects.toMatchObject({ code: 'EREFUSED' });
    await expect(looked).rejects.toThrow(
      ` leads to ${address}, an address of the range ${range}, which is never called. Fix: use a public or private address.`,
    );
  });
});

test('fails for a name without an address', async () => {
  // A host name with a label (the part between two dots) of more than 63 characters is invalid, so no DNS request is
  // made.
  await expect(addressesOf(`${'x'.repeat(64)}.example.com`)).rejects.toMatchObject({
    code: expect.stringMatching(/^(ENOTFOUND|EAI_)/),
  });
});

test('checks the host and scheme of a URL, and never repeats its path', () => {
  const { objection } = callbackHosts([
    'hooks.example.com',
    '[2606:4700::1]',
    '10.0.0.1',
    '169.254.1.1',
  ]);
  const of = (url: string) => objection(new URL(url));
  for (const url of [
    'http://localhost/',
    'https://127.0.0.1:8080/x',
    'http://[::1]/',
    'https://hooks.example.com/s3cr3t',
    'https://HOOKS.example.com:8443',
    'https://[2606:4700:0::1]/',
    'https://10.1/',
  ])
    expect(of(url), url).toBe(undefined);
  expect(of('https://169.254.1.1/s3cr3t')).toBe(
    '169.254.1.1 is an address of the range linkLocal, which is never called. Fix: use a public or private address.',
  );
  expect(of('http://hooks.example.com/s3cr3t')).toBe(
    'callbacks to hooks.example.com need https. Fix: use an https URL.',
  );
  expect(of('https://other.example.com/s3cr3t?s3cr3t')).toBe(
    'callbacks to other.example.com are not allowed, only to this machine. Fix: if other.example.com is yours, start the emulator with --allow-callbacks-to other.example.com, or send its callbacks to a receiver on this machine with --map-callbacks other.example.com=http://127.0.0.1:8080.',
  );
  expect(of('https://sub.hooks.example.com/')).toContain('are not allowed');
  expect(of('https://hooks.example.com./')).toContain('are not allowed');
});

test('allows http and https for a host of `allowInsecureCallbacksTo`, and for no other host', () => {
  const { objection } = callbackHosts(['hooks.example.com'], ['receiver', '169.254.1.1']);
  const of = (url: string) => objection(new URL(url));
  for (const url of ['http://receiver:8080/x', 'https://RECEIVER/', 'https://hooks.example.com/'])
    expect(of(url), url).toBe(undefined);
  expect(of('http://hooks.example.com/')).toContain('need https');
  for (const url of ['http://receiver.example.com/', 'http://receiver./', 'http://receivers/'])
    expect(of(url), url).toContain('are not allowed');
  expect(of('http://169.254.1.1/')).toContain('which is never called');
});
