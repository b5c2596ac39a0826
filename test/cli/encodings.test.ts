/**
 * Files that are not JSON in UTF-8, or that different programs read differently. Commands report such files, and do not
 * guess their meaning.
 */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { nowhere, startEmulator } from '../support/servers.js';
import { run } from './command.js';
import { file } from './files.js';
import { receive } from './servers.js';

const event = JSON.stringify(eventExamples.JobCreated);

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

/** UTF-32, little-endian. */
function utf32(text: string): Buffer {
  return Buffer.concat([...text].map((one) => Buffer.from([one.codePointAt(0)!, 0, 0, 0])));
}

const utf16 = Buffer.from(event, 'utf16le');
const marked = Buffer.from(`\ufeff${event}`, 'utf16le');

/** Returns JSON with a title that consists of these bytes. */
function titled(...bytes: number[]): Buffer {
  return Buffer.concat([Buffer.from('{\n"title": "'), Buffer.from(bytes), Buffer.from('"}')]);
}

const cases: [name: string, bytes: Uint8Array, message: string][] = [
  [
    'UTF-16LE',
    utf16,
    'FILE is UTF-16LE without a byte order mark; expected JSON in UTF-8. Fix: convert it with iconv -f UTF-16LE -t UTF-8.',
  ],
  [
    'UTF-16BE',
    swapped(utf16),
    'FILE is UTF-16BE without a byte order mark; expected JSON in UTF-8. Fix: convert it with iconv -f UTF-16BE',
  ],
  [
    'UTF-16LE with a byte order mark',
    marked,
    'FILE is UTF-16LE with a byte order mark, as some shells write it; expected JSON in UTF-8. Fix: convert it with iconv -f UTF-16 -t',
  ],
  ['UTF-16BE with a byte order mark', swapped(marked), 'FILE is UTF-16BE with a byte order mark'],
  ['UTF-16 with one character', Buffer.from('1', 'utf16le'), 'FILE is UTF-16LE without'],
  [
    'UTF-16 whose second character is not ASCII',
    Buffer.from('"日"', 'utf16le'),
    'FILE is UTF-16LE without',
  ],
  ['UTF-32', utf32(event), 'FILE is UTF-32LE without a byte order mark'],
  [
    'UTF-32 with a byte order mark',
    utf32(`\ufeff{}`).fill(0xfe, 1, 2),
    'FILE is UTF-32LE with a byte order mark',
  ],
  [
    'UTF-8 with a byte order mark',
    Buffer.from(`\ufeff${event}`),
    'FILE begins with a byte order mark (U+FEFF), which',
  ],
  ['only a byte order mark', Buffer.from('\ufeff'), 'FILE begins with a byte order mark (U+FEFF)'],
  [
    'gzip',
    gzipSync(event),
    'FILE is compressed with gzip; expected JSON in UTF-8. Fix: decompress it first, with gunzip -c.',
  ],
  ['zip', Buffer.from('PK\u0003\u0004rest'), 'FILE is compressed with zip'],
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]), 'FILE is compressed with zstd'],
  [
    'UTF-16 that was appended',
    Buffer.concat([Buffer.from(`${event}\n`), utf16]),
    'FILE:2:2: there is a NUL character (U+0000), probably because UTF-16 was appended',
  ],
  [
    'Latin-1',
    titled(0xfc),
    'FILE:2:11: the byte 0xfc is not UTF-8; expected JSON in UTF-8. Fix: save it as UTF-8.',
  ],
  ['an overlong form', titled(0xc0, 0x80), 'FILE:2:11: the byte 0xc0 is not UTF-8'],
  [
    'Latin-1 after U+FFFD',
    titled(0xef, 0xbf, 0xbd, 0xc3, 0xbc, 0xff),
    'FILE:2:13: the byte 0xff is not UTF-8',
  ],
  [
    'a lone surrogate in bytes',
    titled(0xed, 0xa0, 0xbd),
    'FILE:2:11: there is a lone surrogate, \\uD83D, in three bytes',
  ],
  [
    'a low surrogate in bytes',
    titled(0xed, 0xb8, 0x80),
    'FILE:2:11: there is a lone surrogate, \\uDE00, in three bytes',
  ],
  [
    'CESU-8',
    titled(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80),
    'FILE:2:11: there is a surrogate pair that begins with \\uD83D, written as two times three bytes, which is CESU-8',
  ],
  [
    'a file that ends within a character',
    titled(0xe2, 0x82, 0xac).subarray(0, -3),
    'FILE:2:11: the file is cut off within a character',
  ],
];

test.for(cases)('a command that sends events refuses %s', async ([, bytes, message]) => {
  const path = file(bytes);
  const { url, received } = await receive();
  const emulator = await nowhere();
  for (const args of [
    ['replay', path, '--to', url],
    ['trigger', '--payload', path, '--emulator', emulator],
  ]) {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message.replace('FILE', path));
    expect(err).toMatch(/; expected .* Fix: .*\.\n$/);
    expect(err.match(/\n/g)).toHaveLength(1);
  }
  expect(received).toEqual([]);
});

