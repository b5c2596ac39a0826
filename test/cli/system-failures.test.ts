/** Errors of the operating system: the message, the exit code, and no incomplete output. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { root } from '../../scripts/lib/project.js';
import { listen } from '../../src/cli/commands/listen.js';
import type { Terminal } from '../../src/cli/output/terminal.js';
import { startEmulator } from '../support/servers.js';
import { printed, run, startProcess } from './command.js';
import { file } from './files.js';
import { receive } from './servers.js';

const hasBash = process.platform !== 'win32';
const hasFull = existsSync('/dev/full');

/**
 * Runs a shell script in which `cli` is the compiled command. The compiled command starts much faster than the sources.
 * It also writes no cache. If a script limits the size of files, a cache file would be truncated.
 *
 * @param uid the user that runs the script
 */
async function shell(script: string, uid?: number) {
  const cli = `"${process.execPath}" "${join(root, 'dist/src/cli/main.js')}"`;
  const options = { cwd: root, ...(uid !== undefined && { uid, gid: uid }) };
  // The input of bash is a socket. Without --norc, bash would therefore assume a remote login and read /root/.bashrc,
  // even if another user than root runs it.
  const child = spawn('bash', ['--norc', '-c', `cli() { ${cli} "$@"; }; ${script}`], options);
  onTestFinished(() => void child.kill('SIGKILL'));
  const texts = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.err += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...texts };
}

const event = JSON.stringify(eventExamples.JobCreated);
const wrong = `${JSON.stringify({ ...eventExamples.JobCreated, data: 1 })}\n`;

describe.skipIf(!hasBash)('the output', () => {
  test('has no incomplete line after a write error, also when it is appended to a file', async () => {
    const events = file(wrong.repeat(100), 'events.ndjson');
    const log = join(dirname(events), 'log');
    writeFileSync(log, 'It was here before.\n');
    // `ulimit -f 1` makes the system allow files of at most 1,024 bytes.
    const { code, err } = await shell(`ulimit -f 1; cli validate "${events}" >> "${log}"`);
    expect([code, err]).toEqual([
      1,
      'The standard output cannot be written: the file would be larger than allowed (EFBIG). Fix: raise the limit (ulimit -f).\n',
    ]);
    const lines = readFileSync(log, 'utf8').split('\n');
    expect(lines.shift()).toBe('It was here before.');
    expect(lines.pop()).toBe('');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/ {2}error {2}\/data .* \[Delivery\]$/);
  });

  test('has no incomplete line if the system writes only a part of the line', async () => {
    const events = file(wrong, 'events.ndjson');
    const log = join(dirname(events), 'log');
    // The output is only one line, and only its beginning fits into the file. No later line follows that could reveal
    // the incomplete line.
    const { code, err } = await shell(
      `ulimit -f 1; printf "%01000d\\n" 0 > "${log}"; cli validate "${events}" >> "${log}"`,
    );
    expect([code, err.includes('(EFBIG)')]).toEqual([1, true]);
    expect(readFileSync(log, 'utf8')).toBe(`${'0'.repeat(1000)}\n`);
  });

  test('keeps the order of lines if the standard error goes to the same file', async () => {
    const log = join(dirname(file('')), 'log');
    await shell(`cli validate "${file(wrong)}" > "${log}" 2>&1`);
    expect(readFileSync(log, 'utf8')).toMatch(/^\S.* {2}error {2}.*\n1 document, 1 error\n$/);
  });

  test.skipIf(!hasFull)('and the standard error can be on a full disk', async () => {
    const path = file(wrong);
    expect(await shell(`cli validate "${path}" > /dev/full 2>&1`)).toEqual({
      code: 1,
      out: '',
      err: '',
    });
    const { code, out } = await shell(`cli validate "${path}" 2> /dev/full`);
    expect([code, out]).toEqual([1, expect.stringContaining('  error  /data ')]);
  });

  test('and the standard error can be closed by the reader: validate ends without a message, and with the usual exit code', async () => {
    const path = file(wrong.repeat(3000), 'events.ndjson');
    const first = await shell(`cli validate "${path}" | head -1; exit \${PIPESTATUS[0]}`);
    expect(first).toEqual({
      code: 1,
      out: expect.stringMatching(/^.*:1:\d+ {2}error.*\n$/),
      err: `${path}: NDJSON, 3000 documents\n3000 documents, 3000 errors\n`,
    });
    const none = await shell(
      `cli validate "${path}" 2>&1 > /dev/null | true; exit \${PIPESTATUS[0]}`,
    );
    expect(none).toEqual({ code: 1, out: '', err: '' });
    expect(await shell('cli --help | true; exit ${PIPESTATUS[0]}')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });

  test('can be closed by the reader: trigger and replay stop, and end with 1', async () => {
    const { emulator, url } = await startEmulator();
    const receiver = await receive();
    await run(['subscribe', receiver.url, '--emulator', url]);
    const times = 10_000;
    const triggered = await shell(
      `cli trigger JobCreated --times ${times} --emulator ${url} | head -1; exit \${PIPESTATUS[0]}`,
    );
    expect(triggered).toMatchObject({ code: 1, err: '' });
    expect(emulator.deliveries().length).toBeLessThan(times / 2);
    const before = receiver.received.length;
    expect(before).toBeLessThan(times / 2);
    const path = file(
      `${JSON.stringify(eventExamples.JobCreated)}\n`.repeat(times),
      'events.ndjson',
    );
    const replayed = await shell(
      `KAIZALA_CALLBACK_TOKEN=a cli replay "${path}" --to ${receiver.url} | head -1; exit \${PIPESTATUS[0]}`,
    );
    expect(replayed).toMatchObject({ code: 1, err: '' });
    expect(receiver.received.length - before).toBeLessThan(times / 2);
  });
});

