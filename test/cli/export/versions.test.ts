/** `export`: duplicates of events, and versions of edited responses. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { eventExamples } from '../../../generated/v1/examples.js';
import { type EventContent, VersionFinder } from '../../../src/cli/export/versions.js';
import { exported, onlyRows, response } from './exported.js';

const shelf = (answer: string, eventId?: string) =>
  response([['Shelf', 'Text', answer]], eventId === undefined ? {} : { eventId });

/** Returns the answers and the versions of the rows. */
async function versionsOf(events: readonly unknown[], ...options: string[]) {
  const { err, ...ended } = await exported(events, options);
  const rows = onlyRows({ err, ...ended }).map(({ Shelf, version }) => `${Shelf} ${version}`);
  return { rows, leftOut: /\(left out: (.*)\)\n$/.exec(err)?.[1] };
}

test('writes only the last version of a response, or all of them with --history', async () => {
  const events = [shelf('1'), shelf('7', 'b'), shelf('2'), shelf('2'), shelf('3'), shelf('1')];
  expect(await versionsOf(events)).toEqual({
    rows: ['7 1', '3 3'],
    leftOut: '2 duplicates, 2 older versions',
  });
  expect(await versionsOf(events, '--history')).toEqual({
    rows: ['1 1', '7 1', '2 2', '3 3'],
    leftOut: '2 duplicates',
  });
});

describe('a delivery is a duplicate if only these differ:', () => {
  test.for<[string, (event: ReturnType<typeof shelf>) => unknown]>([
    [
      'the webhook, its object and its context',
      (event) => ({ ...event, subscriptionId: 'a', objectId: 'b', objectType: 'c', context: 'd' }),
    ],
    ['the order of fields', (event) => Object.fromEntries(Object.entries(event).toReversed())],
    ['white space', (event) => JSON.stringify(event).replaceAll(':', ' : ')],
  ])('%s', async ([, change]) => {
    const event = shelf('1');
    expect(await versionsOf([event, change(event)], '--history')).toEqual({
      rows: ['1 1'],
      leftOut: '1 duplicate',
    });
  });
});

describe('a delivery is a version if they differ:', () => {
  test.for<[string, string, string]>([
    ['the person', '"data"', '"fromUser":"a","data"'],
    ['a digit that JavaScript loses', '"data":{', '"data":{"x":12345678901234567891,'],
    ['a link that is masked', '"data":{', '"data":{"url":"https://a.example/2",'],
  ])('%s', async ([, found, replaced]) => {
    const event = JSON.stringify(shelf('1')).replace(
      '"data":{',
      '"data":{"x":12345678901234567890,"url":"https://a.example/1",',
    );
    const other = replaced.startsWith('"data":{')
      ? event.replace(new RegExp(`${replaced.slice(8, 12)}[^,]*,`), replaced.slice(8))
      : event.replace(found, replaced);
    expect(other).not.toBe(event);
    expect((await versionsOf([event, other])).rows).toEqual(['1 2']);
  });
});

test('knows a response by its responseId, or else by its eventId', async () => {
  const event = (eventId: string, more: object) => ({
    ...shelf('1', eventId),
    data: { ...shelf('1').data, ...more },
  });
  const rows = async (...events: object[]) => (await versionsOf(events)).rows;
  expect(await rows(event('a', { responseId: 'r' }), event('b', { responseId: 'r' }))).toEqual([
    '1 2',
  ]);
  expect(await rows(event('a', { responseId: 'r' }), event('a', { responseId: 's' }))).toEqual([
    '1 1',
    '1 1',
  ]);
  const none = { responseId: undefined };
  expect(await rows(event('a', none), event('a', { ...none, more: 1 }))).toEqual(['1 2']);
  expect(await rows(event('a', none), event('b', none))).toEqual(['1 1', '1 1']);
});

test('keeps all events that are not responses, except duplicates', async () => {
  const job = eventExamples.JobCreated;
  const other = { ...job, data: { title: 'Other' } };
  const ended = await exported([job, other, job, { ...job, eventId: 'a' }]);
  expect(onlyRows(ended).map(({ title, eventId }) => [title, eventId])).toEqual([
    [job.data.title, job.eventId],
    ['Other', job.eventId],
    [job.data.title, 'a'],
  ]);
  expect(Object.keys(onlyRows(ended)[0]!)).not.toContain('version');
});

test('keeps the same responseId in two surveys apart', async () => {
  const other = { ...shelf('2'), data: { ...shelf('2').data, actionId: 'survey-2' } };
  const { files } = await exported([shelf('1'), other]);
  expect(Object.values(files).map((rows) => rows.map(({ version }) => version))).toEqual([
    ['1'],
    ['1'],
  ]);
});

/** Finds the versions by a simple comparison of all events with one another. */
function expected(events: readonly EventContent[], keepsAll: boolean): number[] {
  return events.map((event, index) => {
    const same = (one: EventContent, two: EventContent) =>
      one.table === two.table && one.content === two.content;
    const isNew = (at: number) => events.findIndex((other) => same(other, events[at]!)) === at;
    if (!isNew(index)) return 0;
    const versions = events.flatMap((other, at) =>
      isNew(at) && other.table === event.table && other.responseId === event.responseId ? [at] : [],
    );
    if (event.responseId === undefined) return 1;
    if (!keepsAll && versions.at(-1) !== index) return 0;
    return versions.indexOf(index) + 1;
  });
}

function finder(mostAtOnce: number): VersionFinder {
  const folder = mkdtempSync(join(tmpdir(), 'kaizala-versions-'));
  const versions = new VersionFinder(join(folder, 'hashes'), mostAtOnce);
  onTestFinished(() => {
    versions.close();
    rmSync(folder, { recursive: true });
  });
  return versions;
}

test('finds the same versions as a simple comparison, however many events are compared at once', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          table: fc.nat(1),
          responseId: fc.constantFrom('a', 'b', undefined),
          content: fc.constantFrom('1', '2', '3', '4', '5'),
        }),
      ),
      fc.boolean(),
      fc.constantFrom(1, 2, 3, 1000),
      async (contents, keepsAll, mostAtOnce) => {
        // The content of an event contains its ids.
        const events = contents.map((event) => ({
          ...event,
          content: `${event.responseId} ${event.content}`,
        }));
        const versions = finder(mostAtOnce);
        for (const event of events) versions.add(event);
        const found = await versions.find(keepsAll);
        expect([...found.versions]).toEqual(expected(events, keepsAll));
        const left = found.versions.filter((version) => version > 0).length;
        expect(left + found.duplicates + found.replaced).toBe(events.length);
      },
    ),
  ));