test.for(cases)(
  'validate reports %s as a finding, and checks the other files',
  async ([, bytes, message]) => {
    const paths = [file('{"message":1}'), file(bytes), file('{"message":1}')];
    const { code, out, err } = await run(['validate', ...paths, '--format', 'json']);
    expect([code, err]).toEqual([1, '2 documents, 3 errors\n']);
    const { findings } = JSON.parse(out) as { findings: Record<string, string | number>[] };
    expect(findings.map((finding) => finding['file'])).toEqual(paths);
    const { line, column, message: found } = findings[1]!;
    const [, at = '1:1', reason = ''] = /^FILE(?::(\d+:\d+):)? (.*)/.exec(message)!;
    expect([`${line}:${column}`, found]).toEqual([at, expect.stringContaining(reason)]);
    expect(found).toMatch(/; expected .* Fix: .*\.$/);
    const text = await run(['validate', '-'], { input: bytes });
    expect([text.code, text.out]).toEqual([1, expect.stringContaining(`stdin:${at}  error  `)]);
  },
);

const ambiguous: [name: string, text: string, message: string][] = [
  [
    'a duplicate key',
    '{"eventType": "A", "data": {"x~": 1,\n "x~": 2}}',
    ':2:2SEP/data/x~0 is a duplicate key: some programs read its first value, and others read its last value',
  ],
  [
    'a duplicate key with an escape',
    '{"a": 1, "\\u0061": 2, "eventType": "A"}',
    ':1:10SEP/a is a duplicate key',
  ],
  [
    'a lone surrogate',
    '{"data": {"title": "ab\\ud83d!"}, "eventType": "A"}',
    ':1:23SEP/data/title has a lone surrogate, \\ud83d, which is not a character',
  ],
  ['a surrogate pair in reverse order', '[{"a": "\\ude00\\ud83d", "eventType": "A"}]', ':1:9SEP'],
  [
    'a lone surrogate in a name',
    '{"\\uD800": 1, "eventType": "A"}',
    ':1:3SEPthe name of a field has a lone surrogate, \\uD800',
  ],
];

test.for(ambiguous)(
  'validate and trigger refuse %s, and replay sends it unchanged',
  async ([, text, message]) => {
    const path = file(text);
    const checked = await run(['validate', path, '--as', 'UnknownEvent']);
    expect(checked.code).toBe(1);
    expect(checked.out).toContain(path + message.replace('SEP', '  error  '));
    expect(checked.out).toMatch(/; expected .*\. Fix: delete .*\.\n$/);
    const { url, received } = await receive();
    const replayed = await run(['replay', path, '--to', url]);
    expect(replayed.code).toBe(0);
    expect(replayed.err).toContain(path + message.replace('SEP', ': '));
    expect(replayed.err).toContain('The document is sent unchanged.');
    // `replay` sends each item of a list as one delivery.
    expect(received.map(({ body }) => body)).toEqual([text.replace(/^\[(.*)\]$/, '$1')]);
    const triggered = await run(['trigger', '--payload', path, '--emulator', await nowhere()]);
    expect([triggered.code, triggered.out]).toEqual([1, '']);
    expect(triggered.err).toContain('Nothing was sent.');
  },
);

test('accepts surrogate pairs, escaped backslashes, and equal names in different objects', async () => {
  const text = '[{"x": "\\ud83d\\ude00", "y": {"x": "\\\\ud83d"}, "z": [{"x": 1}, {"x": 2}]}]';
  const { out } = await run(['validate', file(text), '--as', 'UnknownEvent']);
  expect(out).toContain('/eventType is missing');
  expect(out).not.toMatch(/surrogate|duplicate/);
});

test.for<[string, string, string]>([
  [
    'a line',
    `${event}\n{"eventType": "Job`,
    ':2:15SEPthe last line is cut off: this string is not closed; expected all of it. Fix: record it again, or delete it.',
  ],
  [
    'a line in the middle',
    `${event}\n{"eventType"\n${event}`,
    ':2:13SEPthe line is cut off: expected a colon',
  ],
  [
    'a document',
    '{"eventType": "JobCreated",\n "data": {',
    ':2:11SEPthe document is cut off: expected the name of a field',
  ],
  [
    'a document that ends with a line break',
    '{"eventType": "A",\n',
    ':2:1SEPthe document is cut off: ',
  ],
])('reports %s that is cut off', async ([, text, message]) => {
  const path = file(text);
  const { code, out } = await run(['validate', path]);
  expect(code).toBe(1);
  expect(out).toContain(path + message.replace('SEP', '  error  '));
  const { url, received } = await receive();
  const replayed = await run(['replay', path, '--to', url]);
  expect([replayed.code, received]).toEqual([1, []]);
  expect(replayed.err).toContain(path + message.replace('SEP', ': '));
});

test('accepts a complete last line without a line break', async () => {
  expect((await run(['validate', file(`${event}\n${event}`)])).code).toBe(0);
});

test.for<[string, string]>([
  ['12345678901234567890', '12345678901234567000'],
  ['0.1234567890123456789', '0.12345678901234568'],
  ['1e400', 'null'],
  ['-0', '0'],
  ['1.0', '1'],
  ['17.450', '17.45'],
  ['1E2', '100'],
])('trigger refuses a payload with %s, which would be sent as %s', async ([number, sent]) => {
  const { emulator, url } = await startEmulator();
  const path = file(`{"data": {"list": ["1e400",\n ${number}]}}`);
  const { code, out, err } = await run(['trigger', '--payload', path, '--emulator', url]);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(
    `${path}:2:2: /data/list/1 is ${number}, but JavaScript would change it to ${sent}; expected a number that does not change. Fix: `,
  );
  expect(emulator.deliveries()).toEqual([]);
});
