/** Uses the packed package with compilers, test runners, package managers and bundlers, as programs of users do. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { type Consumer, newConsumer } from '../package/consumer.js';
import { hasAllPrograms } from '../support/private-package.js';
import { changedVerdicts, resultTable, type Row } from '../support/result-table.js';
import { newProject } from './support/project.js';
import { bundlers, parcelLine } from './tools/bundlers.js';
import { jestLine, testRunners } from './tools/jest.js';
import { packageManagers } from './tools/package-managers.js';
import { compilers } from './tools/typescript.js';

const subjects = [...compilers, ...testRunners, ...packageManagers, ...bundlers];

let consumer: Consumer;
beforeAll(() => {
  consumer = newConsumer();
});
afterAll(() => consumer.remove());

const rows: Row[] = subjects.map(({ name, version, isReportOnly = false, cases }) => ({
  name,
  version,
  isReportOnly,
  results: new Map(Object.keys(cases).map((one) => [one, 'fails'])),
}));

describe.concurrent.for(subjects.map((subject, index) => ({ ...subject, index })))(
  '$name $version',
  ({ cases, index, isReportOnly }) => {
    test.for(Object.entries(cases))('%s', async ([name, run]) => {
      const project = newProject(consumer, `${index}-${name.replaceAll(/\W/g, '-')}`);
      try {
        await run(project);
      } catch (error) {
        if (!isReportOnly) throw error;
        // Print without `console`, because Vitest hides the console output of tests that pass.
        process.stderr.write(`${name} (report only): ${String(error)}\n`);
        return;
      }
      rows[index]!.results.set(name, 'passes');
    });
  },
);

describe('the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8').replaceAll(/ +/g, ' ');

  test('names the oldest and the newest version of each', () => {
    const names = [...new Set(subjects.map(({ name }) => name))];
    const missing = names
      .map((name) => {
        const versions = subjects.filter((one) => one.name === name).map(({ version }) => version);
        return `| ${name} | ${versions[0]} | ${versions.at(-1)} |`;
      })
      .filter((row) => !readme.includes(row));
    expect(missing).toEqual([]);
  });

  test.for([jestLine, parcelLine])('has the line %s', (line) => {
    expect(readme).toContain(line);
  });
});

test.runIf(hasAllPrograms)('the verdicts equal results.md', async () => {
  const file = 'results.md';
  const table = resultTable('# The package with the tools of programs', 'consumer', rows);
  const path = join(import.meta.dirname, file);
  // Compare only the rows that can fail the job. The verdicts of rows with "(report only)" may change.
  const decisive = (text: string) =>
    text
      .split('\n')
      .filter((line) => !line.includes('(report only)'))
      .map((line) => line.replaceAll(/ +|-+/g, ' '));
  const committed = readFileSync(path, 'utf8');
  process.stdout.write(`\n${table}`);
  for (const change of changedVerdicts(committed, table))
    process.stderr.write(`results.md has changed: ${change}\n`);
  if (committed !== table && decisive(committed).join() === decisive(table).join())
    writeFileSync(path, table);
  else await expect(table).toMatchFileSnapshot(file);
});
