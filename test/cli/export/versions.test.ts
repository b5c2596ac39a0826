/** `export`: duplicates of events, and versions of edited responses. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { eventExamples } from '../../../generated/v1/examples.js';
import { type DeliveryContent, VersionFinder } from '../../../src/cli/export/versions.js';
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
    rows: ['7 1', '1 4'],
    leftOut: '1 duplicate, 3 older versions',
  });
  expect(await versionsOf(events, '--history')).toEqual({
    rows: ['1 1', '7 1', '2 2', '3 3', '1 4'],
    leftOut: '1 duplicate',
  });
});

test('counts an edit back to an earlier answer as a version, and says so', async () => {
  const events = [shelf('6'), shelf('5'), shelf('6'), shelf('6'), shelf('4', 'b')];
  expect((await versionsOf(events)).rows).toEqual(['6 3', '4 1']);
  const { err } = await exported(events);
  expect(err).toContain(
    '\n1 response equals an earlier version, but not the one before. Each counts as an edit back to that answer, and not as a late copy. To compare the versions, use --history.\n',
  );
  expect((await exported(events.slice(0, 2))).err).not.toContain('equal');
});

describe('of several webhooks, each delivers the versions in their order:', () => {
  const of = (subscriptionId: string, ...answers: string[]) =>
    answers.map((answer) => ({ ...shelf(answer), subscriptionId }));
  test.for<[string, object[], string[]]>([
    ['one after the other', [...of('a', '6', '5', '6'), ...of('b', '6', '5', '6')], ['6 3']],
    ['in turn', [of('a', '6', '5'), of('b', '6', '5'), of('a', '6')].flat(), ['6 3']],
    ['one has only the first', [...of('a', '6', '5'), ...of('b', '6')], ['5 2']],
    ['one has a later one', [...of('a', '6', '5'), ...of('b', '5', '4')], ['4 3']],
  ])('%s', async ([, events, rows]) => {
    expect((await versionsOf(events)).rows).toEqual(rows);
  });

  test('knows a webhook without an id by its object', async () => {
    const other = { objectType: 'Action', objectId: 'survey-1' };
    expect((await versionsOf([shelf('6'), shelf('5'), { ...shelf('6'), ...other }])).rows).toEqual([
      '5 2',
    ]);
  });
});

test('orders the versions by the times at which they were received, if all are known', async () => {
  const at = (hour: number, event: object) => ({
    receivedAt: `2019-01-04T0${hour}:00:00Z`,
    event,
  });
  const late = [at(3, shelf('3')), at(1, shelf('1')), at(2, shelf('2'))];
  expect((await versionsOf(late)).rows).toEqual(['3 3']);
  expect((await versionsOf(late, '--history')).rows).toEqual(['3 3', '1 1', '2 2']);
  expect((await versionsOf([...late, at(4, shelf('1'))])).rows).toEqual(['1 4']);
  expect((await versionsOf([...late, shelf('4', 'b'), shelf('5')])).rows).toEqual(['4 1', '5 4']);
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

/** Finds the versions of all deliveries with a list for each response. */
function expected(deliveries: readonly DeliveryContent[], keepsAll: boolean): number[] {
  const found = deliveries.map(() => 0);
  const idOf = ({ table, responseId, content }: DeliveryContent) =>
    JSON.stringify(responseId === undefined ? [table, '', content] : [table, responseId]);
  const all = deliveries.map((delivery, index) => ({ ...delivery, index }));
  for (const id of new Set(deliveries.map(idOf))) {
    const own = all.filter((delivery) => idOf(delivery) === id);
    if (own.every(({ receivedAt }) => receivedAt !== undefined))
      own.sort((a, b) => a.receivedAt! - b.receivedAt! || a.index - b.index);
    const contents: string[] = [];
    const last: Record<string, number> = {};
    for (const { index, content, webhook } of own) {
      const copy = contents.indexOf(content, last[webhook] ?? 0);
      last[webhook] = copy < 0 ? contents.length : copy;
      if (copy >= 0) continue;
      if (!keepsAll) for (const one of own) found[one.index] = 0;
      found[index] = contents.push(content);
    }
  }
  return found;
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
          webhook: fc.constantFrom('1', '2'),
          receivedAt: fc.option(fc.nat(9), { nil: undefined, freq: 20 }),
        }),
      ),
      fc.boolean(),
      fc.constantFrom(1, 2, 3, 1000),
      async (contents, keepsAll, mostAtOnce) => {
        // The content of an event contains its ids.
        const deliveries = contents.map((delivery) => ({
          ...delivery,
          content: `${delivery.responseId} ${delivery.content}`,
        }));
        const versions = finder(mostAtOnce);
        for (const delivery of deliveries) versions.add(delivery);
        const found = await versions.find({ keepsAll, tableOf: (table) => table });
        expect([...found.versions]).toEqual(expected(deliveries, keepsAll));
        const left = found.versions.filter((version) => version > 0).length;
        expect(left + found.duplicates + found.replaced).toBe(deliveries.length);
      },
    ),
  ));

test('finds the versions of one response in little time, also if two answers alternate', async () => {
  const versions = finder(1000);
  const count = 100_000;
  for (const webhook of ['a', 'b'])
    for (let index = 0; index < count; index += 1)
      versions.add({
        table: 0,
        responseId: 'r',
        content: `${index % 2}`,
        webhook,
        receivedAt: undefined,
      });
  const found = await versions.find({ keepsAll: true, tableOf: (table) => table });
  expect([found.versions[count - 1], found.duplicates, found.returned]).toEqual([
    count,
    count,
    count - 2,
  ]);
});
