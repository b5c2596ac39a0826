/** The address of the emulator: the option, the variable, and the hints that keep it. */
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
  'the variable tells where the emulator is: %s',
  async ([command]) => {
    const url = await nowhere();
    const env = { KAIZALA_EMULATOR_URL: `${url}/` };
    const { code, err } = await run(command, { env });
    expect(code).toBe(1);
    expect(err).toContain(
      `No emulator responds at ${url} (ECONNREFUSED). Fix: start it with kaizala-webhooks emulate --port ${new URL(url).port}, or name another with KAIZALA_EMULATOR_URL.`,
    );
  },
);

test.for(commands.map((command) => [command] as const))(
  'a wrong variable is named: %s',
  async ([command]) => {
    const runWith = (value: string, more: string[] = []) =>
      run([...command, ...more], { env: { KAIZALA_EMULATOR_URL: value } });
    const { code, out, err } = await runWith('http://u:hush@hooks.example.com/hush');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'KAIZALA_EMULATOR_URL is http://…@hooks.example.com/…. It has a user, a query or a fragment; expected none. Fix: correct it, or give --emulator.\n',
    );
    expect((await runWith('http://hooks.example.com')).err).toContain(
      'Plain http is for this machine',
    );
    expect((await runWith('nonsense', ['--help'])).code).toBe(0);
    // The option wins, so that the variable is not even looked at.
    const { err: refused } = await runWith('nonsense', ['--emulator', await nowhere()]);
    expect(refused).toContain('or name another with --emulator.');
  },
);

test('an empty variable is none', async () => {
  const { err } = await run(['list', '--emulator', await nowhere()], {
    env: { KAIZALA_EMULATOR_URL: '' },
  });
  expect(err).toMatch(/^No emulator responds/);
  expect((await run(['validate', '-'], { env: { KAIZALA_EMULATOR_URL: 'x' } })).code).toBe(1);
});

test('emulate names its address only where the environment leads elsewhere', async () => {
  const { out } = start(['emulate', '--port', '0']);
  const [, url] = await printed(out, /The emulator: (http:\S+)\n[^]*Ctrl-C ends it/);
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

test('the hints of a failure keep the address', async () => {
  const { url } = await startEmulator();
  const none = await run(['trigger', 'JobCreated', '--emulator', url]);
  expect(none.err).toContain(
    `Fix: subscribe one with kaizala-webhooks listen --emulator ${url}, in`,
  );
  const env = { KAIZALA_EMULATOR_URL: url };
  const known = await run(['trigger', 'JobCreated'], { env });
  expect(known.err).toContain('Fix: subscribe one with kaizala-webhooks listen, in another');
  const gone = await run(['unsubscribe', 'a', '--emulator', url]);
  expect(gone.err).toContain(`kaizala-webhooks list --emulator ${url} shows the webhooks`);
});
