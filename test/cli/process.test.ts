/** Tests that need a process: signals, pipes, and exit codes. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { eventExamples } from '../../generated/v1/examples.js';
import { startEmulator } from '../support/servers.js';
import { printed, startProcess } from './command.js';
import { file } from './files.js';

test('emulate, listen and trigger make a delivery; SIGINT and SIGTERM stop them', async () => {
  const emulator = startProcess(['emulate', '--port', '0']);
  const [, url] = await printed(emulator.out, /The emulator: (http:\S+)\n[^]*Ctrl-C/);
  const listener = startProcess(['listen', '--emulator', url!]);
  await printed(listener.err, /Press Ctrl-C to stop/);
  const trigger = startProcess(['trigger', 'JobCreated', '--emulator', url!]);
  expect(await trigger.ended).toMatchObject({ code: 0, err: '' });
  expect(listener.out()).toContain('JobCreated');
  const webhooks = async () =>
    (await (await fetch(`${url}/_emulator/webhooks`)).json()) as { webhooks: unknown[] };
  expect((await webhooks()).webhooks).toHaveLength(1);

  listener.child.kill('SIGINT');
  expect(await listener.ended).toMatchObject({
    code: 0,
    err: expect.stringMatching(/Unsubscribed\.\n$/),
  });
  expect((await webhooks()).webhooks).toEqual([]);
  emulator.child.kill('SIGTERM');
  expect(await emulator.ended).toMatchObject({ code: 0, err: '' });
});

test('ends without an error, and with its usual exit code, if nothing reads the output', async () => {
  const line = JSON.stringify({ ...eventExamples.JobCreated, data: 1 });
  const path = file(`${line}\n`.repeat(5000), 'events.ndjson');
  const { child, ended } = startProcess(['validate', path]);
  child.stdout!.destroy();
  expect(await ended).toEqual({
    code: 1,
    out: '',
    err: `${path}: NDJSON, 5000 documents\n5000 documents, 5000 errors\n`,
  });

  const emulator = startProcess(['emulate', '--port', '0']);
  await printed(emulator.out, /Press Ctrl-C to stop/);
  const [, url] = /The emulator: (http:\S+)\n/.exec(emulator.out())!;
  emulator.child.stdout!.destroy();
  // This call makes the emulator print a line. The emulator cannot print it, because nothing reads the output any more.
  await fetch(`${url}/v1/webhook`);
  expect(await emulator.ended).toMatchObject({ code: 0, err: '' });
});

test('closing the terminal stops listen as Ctrl-C does', async () => {
  const { emulator, url } = await startEmulator();
  const listener = startProcess(['listen', '--emulator', url]);
  await printed(listener.err, /Press Ctrl-C to stop/);
  expect(emulator.webhooks()).toHaveLength(1);
  listener.child.kill('SIGHUP');
  expect(await listener.ended).toMatchObject({ code: 0 });
  expect(emulator.webhooks()).toEqual([]);
});

const full = '/dev/full';

test.skipIf(!existsSync(full)).for([
  ['emulate', '--port', '0'],
  ['validate', 'package.json'],
])('ends with a message and 1 if the disk is full: %s', async (args) => {
  const disk = openSync(full, 'w');
  onTestFinished(() => closeSync(disk));
  const { ended } = startProcess(args, {}, disk);
  const { code, err } = await ended;
  expect(code).toBe(1);
  expect(err).toMatch(
    /^The standard output cannot be written: the disk is full \(ENOSPC\)\. Fix: free some space\.\n$/,
  );
});

test('reports invalid input with an exit code, and without a stack trace', async () => {
  const { child, ended } = startProcess(['validate', '-']);
  child.stdin!.end('{"eventType": ');
  const { code, out, err } = await ended;
  expect([code, out]).toEqual([
    1,
    'stdin:1:15  error  the document is cut off: expected a value. Fix: record it again, or delete it.\n',
  ]);
  expect(err).toBe('1 document, 1 error\n');
});

test.skipIf(process.platform === 'win32')(
  'emulate stops when the npx that started it is killed',
  async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'kaizala-npx-'));
    onTestFinished(() => rmSync(cwd, { recursive: true }));
    const main = join(root, 'dist/src/cli/main.js');
    mkdirSync(join(cwd, 'node_modules/.bin'), { recursive: true });
    writeFileSync(join(cwd, 'package.json'), '{ "private": true }');
    chmodSync(main, 0o755);
    symlinkSync(root, join(cwd, 'node_modules/kaizala-webhooks'));
    symlinkSync(main, join(cwd, 'node_modules/.bin/kaizala-webhooks'));
    const args = ['--offline', 'kaizala-webhooks', 'emulate', '--port', '0'];
    const npx = spawn('npx', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    npx.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    npx.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const [, url] = await printed(() => out, /The emulator: (http:\S+)\n[^]*Ctrl-C/);
    const { pid } = (await (await fetch(`${url}/_emulator`)).json()) as { pid: number };
    onTestFinished(() => {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // The emulator has stopped, as expected.
      }
    });
    // The emulator checks at intervals whether npm is running. Wait longer than one interval: the emulator must not
    // stop.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await fetch(`${url}/_emulator`)).status).toBe(200);
    npx.kill('SIGKILL');
    await printed(
      () => err,
      /The npm process that started this command has ended, so the command stops\./,
    );
    await expect
      .poll(
        () =>
          fetch(url!).then(
            () => 'up',
            () => 'down',
          ),
        { timeout: 5000 },
      )
      .toBe('down');
  },
);
