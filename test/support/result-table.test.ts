/** The verdicts of a table, and products whose verdicts decide nothing. */
import { expect, test } from 'vitest';
import { changedVerdicts, resultTable, type Row } from './result-table.js';

const row = (name: string, version: string, result: string, more: Partial<Row> = {}): Row => ({
  name,
  version,
  results: new Map([
    ['handshake', 'passes'],
    ['trailing slash', result],
  ]),
  ...more,
});
const lines = (table: string) => table.split('\n').filter((line) => line.startsWith('| '));

test('a host works when no case fails, whatever the notes are', () => {
  const table = resultTable('# Hosts', 'host', [
    row('One', '1.0.0', '404'),
    row('Two', '2.0.0', 'fails'),
    row('Three', '3.0.0', 'passes', { isStandIn: true }),
  ]);
  expect(lines(table).slice(2)).toEqual([
    '| One   | 1.0.0   | passes    | 404            | 2 of 2 | works                   |',
    '| Two   | 2.0.0   | passes    | fails          | 1 of 2 | fails                   |',
    '| Three | 3.0.0   | passes    | passes         | 2 of 2 | works behind a stand-in |',
  ]);
});

test('a host that decides nothing says so, also when it fails', () => {
  const only = { isReportOnly: true };
  const table = resultTable('# Hosts', 'host', [
    row('One', '1', '404', only),
    row('Two', '2', 'fails', only),
  ]);
  expect(lines(table).map((line) => line.split('|').at(-2)!.trim())).toEqual([
    'verdict',
    '-------------------',
    'works (report only)',
    'fails (report only)',
  ]);
});

test('names each host with another verdict or version than before, and each new one', () => {
  const before = resultTable('# Hosts', 'host', [
    row('One', '1.0.0', '404'),
    row('Two', '2.0.0', 'passes'),
    row('Three', '3.0.0', 'passes'),
  ]);
  const after = resultTable('# Hosts', 'host', [
    row('One', '1.0.0', '404'),
    row('Two', '2.0.0', 'fails'),
    row('Three', '3.0.1', 'passes'),
    row('Four', '4.0.0', 'passes'),
  ]);
  expect(changedVerdicts(before, before)).toEqual([]);
  expect(changedVerdicts(before, after)).toEqual([
    'Two: 2.0.0, 1 of 2, fails, and before: 2.0.0, 2 of 2, works',
    'Three: 3.0.1, 2 of 2, works, and before: 3.0.0, 2 of 2, works',
    'Four: 4.0.0, 2 of 2, works, and before: not there',
  ]);
});
