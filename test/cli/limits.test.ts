/** Nothing that is read has to have an end: the limits, and the memory up to them. */
import { execFileSync } from 'node:child_process';
import { existsSync, openSync, closeSync, writeSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { readSource } from '../../src/cli/files/sources.js';
import type { Terminal } from '../../src/cli/output/terminal.js';
import { nowhere, serveListener } from '../support/servers.js';
import { run, startProcess } from './command.js';
import { file } from './files.js';

const mebibyte = 2 ** 20;
const line = `${JSON.stringify(eventExamples.JobCreated)}\n`;

/** Has the process tell the most memory that it took, in MiB, as its last line on the standard error. */
const tellMemory = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => process.stderr.write(Math.round(process.resourceUsage().maxRSS / 1024) + ' MiB'));`,
)}`;

/** Runs a process, and tells the most memory that it took, in MiB. */
async function measured(args: readonly string[]) {
  const ended = await startProcess(args, { NODE_OPTIONS: `--import=${tellMemory}` }).ended;
  return { ...ended, memory: Number(/(\d+) MiB$/.exec(ended.err)![1]) };
}

test('what is read takes less than 150 MiB, whether it has an end or not', async () => {
  // The most memory for its length: each three bytes are an object.
  const objects = `{"eventType":"A","data":[${'{},'.repeat(9990)}{}]}\n`;
  const count = Math.floor((16 * mebibyte) / objects.length);
  const path = file(objects.repeat(count), 'events.ndjson');
  const endless = existsSync('/dev/zero') ? '/dev/zero' : path;
  const [usual, zero, largest] = await Promise.all(
    [['--version'], ['validate', endless], ['validate', path]].map(measured),
  );
  expect(largest!.err).toContain(`${count} documents, ${count} errors`);
  if (endless !== path)
    expect([zero!.code, zero!.out, zero!.err]).toEqual([
      2,
      '',
      expect.stringContaining(
        '/dev/zero has more than 16777216 bytes (16 MiB), the limit of a file. Fix: split it',
      ),
    ]);
  expect(zero!.memory - usual!.memory).toBeLessThan(150);
  expect(largest!.memory - usual!.memory).toBeLessThan(150);
});

test.skipIf(process.platform === 'win32')(
  'a pipe is read up to the limit, and whoever writes it ends',
  async () => {
    const path = file('', 'a');
    const pipe = `${path}.fifo`;
    execFileSync('bash', ['-c', 'mkfifo "$0"', pipe]);
    const { ended } = startProcess(['validate', pipe]);
    // Blocks until the command has opened it.
    const writer = openSync(pipe, 'w');
    onTestFinished(() => closeSync(writer));
    const chunk = Buffer.alloc(mebibyte, ' ');
    expect(() => {
      for (let count = 0; count < 100; count += 1) writeSync(writer, chunk);
    }).toThrow('EPIPE');
    expect(await ended).toMatchObject({
      code: 2,
      err: expect.stringContaining('has more than 16777216 bytes'),
    });
  },
);

test.skipIf(!existsSync('/proc/self/status'))(
  'a file whose size is said to be 0 is read',
  async () => {
    const { code, out } = await run(['validate', '/proc/self/status']);
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('/proc/self/status:1:1  error  this is not a JSON value.'),
    ]);
  },
);

test('a standard input without an end is closed at the limit', async () => {
  let [given, isClosed] = [0, false];
  const input = async function* () {
    try {
      for (;;) {
        given += mebibyte;
        yield new Uint8Array(mebibyte).fill(0x20);
      }
    } finally {
      isClosed = true;
    }
  };
  await expect(readSource('-', { input } as unknown as Terminal)).rejects.toThrow(
    'stdin has more than 16777216 bytes (16 MiB), the limit of a file.',
  );
  expect([given, isClosed]).toEqual([17 * mebibyte, true]);
});

