/** `export`: the deliveries of an action's webhook are in the file of the action package. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventExamples } from '../../../generated/v1/examples.js';
import { Tables } from '../../../src/cli/export/tables.js';
import { exported, newFolder, onlyRows } from './exported.js';

const { ActionResponse: filled, 'ActionResponse.action': ofAction } = eventExamples;
const edited = {
  ...ofAction,
  data: {
    ...ofAction.data,
    responseDetails: {
      responseWithQuestions: [
        { title: 'Boxes', type: 'Numeric', answer: 5 },
        { title: 'Damage', type: 'Text', answer: 'None' },
      ],
    },
  },
};

test.for([
  ['after the first version', [filled, edited], '5'],
  ['before it', [edited, filled], '6'],
] as const)('an edit to the webhook of the action, %s', async ([, events, boxes]) => {
  const [row, ...more] = onlyRows(await exported(events));
  expect([row!['version'], row!['Boxes'], more]).toEqual(['2', boxes, []]);
  const rows = onlyRows(await exported(events, ['--history']));
  expect(rows.map((one) => [one['version'], one['actionPackageId'], one['Boxes']])).toEqual(
    events.map((event, index) => [
      `${index + 1}`,
      event === filled ? 'com.example.stockcount' : '',
      event === filled ? '6' : '5',
    ]),
  );
});

test('keeps the order of the columns by their first event', async () => {
  const { files } = await exported([edited, filled]);
  expect(Object.keys(files)).toEqual(['ActionResponse-com.example.stockcount.csv']);
  const names = Object.keys(Object.values(files)[0]![0]!);
  expect(names.slice(-4)).toEqual(['Boxes', 'Damage', 'Shelf', 'Gate']);
});

test('learns the package of an action from an event of another type', async () => {
  const created = eventExamples.ActionCreated;
  expect(Object.keys((await exported([edited, created])).files)).toEqual([
    'ActionCreated-com.example.stockcount.csv',
    'ActionResponse-com.example.stockcount.csv',
  ]);
});

test('joins several actions of a package, and leaves others alone', async () => {
  const of = (actionId: string, packageId?: string) => ({
    ...filled,
    eventId: `${actionId} ${packageId}`,
    data: { actionId, ...(packageId !== undefined && { actionPackageId: packageId }) },
  });
  const created = ['1', '2'].map((id) => ({ ...of(id, 'p'), eventType: 'ActionCreated' }));
  const { files } = await exported([of('1'), of('2'), of('3'), of('4', 'q'), ...created]);
  expect(Object.entries(files).map(([name, rows]) => [name, rows.length])).toEqual([
    ['ActionCreated-p.csv', 2],
    ['ActionResponse-3.csv', 1],
    ['ActionResponse-p.csv', 2],
    ['ActionResponse-q.csv', 1],
  ]);
});

test('refuses to replace only the files that are written', async () => {
  const folder = newFolder();
  mkdirSync(folder);
  const own = `ActionResponse-${ofAction.data.actionId}.csv`;
  writeFileSync(join(folder, own), '');
  expect((await exported([edited], [], folder)).err).toContain(`${own} exists already`);
  expect((await exported([edited, filled], [], folder)).code).toBe(0);
});

test('checks the name of a file that is known only at the end', () => {
  const checked: string[] = [];
  const tables = new Tables((file) => void checked.push(file));
  const table = tables.of(edited);
  expect([table.isOfAction, tables.actions(), checked]).toEqual([
    true,
    [ofAction.data.actionId],
    [],
  ]);
  expect(tables.join(new Map()).size).toBe(0);
  expect(checked).toEqual([table.file]);
});
