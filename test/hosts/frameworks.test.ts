/** Runs each recipe of the guide in the server or framework that it is for, with the packed package. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { type Consumer, newConsumer } from '../package/consumer.js';
import { hasAllPrograms } from '../support/private-package.js';
import { changedVerdicts, resultTable, type Row } from '../support/result-table.js';
import type { Host } from './frameworks/host.js';
import { hosts } from './frameworks/hosts.js';
import { writeProject } from './frameworks/project.js';
import { decisive, reportOnly } from './frameworks/intros.js';
import { longestStart, type Running } from './frameworks/start.js';

let consumer: Consumer;
beforeAll(() => {
  consumer = newConsumer();
});
afterAll(() => consumer.remove());

const rows: Row[] = hosts.map((host) => ({
  name: host.name,
  version: host.version,
  isStandIn: host.isStandIn === true,
  isReportOnly: host.isReportOnly === true,
  results: new Map(
    host.variants.flatMap((variant) => variant.cases.map(({ name }) => [name, 'fails'])),
  ),
}));

/**
 * Runs a step with a host (a server or framework). If a report-only host fails, prints the error, and writes `fails`
 * into its row.
 */
async function inHost<T>({ name, isReportOnly }: Host, step: () => Promise<T>) {
  try {
    return await step();
  } catch (error) {
    if (!isReportOnly) throw error;
    process.stderr.write(`${name} (report only): ${String(error)}\n`);
    return 'fails';
  }
}

describe.for(hosts.map((host, index) => ({ ...host, index })))('$name', (host) => {
  describe.for(host.variants.map((variant, number) => ({ ...variant, number })))(
    'at $path, variant $number',
    (variant) => {
      let running: Running | undefined;
      beforeAll(async () => {
        const start = variant.start ?? host.start;
        const name = `${host.index}-${variant.number}`;
        await inHost(host, async () => {
          running = await start(writeProject(consumer, name, host, variant));
        });
      }, longestStart);
      afterAll(() => running?.stop());

      test.for(variant.cases)('$name', async (one) => {
        const result = await inHost(host, () => {
          if (!running) throw new Error('The host has not started.');
          const url = `http://127.0.0.1:${running.port}${variant.path}`;
          return one.run({ url, lines: running.lines });
        });
        rows[host.index]!.results.set(one.name, result ?? 'passes');
      });
    },
  );
});

test.runIf(hasAllPrograms)('the results equal results.md', async () => {
  const table = resultTable(
    decisive,
    'host',
    rows.filter(({ isReportOnly }) => !isReportOnly),
  );
  process.stdout.write(`\n${table}`);
  await expect(table).toMatchFileSnapshot('frameworks/results.md');
});

test.runIf(hasAllPrograms)('writes the results of the report-only hosts to report-only.md', () => {
  const file = join(root, 'test/hosts/frameworks/report-only.md');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const table = resultTable(
    reportOnly,
    'host',
    rows.filter(({ isReportOnly }) => isReportOnly),
  );
  process.stdout.write(`\n${table}`);
  for (const change of changedVerdicts(before, table))
    process.stderr.write(`report-only.md has changed: ${change}\n`);
  writeFileSync(file, table);
});

/**
 * The possible results of the test case in which the callback URL has a trailing slash. The key is the result of the
 * test case, the value is the text in the guide.
 */
const slashes: Record<string, string> = {
  passes: 'the same URL',
  '404': '404, another URL',
  '308 to the URL': '308 to the URL without it',
};

test.runIf(hasAllPrograms)(
  'the guide has the versions, and the results of a trailing slash',
  () => {
    const guide = readFileSync(join(root, 'src/receiver/README.md'), 'utf8').replaceAll(/ +/g, ' ');
    const missing = rows.map(({ name, version, results }) => {
      const result = results.get('trailing slash');
      const slash = result === undefined ? 'as the platform routes' : slashes[result];
      return `| ${name} | ${version} | ${slash} |`;
    });
    expect(missing.filter((row) => !guide.includes(row))).toEqual([]);
  },
);
