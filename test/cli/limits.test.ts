/** The limits of input, which may be endless, and the memory that commands need. */
import { once } from 'node:events';
import { execFileSync } from 'node:child_process';
import { existsSync, openSync, closeSync, writeSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { eventExamples, responseExamples } from '../../generated/v1/examples.js';
import { locationOf } from '../../src/cli/files/document.js';
import { readFormat } from '../../src/cli/formats/file-format.js';
import { readSources } from '../../src/cli/files/sources.js';
import type { Terminal } from '../../src/cli/output/terminal.js';
import { nowhere, serveListener, startEmulator } from '../support/servers.js';
import { run, startProcess } from './command.js';
import { file } from './files.js';
import { receive } from './servers.js';

const mebibyte = 2 ** 20;

/** Returns an event as one line of JSON, with `more` additional characters. */
function largeLine(more: number): string {
  return `${JSON.stringify({ ...eventExamples.JobCreated, fromUserName: 'x'.repeat(more) })}\n`;
}

/** A module that makes a process print its peak memory, in MiB, as the last line on the standard error. */
const printMemory = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => process.stderr.write(Math.round(process.resourceUsage().maxRSS / 1024) + ' MiB'));`,
)}`;

/** Runs a process with a heap of 256 MiB. Returns its peak memory in MiB. */
async function measured(args: readonly string[]) {
  const ended = await startProcess(args, {
    NODE_OPTIONS: `${process.env['NODE_OPTIONS']} --max-old-space-size=256 --import=${printMemory}`,
  }).ended;
  return { ...ended, memory: Number(/(\d+) MiB$/.exec(ended.err)![1]) };
}

test('validate needs less than 500 MiB for large and for endless input', async () => {
  // For its length, this input needs the most memory, because every three bytes are an object.
  const objects = `{"eventType":"A","data":[${'{},'.repeat(999_000)}{}]}\n`;
  const count = 3;
  const path = file(objects.repeat(count), 'events.ndjson');
  const endless = existsSync('/dev/zero') ? '/dev/zero' : path;
  const [usual, zero, largest] = await Promise.all(
    [['--version'], ['validate', endless], ['validate', path]].map(measured),
  );
  expect(largest!.err).toMatch(
    new RegExp(`: NDJSON, ${count} documents\n${count} documents, \\d+ errors, ${count} notices\n`),
  );
  if (endless !== path)
    expect([zero!.code, zero!.out, zero!.err]).toEqual([
      1,
      expect.stringContaining(
        '/dev/zero:1:1  error  the file has more than 16777216 bytes (16 MiB), the limit of a file that does not have a document on each line. Fix: split the file',
      ),
      expect.stringContaining('0 documents, 1 error\n'),
    ]);
  expect(zero!.memory - usual!.memory).toBeLessThan(150);
  expect(largest!.memory - usual!.memory).toBeLessThan(500);
});

test.skipIf(process.platform === 'win32')(
  'validate reads a pipe up to the limit, and the program that writes to the pipe stops',
  async () => {
    const path = file('', 'a');
    const pipe = `${path}.fifo`;
    execFileSync('bash', ['-c', 'mkfifo "$0"', pipe]);
    const { ended } = startProcess(['validate', pipe]);
    // This call blocks until the command has opened the pipe.
    const writer = openSync(pipe, 'w');
    onTestFinished(() => closeSync(writer));
    const chunk = Buffer.alloc(mebibyte, ' ');
    expect(() => {
      for (let count = 0; count < 100; count += 1) writeSync(writer, chunk);
    }).toThrow('EPIPE');
    expect(await ended).toMatchObject({
      code: 1,
      out: expect.stringContaining('the file has more than 16777216 bytes'),
    });
  },
);

test.skipIf(!existsSync('/proc/version'))(
  'validate reads a file whose reported size is 0',
  async () => {
    const { code, out } = await run(['validate', '/proc/version']);
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('/proc/version:1:1  error  this is not a JSON value.'),
    ]);
  },
);

test('closes an endless standard input at the limit', async () => {
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
  await expect(readSources('-', { input } as unknown as Terminal).next()).rejects.toThrow(
    'stdin has more than 16777216 bytes (16 MiB), the limit of a file that does not have a document on each line.',
  );
  expect([given, isClosed]).toEqual([17 * mebibyte, true]);
});

test('reads a file whose size is exactly the limit', async () => {
  const { code, out } = await run(['validate', file(`${' '.repeat(16 * mebibyte - 1)}\n`)]);
  expect([code, out]).toEqual([1, expect.stringContaining('the file has no document')]);
});

