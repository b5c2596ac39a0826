/** The verdicts in the table of results, also for products whose verdict cannot fail a run. */
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

test('gives a host the verdict "works" if no case fails, even if there are notes', () => {
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

test('marks a host that is only reported, also if it fails', () => {
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

test('names each host whose verdict or version has changed, and each new host', () => {
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
    'Two: 2.0.0, 1 of 2, fails (before: 2.0.0, 2 of 2, works)',
    'Three: 3.0.1, 2 of 2, works (before: 3.0.0, 2 of 2, works)',
    'Four: 4.0.0, 2 of 2, works (before: not in the table)',
  ]);
});
