/**
 * The URL of the emulator: in the option `--emulator`, in the environment variable, and in the commands that messages
 * suggest.
 */
import { expect, test } from 'vitest';
import { commandAt, emulateAt } from '../../src/cli/output/emulator-address.js';
import { nowhere, startEmulator } from '../support/servers.js';
import { printed, run, start } from './command.js';

const commands: [string, ...string[]][] = [
  ['trigger', 'JobCreated'],
  ['listen'],
  ['subscribe', 'http://127.0.0.1:9/kaizala'],
  ['list'],
  ['update', 'a', '--enable'],
  ['unsubscribe', 'a'],
];

test.for(commands.map((command) => [command] as const))(
  '%s uses the URL in KAIZALA_EMULATOR_URL',
  async ([command]) => {
    const url = await nowhere();
    const env = { KAIZALA_EMULATOR_URL: `${url}/` };
    const { code, err } = await run(command, { env });
    expect(code).toBe(1);
    expect(err).toContain(
      `No emulator responds at ${url} (ECONNREFUSED). Fix: start an emulator with kaizala-webhooks emulate --port ${new URL(url).port}, or name another one with KAIZALA_EMULATOR_URL.`,
    );
  },
);

test.for(commands.map((command) => [command] as const))(
  '%s names KAIZALA_EMULATOR_URL if its value is invalid',
  async ([command]) => {
    const runWith = (value: string, more: string[] = []) =>
      run([...command, ...more], { env: { KAIZALA_EMULATOR_URL: value } });
    const { code, out, err } = await runWith('http://u:hush@hooks.example.com/hush');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'KAIZALA_EMULATOR_URL is http://…@hooks.example.com/…. The URL has a user, a query or a fragment; expected none of them. Fix: correct the variable, or use --emulator.\n',
    );
    expect((await runWith('http://hooks.example.com')).err).toContain(
      'Plain http is for this machine',
    );
    expect((await runWith('nonsense', ['--help'])).code).toBe(0);
    // The option takes precedence over the environment variable, so the command does not check the variable.
    const { err: refused } = await runWith('nonsense', ['--emulator', await nowhere()]);
    expect(refused).toContain('or name another one with --emulator.');
  },
);

test('an empty variable counts as not set', async () => {
  const { err } = await run(['list', '--emulator', await nowhere()], {
    env: { KAIZALA_EMULATOR_URL: '' },
  });
  expect(err).toMatch(/^No emulator responds/);
  expect((await run(['validate', '-'], { env: { KAIZALA_EMULATOR_URL: 'x' } })).code).toBe(1);
});

test('printed commands name the URL only if the environment has another one', async () => {
  const { out } = start(['emulate', '--port', '0']);
  const [, url] = await printed(out, /The emulator: (http:\S+)\n[^]*Press Ctrl-C to stop/);
  expect(out()).toContain(`  kaizala-webhooks listen --emulator ${url}\n`);
  const at = (address: string, value?: string) =>
    commandAt(address, value === undefined ? {} : { KAIZALA_EMULATOR_URL: value }, 'list');
  expect(at('http://127.0.0.1:4010')).toBe('kaizala-webhooks list');
  expect(at('http://127.0.0.1:4020')).toBe(
    'kaizala-webhooks list --emulator http://127.0.0.1:4020',
  );
  expect(at('http://127.0.0.1:4020', 'http://127.0.0.1:4020/')).toBe('kaizala-webhooks list');
  expect(at('http://127.0.0.1:4010', 'http://127.0.0.1:4020')).toBe(
    'kaizala-webhooks list --emulator http://127.0.0.1:4010',
  );
  expect(at('http://127.0.0.1:4010', 'nonsense')).toContain('--emulator http://127.0.0.1:4010');
  const insecure = 'http://192.168.0.2:4010';
  expect(at(insecure)).toBe(
    `kaizala-webhooks list --emulator ${insecure} --allow-insecure 192.168.0.2`,
  );
  expect(at(insecure, insecure)).toBe('kaizala-webhooks list --allow-insecure 192.168.0.2');
  expect(at('https://emulator.example')).toBe(
    'kaizala-webhooks list --emulator https://emulator.example',
  );
  expect(emulateAt('http://127.0.0.1:4010')).toBe('kaizala-webhooks emulate');
  expect(emulateAt('http://127.0.0.1')).toBe('kaizala-webhooks emulate --port 80');
});

test('the commands in error messages keep the URL', async () => {
  const { url } = await startEmulator();
  const none = await run(['trigger', 'JobCreated', '--emulator', url]);
  expect(none.err).toContain(
    `Fix: subscribe a webhook with kaizala-webhooks listen --emulator ${url}, in`,
  );
  const env = { KAIZALA_EMULATOR_URL: url };
  const known = await run(['trigger', 'JobCreated'], { env });
  expect(known.err).toContain('Fix: subscribe a webhook with kaizala-webhooks listen, in another');
  const gone = await run(['unsubscribe', 'a', '--emulator', url]);
  expect(gone.err).toContain(
    `Fix: check the id with kaizala-webhooks list --emulator ${url}, which shows`,
  );
});