test.skipIf(!hasFull)('listen stops with a message if it cannot record a delivery', async () => {
  const disk = openSync('/dev/full', 'w');
  onTestFinished(() => closeSync(disk));
  const listener = startProcess(['listen', '--no-subscribe', '--json'], {}, disk);
  const [, url] = await printed(listener.err, /callback URL: (\S+)\n[^]*Ctrl-C/);
  // The command stops as soon as it cannot print, so the response may not arrive.
  await fetch(url!, { method: 'POST', body: event }).catch(() => undefined);
  const { code, err } = await listener.ended;
  expect(code).toBe(1);
  expect(err).toMatch(
    /Press Ctrl-C to stop\.\nThe standard output cannot be written: the disk is full \(ENOSPC\)\. .*\n$/,
  );
});

test.skipIf(!hasBash)('export writes no file if one file becomes too large', async () => {
  const events = file(
    `${event}\n`.repeat(3) + `${event.replace('0c9f', '0c90')}\n`,
    'events.ndjson',
  );
  const folder = join(dirname(events), 'csv');
  const { code, out, err } = await shell(`ulimit -f 1; cli export "${events}" --out "${folder}"`);
  expect([code, out, err]).toEqual([
    1,
    '',
    'write failed: the file would be larger than allowed (EFBIG). Fix: raise the limit (ulimit -f).\n',
  ]);
  expect(existsSync(folder)).toBe(false);
});

test('listen does not acknowledge a delivery that it cannot record', async () => {
  const notes: string[] = [];
  let canPrint = true;
  let end!: () => void;
  const interrupted = new Promise<void>((resolve) => (end = resolve));
  const terminal: Terminal = {
    env: {},
    outputFile: undefined,
    input: async function* () {},
    print: () => (canPrint = false),
    note: (...parts) => void notes.push(parts.join('')),
    write: () => undefined,
    canPrint: () => canPrint,
    written: () => Promise.resolve(),
    interrupted: () => interrupted,
  };
  const options = { port: 0, emulator: '', subscribe: false, type: 'Group', json: true } as const;
  const ended = listen(options, terminal);
  const [, url] = await printed(() => notes.join('\n'), /callback URL: (\S+)\n[^]*Ctrl-C/);
  expect((await fetch(url!, { method: 'POST', body: event })).status).toBe(500);
  end();
  expect(await ended).toBe(0);
});

