/** The command `emulate --as-service`: its output, its errors, and `remove-ca`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostsFile } from '../../src/cli/output/hosts-file.js';
import { caller, temporaryDirectory } from '../emulator/as-service/world.js';
import { portOf } from '../support/servers.js';
import { printed, run, start } from './command.js';

const usual = ['emulate', '--port', '0', '--as-service', '--service-port', '0'];
const keyName = 'kaizala-emulator-ca-key.pem';
const certificateName = 'kaizala-emulator-ca.pem';

test('emulate prints the setup, and remove-ca prints the files that it removes', async () => {
  // The path has a space, so that each printed path must be quoted.
  const caDir = join(temporaryDirectory(), 'my authority');
  const { out, end } = start([...usual, '--ca-dir', caDir]);
  await printed(out, /Press Ctrl-C to stop/);
  const [, port = ''] = /As the service: https:\/\/api\.kaiza\.la:(\d+) at 127\.0\.0\.1/.exec(
    out(),
  )!;
  const file = `'${join(caDir, certificateName)}'`;
  const setup = [
    `curl --resolve api.kaiza.la:${port}:127.0.0.1 --cacert ${file} …`,
    'unshare -rm sh -c ',
    '--add-host api.kaiza.la:127.0.0.1',
    `in ${hostsFile()}; remove it when you are done:`,
    '127.0.0.1 api.kaiza.la ',
    `NODE_EXTRA_CA_CERTS=${file}`,
    `php -d curl.cainfo=${file} -d openssl.cafile=${file} …`,
    `SSL_CERT_FILE=${file}`,
    `REQUESTS_CA_BUNDLE=${file} (replaces all other authorities)`,
    `CURL_CA_BUNDLE=${file} (replaces all other authorities)`,
    `kaizala-webhooks remove-ca --ca-dir '${caDir}'\n`,
  ];
  // The output has these texts in this order: the setup for one program comes first.
  const offsets = setup.map((text) => out().indexOf(text));
  expect(offsets).not.toContain(-1);
  expect(offsets).toEqual(offsets.toSorted((one, other) => one - other));

  const call = caller(Number(port), join(caDir, certificateName));
  expect((await call({ host: 'api.kaiza.la', path: '/v1/accessToken' })).status).toBe(401);
  await expect.poll(out).toMatch(/\nGET \/v1\/accessToken {2}401/);
  expect((await end()).code).toBe(0);
  await expect(call({})).rejects.toThrow('ECONNREFUSED');

  const removed = await run(['remove-ca', '--ca-dir', caDir]);
  expect(removed).toMatchObject({ code: 0, err: '' });
  expect(removed.out.split('\n')).toEqual([
    `Removed ${join(caDir, keyName)}`,
    `Removed ${join(caDir, certificateName)}`,
    `Removed ${caDir}`,
    expect.stringContaining(`from ${hostsFile()}, if they are there.`),
    '',
  ]);
  expect(existsSync(caDir)).toBe(false);
  expect(await run(['remove-ca', '--ca-dir', caDir])).toMatchObject({
    code: 0,
    out: '',
    err: `Nothing was removed: ${caDir} has no certificate authority.\n`,
  });
});

test.for([
  ['linux', '/etc/hosts'],
  ['darwin', '/etc/hosts'],
  ['win32', 'C:\\Windows\\System32\\drivers\\etc\\hosts'],
] as const)('on %s, the hosts file is %s', ([platform, file]) => {
  expect(hostsFile(platform)).toBe(file);
});

test('emulate prints the file of additional responses, and where callbacks go', async () => {
  const companions = join(temporaryDirectory(), 'companions.json');
  writeFileSync(companions, '{ "GET /v1/groups": { "body": [] } }');
  const maps = [
    'hooks.example.com=http://127.0.0.1:8080',
    'other.example.com=http://localhost:8081',
  ].flatMap((map) => ['--map-callbacks', map]);
  const { out } = start(['emulate', '--port', '0', '--companions', companions, ...maps]);
  await printed(out, /Press Ctrl-C to stop/);
  expect(out()).toContain('Callbacks to hooks.example.com go to http://127.0.0.1:8080.\n');
  expect(out()).toContain('Callbacks to other.example.com go to http://localhost:8081.\n');
  expect(out()).toContain(
    `Calls that are not in the API description get the responses in ${companions}.\n`,
  );
  expect(out()).not.toContain('As the service');
});

describe('emulate prints one sentence, and starts nothing, for', () => {
  const ends = async (args: string[]) => {
    const { code, out, err } = await run(['emulate', '--port', '0', ...args]);
    expect(out).toBe('');
    // The message is one line, with the fix and without a stack.
    expect(err).toMatch(/^.* Fix: .*\n$/);
    return { code, err };
  };

  test.for<[string[], string]>([
    [['--ca-dir', 'authority'], '--ca-dir needs --as-service. Fix: add --as-service'],
    [['--service-port', '443'], '--service-port needs --as-service. Fix: add --as-service'],
    [
      ['--map-callbacks', 'hooks.example.com'],
      '--map-callbacks has a value that does not begin with a host and "=',
    ],
    [
      ['--map-callbacks', 'hooks.example.com=http://10.0.0.1'],
      '--map-callbacks of "hooks.example.com" is a string of 15 characters: expected a URL of this machine',
    ],
    [
      ['--map-callbacks', 'https://a.example=http://127.0.0.1:1'],
      '--map-callbacks has "https://a.example": expected a host without scheme, port and path. Fix: give hooks.example.com=http://127.0.0.1:8080.',
    ],
    [
      ['a.example=http://127.0.0.1:1', 'A.example=http://127.0.0.1:2'].flatMap((map) => [
        '--map-callbacks',
        map,
      ]),
      '--map-callbacks has the host a.example more than once: expected one receiver for each host. Fix: remove one of them.',
    ],
    [
      ['--companions', '/nowhere/companions.json'],
      '/nowhere/companions.json cannot be read: it does not exist (ENOENT). Fix: ',
    ],
  ])('%j', async ([args, message]) => {
    const { code, err } = await ends(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('a companions file that would replace an operation', async () => {
    const file = join(temporaryDirectory(), 'companions.json');
    writeFileSync(file, '{ "POST /v1/webhook": {} }');
    expect(await ends(['--companions', file])).toEqual({
      code: 2,
      err: `${file}: /POST ~1v1~1webhook is an operation that the emulator has itself: expected a call that the emulator does not handle itself. Fix: remove it.\n`,
    });
  });

  test('a port that is in use, before an authority is created', async () => {
    const port = await portOf(createServer());
    const folder = temporaryDirectory();
    const args = ['--as-service', '--service-port', String(port), '--ca-dir', join(folder, 'ca')];
    const { code, err } = await ends(args);
    expect(code).toBe(1);
    expect(err).toContain(`Port ${port}, for the host names of the service, is in use`);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a damaged authority, which is kept until the printed command removes it', async () => {
    const caDir = join(temporaryDirectory(), 'ca');
    const first = start([...usual, '--ca-dir', caDir]);
    await printed(first.out, /Press Ctrl-C to stop/);
    await first.end();
    const file = join(caDir, keyName);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -100));
    const damaged = readFileSync(file, 'utf8');
    const { code, err } = await ends(['--as-service', '--service-port', '0', '--ca-dir', caDir]);
    expect(code).toBe(1);
    expect(err).toContain(`${file} is damaged: expected the key of a certificate authority`);
    expect(readFileSync(file, 'utf8')).toBe(damaged);
    const [, command = ''] = /Fix: kaizala-webhooks (remove-ca --ca-dir \S+), start/.exec(err)!;
    expect((await run(command.split(' '))).code).toBe(0);
    const second = start([...usual, '--ca-dir', caDir]);
    await printed(second.out, /Press Ctrl-C to stop/);
  });
});

test('remove-ca prints why it cannot remove anything', async () => {
  const file = join(temporaryDirectory(), 'file');
  writeFileSync(file, '');
  const { code, out, err } = await run(['remove-ca', '--ca-dir', file]);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(`${file} failed: a part of the path is not a directory (ENOTDIR). Fix: `);
  expect(existsSync(file)).toBe(true);
});