test.for<[string, string, string]>([
  [
    'characters',
    `{"a": "${'x'.repeat(4 * mebibyte)}"}`,
    ':1:1  error  the document has more than 4194304 characters, the limit. Fix:',
  ],
  [
    'values',
    `{"a": [${'1,'.repeat(1_000_000)}1]}`,
    ':1:2000004  error  the document has more than 1000000 values, the limit. Fix: split it.',
  ],
  [
    'documents in a list',
    `[${'1,'.repeat(100_001)}1]`,
    ':1:1  error  the file is a list of more documents than 100000, the limit. Fix: write one document on each line',
  ],
])('reports too many %s with the limit', async ([, content, message]) => {
  const path = file(content);
  const ended = await run(['validate', path]);
  expect([ended.code, ended.out]).toEqual([1, expect.stringContaining(path + message)]);
});

test('counts the documents of all files, and the bytes of all files that are kept in memory', async () => {
  const event = JSON.stringify({ eventType: 'A' });
  const some = file(`${event}\n`.repeat(60_000), 'events.ndjson');
  const { code, err } = await run(['replay', some, some, '--to', await nowhere()]);
  expect([code, err]).toEqual([
    2,
    `${some} has more documents than 100000, the limit of a run. Fix: split the file, or name fewer files at a time.\n`,
  ]);
  const half = file(largeLine(mebibyte).repeat(33), 'events.ndjson');
  const replayed = await run(['replay', half, half, '--to', await nowhere()]);
  expect([replayed.code, replayed.out, replayed.err]).toEqual([
    2,
    '',
    `${half} and the files before it have more than 67108864 bytes (64 MiB), the limit of a run. Fix: split the file, or name fewer files at a time.\n`,
  ]);
});

test('accepts a list of 3,000 webhooks and a payload of 11,000 rows', async () => {
  const [webhook] = responseExamples['listWebhooks.200'].webhooks;
  const list = file(JSON.stringify({ webhooks: Array.from({ length: 3000 }, () => webhook) }));
  expect(await run(['validate', list])).toMatchObject({ code: 0, err: '1 document, 0 errors\n' });
  const { url } = await startEmulator({ handshake: false });
  const receiver = await receive();
  await run(['subscribe', receiver.url, '--emulator', url]);
  const rows = Array.from({ length: 11_000 }, (_, row) => ({ row, text: 'x'.repeat(60) }));
  const payload = file(JSON.stringify({ eventType: 'JobCreated', rows }));
  for (const args of [
    ['trigger', '--payload', payload, '--emulator', url],
    ['replay', payload, '--to', receiver.url],
  ])
    expect(await run(args)).toMatchObject({ code: 0 });
  expect(receiver.received).toHaveLength(2);
  for (const { body } of receiver.received)
    expect((JSON.parse(body) as { rows: unknown[] }).rows).toHaveLength(11_000);
});

test('validates any number of lines', async () => {
  const line = `${JSON.stringify(responseExamples['deleteWebhook.200'])}\n`;
  const path = file(line.repeat(150_000), 'responses.ndjson');
  const { code, err } = await run(['validate', path, '--as', 'DeletionResult']);
  expect([code, err]).toEqual([
    0,
    `${path}: NDJSON, 150000 documents\n150000 documents, 0 errors\n`,
  ]);
});

test.for(['events.ndjson', 'events.json', '-'])(
  'validate reads a file of any length with a document on each line: %s',
  async (name) => {
    const wrong = JSON.stringify({ ...eventExamples.JobCreated, eventId: 1 });
    const content = `${largeLine(mebibyte).repeat(36)}\n${wrong}\n${largeLine(1)}`;
    const path = name === '-' ? name : file(content, name);
    const { code, out, err } = await run(['validate', path], { input: content });
    expect([code, err]).toEqual([
      1,
      `${name === '-' ? 'stdin' : path}: NDJSON, 38 documents\n38 documents, 1 error\n`,
    ]);
    expect(out).toMatch(/:38:\d+ {2}error {2}\/eventId /);
  },
);

