/** The guide's recipes in the servers and frameworks that they name, with the package as it ships. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { type Consumer, newConsumer } from '../package/consumer.js';
import { hosts, isComplete } from './frameworks/hosts.js';
import { writeProgram } from './frameworks/project.js';
import type { Running } from './frameworks/start.js';
import { resultTable, type Row } from './frameworks/table.js';

let consumer: Consumer;
beforeAll(() => {
  consumer = newConsumer();
});
afterAll(() => consumer.remove());

const rows: Row[] = hosts.map((host) => ({
  host: host.name,
  version: host.version,
  isStandIn: host.isStandIn === true,
  results: new Map(
    host.variants.flatMap((variant) => variant.cases.map(({ name }) => [name, 'fails'])),
  ),
}));

describe.for(hosts.map((host, index) => ({ ...host, index })))('$name', (host) => {
  describe.for(host.variants.map((variant, number) => ({ ...variant, number })))(
    'at $path, variant $number',
    (variant) => {
      let running: Running | undefined;
      beforeAll(async () => {
        const folder = `${host.index}-${variant.number}`;
        const start = variant.start ?? host.start;
        running = await start(writeProgram(consumer, folder, host, variant));
      });
      afterAll(() => running?.stop());

      test.for(variant.cases)('$name', async (one) => {
        const url = `http://127.0.0.1:${running!.port}${variant.path}`;
        const note = await one.run({ url, lines: running!.lines });
        rows[host.index]!.results.set(one.name, note ?? 'passes');
      });
    },
  );
});

test.runIf(isComplete)(
  'the results are those of results.md, and the guide names the versions',
  async () => {
    await expect(resultTable(rows)).toMatchFileSnapshot('frameworks/results.md');
    const guide = readFileSync(join(root, 'src/receiver/README.md'), 'utf8').replaceAll(/ +/g, ' ');
    const missing = rows.map(({ host, version }) => `| ${host} | ${version} |`);
    expect(missing.filter((row) => !guide.includes(row))).toEqual([]);
  },
);