describe('a file', () => {
  test.for<[string, (path: string) => string, string]>([
    [
      'with a name that is too long',
      (path) => `${path}/${'n'.repeat(300)}`.replace('/file.json/', '/'),
      'the name is too long (ENAMETOOLONG)',
    ],
    [
      'below another file',
      (path) => `${path}/below.json`,
      'a part of the path is not a directory (ENOTDIR)',
    ],
    [
      'behind a loop of symbolic links',
      (path) => linked(path),
      'its symbolic links form a loop (ELOOP)',
    ],
  ])('%s is refused with one sentence by each command', async ([, pathOf, reason]) => {
    const path = pathOf(file('{}'));
    const validated = await run(['validate', path]);
    expect([validated.code, validated.out]).toEqual([
      1,
      expect.stringMatching(
        /^\S[^\n]*:1:1 {2}error {2}the file cannot be read: [^\n]* Fix: [^\n]*\.\n$/,
      ),
    ]);
    for (const args of [
      ['replay', path, '--to', 'http://127.0.0.1:9999'],
      ['trigger', '--payload', path],
    ]) {
      const { code, out, err } = await run(args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^\S[^\n]* cannot be read: [^\n]* Fix: [^\n]*\.\n$/);
      expect(err).toContain(`cannot be read: ${reason}. Fix: `);
    }
  });

  function linked(path: string): string {
    const [one, other] = [`${path}.one`, `${path}.other`];
    symlinkSync(one, other);
    symlinkSync(other, one);
    return one;
  }

  test.skipIf(!hasBash)('without read permission is refused with one sentence', async () => {
    const folder = join(dirname(file('')), 'closed');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.json'), '{}');
    chmodSync(folder, 0o000);
    onTestFinished(() => chmodSync(folder, 0o700));
    chmodSync(dirname(folder), 0o755);
    // Root can read every file, so use another user.
    const uid = process.getuid!() === 0 ? 65_534 : undefined;
    const { code, out, err } = await shell(`cli validate "${folder}/a.json"`, uid);
    expect([code, out, err]).toEqual([
      1,
      `${folder}/a.json:1:1  error  the file cannot be read: permission is denied (EACCES). Fix: ask for the permission, or choose another location.\n`,
      '0 documents, 1 error\n',
    ]);
  });

  test.skipIf(!hasBash)('without write permission is refused as a folder for files', async () => {
    const folder = join(dirname(file('')), 'closed');
    mkdirSync(folder, { mode: 0o555 });
    chmodSync(dirname(folder), 0o755);
    const uid = process.getuid!() === 0 ? 65_534 : undefined;
    const { code, out, err } = await shell(`echo '${event}' | cli export - --out "${folder}"`, uid);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^mkdtemp .* failed: permission is denied \(EACCES\)\. Fix: [^\n]*\n$/);
  });

  test.skipIf(!hasBash)('as the standard input can be a folder', async () => {
    const { code, out, err } = await shell('cli validate - < .');
    expect([code, out, err]).toEqual([
      1,
      'stdin:1:1  error  the file cannot be read: it is a directory (EISDIR). Fix: name a file.\n',
      '0 documents, 1 error\n',
    ]);
  });
});

test.skipIf(!hasBash).for(['<&-', '< /dev/null'])(
  'a closed standard input is refused with one sentence: %s',
  async (input) => {
    for (const command of ['validate -', 'trigger --payload -']) {
      const { code, out, err } = await shell(`cli ${command} ${input}`);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^stdin is closed, or \/dev\/null; expected JSON\. Fix: [^\n]*\n$/);
    }
  },
);

const firstFreePort = '/proc/sys/net/ipv4/ip_unprivileged_port_start';
const isClosed = existsSync(firstFreePort) && Number(readFileSync(firstFreePort, 'utf8')) > 81;

test.skipIf(!isClosed).for(['emulate', 'listen --no-subscribe'])(
  'a port that needs more rights is refused with one sentence: %s',
  async (command) => {
    const uid = process.getuid!() === 0 ? 65_534 : undefined;
    const { code, out, err } = await shell(`cli ${command} --port 81`, uid);
    expect([code, out, err]).toEqual([
      1,
      '',
      'Port 81 needs more rights (EACCES). Fix: try --port 0, which chooses a free port.\n',
    ]);
  },
);