test('finds the same documents, at the same locations, in a whole file and in its parts', async () => {
  const content = '{"a":1}\n\n {"b":"é😀"}\r\n[2]\n\n"\u20ac"\n{"c"';
  const bytes = new TextEncoder().encode(content);
  const documentsWith = async (most: number, split: number) => {
    const input = async function* () {
      for (let at = 0; at < bytes.length; at += split) yield bytes.subarray(at, at + split);
    };
    const terminal = { input } as unknown as Terminal;
    const found: unknown[] = [];
    for await (const source of readSources('-', terminal, undefined, most))
      for (const document of (await readFormat(source)).documents)
        found.push([
          document.text,
          document.value,
          document.fault?.reason,
          locationOf(document, ''),
        ]);
    return found;
  };
  const whole = await documentsWith(1000, 1000);
  expect(whole).toHaveLength(5);
  for (let most = 30; most <= bytes.length; most += 1)
    for (const split of [1, 7, 100]) expect(await documentsWith(most, split)).toEqual(whole);
});

test('refuses a line longer than the limit, and endless line breaks', async () => {
  const read = async (piece: string) => {
    const input = async function* () {
      yield Buffer.from('{}\n{}\n');
      for (;;) yield Buffer.from(piece);
    };
    const sources = readSources('-', { input } as unknown as Terminal, undefined, 100);
    for await (const source of sources) expect(source.text.trim()).not.toBe('');
  };
  await expect(read('x')).rejects.toThrow(
    /^stdin:3:1: the next document does not end within 100 bytes .* Fix:/,
  );
  await expect(read('\n')).rejects.toThrow(
    /^stdin:\d+:1: the next document does not end within 100 bytes .* Fix:/,
  );
});

test('trigger reads a payload up to its limit', async () => {
  const path = file(`"${'x'.repeat(4 * mebibyte)}"`);
  const { code, err } = await run(['trigger', '--payload', path, '--emulator', await nowhere()]);
  expect([code, err]).toEqual([
    2,
    `${path} has more than 4194304 bytes (4 MiB), the limit of a payload. Fix: make the file smaller.\n`,
  ]);
});

test('trigger reads a response up to the limit, and closes the connection', async () => {
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
    `The response of the emulator at ${endless} has more than 50331648 bytes, the limit. The event was sent. Fix: use --webhook, so that the response has fewer deliveries, or send a smaller payload. The deliveries are in its log: ${endless}/_emulator/deliveries\n`,
  ]);
  await expect.poll(() => closed).toBe(true);
  expect(sent).toBeLessThan(128 * mebibyte);
});

test('trigger reads a response of 12 MiB, with an event of 4 MiB for each of three webhooks', async () => {
  const event = { data: 'x'.repeat(4 * mebibyte) };
  const attempts = [{ at: 0, duration: 1, status: 200 }];
  const fields = { eventType: 'JobCreated', webhookId: 'a', state: 'delivered' };
  const delivery = { deliveryId: 'b', ...fields, faults: [], attempts, event };
  const emulator = await serveListener(
    (_, response) =>
      void response.end(JSON.stringify({ deliveries: Array.from({ length: 3 }, () => delivery) })),
  );
  const { code, out, err } = await run(['trigger', 'JobCreated', '--emulator', emulator]);
  expect([code, out.match(/delivered/g), err]).toEqual([0, Array(3).fill('delivered'), '']);
});

test('cuts names, types and paths of a megabyte in the output', async () => {
  const long = 'n'.repeat(mebibyte);
  const named = file({ ...eventExamples.JobCreated, data: { [long]: 1, title: 1 }, [long]: 2 });
  const { out } = await run(['validate', named, '--as', 'CreateWebhookRequest']);
  for (const line of out.split('\n')) expect(line.length).toBeLessThan(1500);
  const typed = file({ ...eventExamples.JobCreated, eventType: long });
  const replayed = await run(['replay', typed, '--to', await nowhere()]);
  expect(replayed.out).toMatch(/^1\/1 {2}n{200}… {2}no response/);
});

test('validate reads a million lines in bounded memory, whatever is in them', async () => {
  const { child, ended } = startProcess(['validate', '-', '--format', 'junit'], {
    // If the command kept every line or every finding, it would need several times as much.
    NODE_OPTIONS: `${process.env['NODE_OPTIONS']} --max-old-space-size=128`,
  });
  const valid = JSON.stringify(responseExamples['getAccessToken.200']);
  const wrong = '{"accessToken":5}\n{"accessToken":\n{"x":1}\n';
  const lines = `${`${valid}\n`.repeat(97)}${wrong}`.repeat(100);
  for (let count = 0; count < 100; count += 1)
    if (!child.stdin!.write(lines)) await once(child.stdin!, 'drain');
  child.stdin!.end();
  const { code, out, err } = await ended;
  expect(code).toBe(1);
  expect(err).toMatch(/^\d+ more findings are not shown: a run shows 10000\.\n1000000 documents, /);
  expect(out.match(/<testcase /g)).toHaveLength(10_000);
}, 240_000);