test('a file of exactly the limit is read', async () => {
  const { code, out } = await run(['validate', file(`${' '.repeat(16 * mebibyte - 1)}\n`)]);
  expect([code, out]).toEqual([1, expect.stringContaining('the file has no document')]);
});

test.for<[string, string, string, number]>([
  [
    'characters',
    `{"a": "${'x'.repeat(4 * mebibyte)}"}`,
    ':1:1  error  it has more than 4194304 characters, the limit of a document. Fix:',
    1,
  ],
  [
    'values',
    `{"a": [${'1,'.repeat(10_000)}1]}`,
    ':1:20004  error  it has more than 10000 values, the limit of a document. Fix:',
    1,
  ],
  [
    'documents in lines',
    '{}\n'.repeat(100_001),
    ' has more documents than the 100000 that are the limit of a run. Fix: split it',
    2,
  ],
  [
    'documents in a list',
    `[${'1,'.repeat(100_001)}1]`,
    ' has more documents than the 100000 that are the limit of a run. Fix: split it',
    2,
  ],
])('too many %s are an error that names the limit', async ([, content, message, code]) => {
  const path = file(content);
  const ended = await run(['validate', path]);
  expect([ended.code, ended.out + ended.err]).toEqual([
    code,
    expect.stringContaining(path + message),
  ]);
});

test('the documents of all files count, and so do the bytes of what is kept', async () => {
  const some = file(`[${'1,'.repeat(60_000)}1]`);
  const { code, err } = await run(['validate', some, some]);
  expect([code, err]).toEqual([
    2,
    `${some} has more documents than the 100000 that are the limit of a run. Fix: split it, or name fewer files at a time.\n`,
  ]);
  const half = file(line.repeat(Math.ceil((9 * mebibyte) / line.length)));
  const replayed = await run(['replay', half, half, '--to', await nowhere()]);
  expect([replayed.code, replayed.out, replayed.err]).toEqual([
    2,
    '',
    `${half} has more than 16777216 bytes (16 MiB) with the files before it, the limit of a run. Fix: name fewer files at a time.\n`,
  ]);
});

test('a payload is read up to its own limit', async () => {
  const path = file(`"${'x'.repeat(4 * mebibyte)}"`);
  const { code, err } = await run(['trigger', '--payload', path, '--emulator', await nowhere()]);
  expect([code, err]).toEqual([
    2,
    `${path} has more than 4194304 bytes (4 MiB), the limit of a payload. Fix: leave something out.\n`,
  ]);
});

test('a response of an emulator is read up to the limit, and its connection is closed', async () => {
  let sent = 0;
  let closed = false;
  const endless = await serveListener((_, response) => {
    response.on('close', () => (closed = true));
    const chunk = Buffer.alloc(mebibyte, ' ');
    const more = (error?: Error | null) => {
      if (error) return;
      sent += mebibyte;
      response.write(chunk, more);
    };
    more();
  });
  const { code, err } = await run(['trigger', 'JobCreated', '--emulator', endless]);
  expect([code, err]).toEqual([
    1,
    `The response of the emulator at ${endless} has more than 8388608 bytes, the limit. The deliveries are in its log: ${endless}/_emulator/deliveries\n`,
  ]);
  await expect.poll(() => closed).toBe(true);
  expect(sent).toBeLessThan(64 * mebibyte);
});

test('names, types and paths of a megabyte are not printed whole', async () => {
  const long = 'n'.repeat(mebibyte);
  const named = file({ ...eventExamples.JobCreated, data: { [long]: 1, title: 1 }, [long]: 2 });
  const { out } = await run(['validate', named, '--as', 'CreateWebhookRequest']);
  expect(out.length).toBeLessThan(3000);
  const typed = file({ ...eventExamples.JobCreated, eventType: long });
  const replayed = await run(['replay', typed, '--to', await nowhere()]);
  expect(replayed.out).toMatch(/^1\/1 {2}n{200}… {2}no response/);
});
