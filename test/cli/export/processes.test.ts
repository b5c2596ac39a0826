/** `export` as a process: when it is killed or stopped, on a full disk, and with little memory. */
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventExamples } from '../../../generated/v1/examples.js';
import { startProcess } from '../command.js';
import { file } from '../files.js';
import { newFolder, response } from './exported.js';

const isWindows = process.platform === 'win32';
const events = Object.values(eventExamples);

/** Returns lines with events, each with its own id. */
function linesOf(from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const event = events[(from + index) % events.length];
    return `${JSON.stringify({ ...event, eventId: `event-${from + index}` })}\n`;
  }).join('');
}

/** Returns the names in the folder of the unfinished files. */
function unfinishedIn(folder: string): string[] {
  const [name] = existsSync(folder) ? readdirSync(folder) : [];
  return name?.startsWith('.') ? readdirSync(join(folder, name)) : [];
}

test('leaves no event on the disk if it is killed while it reads', async () => {
  const folder = newFolder();
  const { child, ended } = startProcess(['export', '-', '--out', folder]);
  for (let count = 0; count < 5; count += 1)
    if (!child.stdin!.write(linesOf(count * 1000, 1000))) await once(child.stdin!, 'drain');
  await expect.poll(() => existsSync(folder) && readdirSync(folder).length).toBe(1);
  child.kill('SIGKILL');
  await ended;
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.kaizala-export-/)]);
  expect(unfinishedIn(folder)).toEqual([]);
});

test('has only complete files if it is killed while it writes', async () => {
  const folder = newFolder();
  const surveys = 2000;
  const text = Array.from({ length: 3 * surveys }, (_, index) =>
    JSON.stringify(
      response([['Mood', 'Text', 'Good']], {
        eventId: `${index}`,
        data: { actionId: `survey-${index % surveys}` },
      }),
    ),
  ).join('\n');
  const { child, ended } = startProcess(['export', file(text, 'events.ndjson'), '--out', folder]);
  // Kill the process when it has begun to write the files.
  await expect.poll(() => unfinishedIn(folder).length, { interval: 2 }).toBeGreaterThan(0);
  child.kill('SIGKILL');
  await ended;
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  expect(names.length).toBeLessThanOrEqual(surveys);
  for (const name of names) {
    const lines = readFileSync(join(folder, name), 'utf8').split('\r\n');
    expect(lines.map((line) => line.split(',').at(-1))).toEqual([
      'Mood',
      'Good',
      'Good',
      'Good',
      '',
    ]);
  }
});

test.skipIf(isWindows).for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'stops at %s, also while it waits for its input',
  async (signal) => {
    const folder = newFolder();
    const { child, ended } = startProcess(['export', '-', '--out', folder]);
    child.stdin!.write(linesOf(0, 1));
    await expect.poll(() => existsSync(folder)).toBe(true);
    child.kill(signal);
    expect(await ended).toEqual({
      code: 1,
      out: '',
      err: 'The export was stopped. Nothing was written.\n',
    });
    expect(existsSync(folder)).toBe(false);
  },
);

test('needs little memory, however many responses there are', async () => {
  const folder = newFolder();
  const { child, ended } = startProcess(['export', '-', '--out', folder], {
    // If the command kept a row of each response in memory, it would need more.
    NODE_OPTIONS: `${process.env['NODE_OPTIONS']} --max-old-space-size=64`,
  });
  const count = 100_000;
  for (let from = 0; from < count; from += 1000) {
    const some = Array.from({ length: 1000 }, (_, index) =>
      JSON.stringify(
        response([['Number', 'Numeric', from + index]], { eventId: `${from + index}` }),
      ),
    );
    if (!child.stdin!.write(`${some.join('\n')}\n`)) await once(child.stdin!, 'drain');
  }
  child.stdin!.end();
  expect(await ended).toMatchObject({ code: 0, err: expect.stringMatching(/: 100000 rows, /) });
  const text = readFileSync(join(folder, 'SurveyResponse-survey-1.csv'), 'utf8');
  expect(
    text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => Number(line.split(',').at(-1))),
  ).toEqual(Array.from({ length: count }, (_, index) => index));
});
