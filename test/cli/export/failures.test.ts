/** `export`: after a failure, the folder is as before. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { eventExamples } from '../../../generated/v1/examples.js';
import { OutputFolder } from '../../../src/cli/export/output-folder.js';
import { run, start } from '../command.js';
import { file } from '../files.js';
import { exported, newFolder } from './exported.js';

const { JobCreated: job, GroupRemoved: removed } = eventExamples;
const otherJob = { ...job, eventId: 'other' };

test('refuses to replace a file without --force', async () => {
  const { folder, files } = await exported([job]);
  const again = await exported([removed, otherJob], [], folder);
  expect([again.code, again.err]).toEqual([
    2,
    `${join(folder, 'JobCreated.csv')} exists already. Nothing was written. Fix: choose another folder with --out, or replace files with --force.\n`,
  ]);
  expect(again.files).toEqual(files);
  const forced = await exported([removed, otherJob], ['--force'], folder);
  expect([forced.code, forced.files['JobCreated.csv']![0]!['eventId']]).toEqual([0, 'other']);
  expect(readdirSync(folder)).toEqual(['GroupRemoved.csv', 'JobCreated.csv']);
});

test.skipIf(process.platform === 'win32')(
  'replaces a link, and not the file to which it leads',
  async () => {
    const folder = newFolder();
    mkdirSync(folder);
    const target = file('keep', 'target.txt');
    symlinkSync(target, join(folder, 'JobCreated.csv'));
    expect((await exported([job], [], folder)).code).toBe(2);
    expect((await exported([job], ['--force'], folder)).code).toBe(0);
    expect(readFileSync(target, 'utf8')).toBe('keep');
  },
);

test('never replaces a folder', async () => {
  const folder = newFolder();
  const inside = join(folder, 'JobCreated.csv/keep.txt');
  mkdirSync(dirname(inside), { recursive: true });
  writeFileSync(inside, '');
  const { code, err } = await run(['export', file(job), '--out', folder, '--force']);
  expect([code, err]).toEqual([
    2,
    expect.stringContaining('JobCreated.csv is a folder; expected a file'),
  ]);
  expect(existsSync(inside)).toBe(true);
});

test('writes nothing without an event, and removes the folders that it has created', async () => {
  const above = newFolder();
  const folder = join(above, 'more/csv');
  const { code, err } = await exported([1], [], folder);
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(
      /^No event was found\. Nothing was written\. \(left out: 1 document that is not an event\)\n$/m,
    ),
  ]);
  expect(existsSync(above)).toBe(false);
});

test('writes nothing if a file cannot be read', async () => {
  const folder = newFolder();
  mkdirSync(folder);
  const missing = join(folder, 'missing.json');
  const { code, err } = await run(['export', file(job), missing, '--out', folder]);
  expect([code, err]).toEqual([
    2,
    `${missing} cannot be read: it does not exist (ENOENT). Fix: check the path.\n`,
  ]);
  expect(readdirSync(folder)).toEqual([]);
});

test('refuses an --out that is a file, or below a file', async () => {
  const path = file('', 'out');
  for (const [out, subject] of [
    [path, path],
    [join(path, 'csv'), `A part of the path ${join(path, 'csv')}`],
  ] as const) {
    const { code, err } = await run(['export', file(job), '--out', out]);
    expect([code, err]).toEqual([
      2,
      `${subject} is a file; --out expected a folder, or the name of a new one. Nothing was written. Fix: choose another folder with --out.\n`,
    ]);
  }
  expect(readFileSync(path, 'utf8')).toBe('');
});

test('with --redact, refuses a folder with other files', async () => {
  const { folder, files } = await exported([job, removed]);
  for (const options of [['--redact'], ['--redact', '--force']]) {
    const again = await exported([otherJob], options, folder);
    const others = options.length > 1 ? ['GroupRemoved.csv'] : Object.keys(files);
    expect([again.code, again.err]).toEqual([
      2,
      `${folder} already has ${others.length === 1 ? '1 file' : '2 files'}, which may not be redacted: ${others.join(', ')}. Nothing was written. Fix: choose an empty folder with --out, or move what is in this one.\n`,
    ]);
    expect(again.files).toEqual(files);
  }
  const all = await exported([job, removed], ['--redact', '--force'], folder);
  expect([all.code, all.files['JobCreated.csv']![0]!['fromUserName']]).toEqual([
    0,
    expect.stringMatching(/^name-/),
  ]);
});

test('names the CSV files of the folder that it did not write', async () => {
  const folder = newFolder();
  mkdirSync(folder);
  for (const name of ['1.csv', '2.csv', '3.csv', '4.csv', '5.csv', '6.csv', 'notes.txt'])
    writeFileSync(join(folder, name), '');
  const { code, err } = await run(['export', file(job), '--out', folder]);
  expect([code, err]).toEqual([
    0,
    expect.stringContaining(
      '\nThe folder also has 6 files that this export did not write: 1.csv, 2.csv, 3.csv, 4.csv, 5.csv and 1 more\n',
    ),
  ]);
});

test('moves all files back if one cannot be moved', async () => {
  const { folder, files } = await exported([job, removed]);
  const output = new OutputFolder(folder, true);
  for (const name of ['GroupRemoved.csv', 'New.csv', 'JobCreated.csv'])
    writeFileSync(output.unfinished(name), 'new');
  rmSync(output.unfinished('JobCreated.csv'));
  await expect(output.finish(['GroupRemoved.csv', 'New.csv', 'JobCreated.csv'])).rejects.toThrow(
    'ENOENT',
  );
  output.close();
  expect((await exported([1], [], folder)).files).toEqual(files);
});

test('stops when the user stops it, and writes nothing', async () => {
  const folder = newFolder();
  const lines = `${JSON.stringify(job)}\n`.repeat(50_000);
  const running = start(['export', file(lines, 'events.ndjson'), '--out', folder]);
  await expect.poll(() => existsSync(folder) && readdirSync(folder).length).toBe(1);
  const { code, err } = await running.end();
  expect([code, err]).toEqual([1, 'The export was stopped. Nothing was written.\n']);
  expect(existsSync(folder)).toBe(false);
});

test('names the unfinished files of an export that was killed', async () => {
  const folder = newFolder();
  const left = join(folder, '.kaizala-export-a');
  mkdirSync(left, { recursive: true });
  const { code, err } = await run(['export', file(job), '--out', folder]);
  expect([code, err]).toEqual([
    0,
    expect.stringContaining(
      `${left} has unfinished files of an export that was killed, or still runs. Fix: delete this folder if no export runs.\n`,
    ),
  ]);
});

test('does not repeat a secret of the input in a message', async () => {
  const { out, err } = await exported([
    { eventType: 'https://media.depot.example/a?sig=s3cr3t', data: {} },
    '{"https://media.depot.example/a?sig=s3cr3t":',
    { ...job, eventType: 'https://media.depot.example/a?sig=s3cr3t' },
  ]);
  expect(err).toContain('1 event, 1 file (left out: 2 documents');
  expect(out + err).not.toContain('s3cr3t');
});
