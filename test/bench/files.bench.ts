import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/project.js';
import { writeEvents } from './files/recorded-events.js';
import { packageFile, runNode } from './harness/process.js';
import type { Comparison, Contestant, Suite } from './harness/suite.js';

/** A module that prints what the process used, as the last line of the output. */
const printUsage = `data:text/javascript,${encodeURIComponent(`
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    // CPU time is in µs and of all threads; maxRSS is in KiB on every platform.
    const values = { 'CPU time': (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
    process.stderr.write('\\n' + JSON.stringify(values) + '\\n');
  });`)}`;
const command = join(root, 'dist/src/cli/main.js');
const metrics = { time: 's', 'CPU time': 's', memory: 'MiB' };

const suite: Suite = {
  title: 'The commands that read files of recorded events',
  about: [
    'The files have the example events of all known types in turn, each with its own id. Their average length is 700 bytes.',
    '`export` writes a CSV file for each action package, survey and other type. Every event is another event, and every response another response.',
    '`import` writes the events into a file.',
    '`validate` reads one event per line. ajv-cli cannot, so it reads the same events as one JSON list, with the same schema for the items.',
    'All events are valid. Before the measurement, both are verified: each refuses a file with one wrong event.',
    'The times include the start of Node. The memory is the peak of the process.',
  ].join('\n'),
  packages: ['ajv-cli', 'ajv'],
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'bench-files-'));
    const file = (name: string, count: number, as: 'lines' | 'list') =>
      writeEvents(join(folder, name), count, as);
    const few = file('few.ndjson', 100_000, 'lines');
    const many = file('many.ndjson', 1_000_000, 'lines');
    const imported = join(folder, 'imported.ndjson');
    const ajv = ajvCli(folder);
    await verifyRefusals(folder, ajv);
    await verifyExport(folder, few, 100_000);
    await verifyImport(few, imported, 100_000);
    return {
      comparisons: [
        {
          title: 'Validate 100,000 events',
          metrics,
          baseline: 'ajv-cli',
          rounds: 5,
          warmups: 0,
          contestants: [
            contestant('kaizala-webhooks validate', [command, 'validate', few]),
            contestant('ajv-cli', ajv(file('few.json', 100_000, 'list'))),
          ],
          aims: [
            { contestant: 'kaizala-webhooks validate', metric: 'time', at: 'most', factor: 1 },
          ],
        },
        growth('Validate', few, many, (path) => [command, 'validate', path]),
        growth('Export', few, many, (path) => [
          command,
          'export',
          path,
          '--out',
          join(folder, 'csv'),
          '--force',
        ]),
        growth('Import', few, many, (path) => [command, 'import', path], imported),
      ],
      close: () => rmSync(folder, { recursive: true }),
    };
  },
};
export default suite;

/** Compares a file with one ten times as long: the time should be ten times as long, and the memory the same. */
function growth(
  title: string,
  few: string,
  many: string,
  args: (path: string) => string[],
  into?: string,
): Comparison {
  return {
    title: `${title} 100,000 and 1,000,000 events`,
    metrics,
    baseline: '100,000 events',
    rounds: 3,
    warmups: 0,
    contestants: [
      contestant('100,000 events', args(few), into),
      contestant('1,000,000 events', args(many), into),
    ],
    aims: [
      { contestant: '1,000,000 events', metric: 'CPU time', at: 'most', factor: 11 },
      { contestant: '1,000,000 events', metric: 'memory', at: 'most', factor: 1.2 },
    ],
  };
}

/** @param into the file that the standard output is written to; without it, it is read and thrown away */
function contestant(name: string, args: readonly string[], into?: string): Contestant {
  return {
    name,
    async measure() {
      const run = ['--import', printUsage, ...args];
      const { seconds, output } = await runNode(run, root, {}, into);
      const last = output.trim().split('\n').at(-1) ?? '';
      return { values: { time: seconds, ...(JSON.parse(last) as Record<string, number>) } };
    },
  };
}

/** Returns the arguments with which Node runs ajv-cli on a list of deliveries. */
function ajvCli(folder: string): (path: string) => string[] {
  const schema = join(root, 'generated/v1/schemas/Delivery.schema.json');
  const { $id, $schema } = JSON.parse(readFileSync(schema, 'utf8')) as Record<string, string>;
  const list = join(folder, 'list.schema.json');
  writeFileSync(list, JSON.stringify({ $schema, type: 'array', items: { $ref: $id } }));
  const cli = packageFile('ajv-cli/dist/index.js');
  const options = ['--spec=draft2020', '--allow-union-types', '--strict-required=false'];
  return (path) => [cli, 'validate', ...options, '-s', list, '-r', schema, '-d', path];
}

/** An export that leaves events out would look fast. */
async function verifyExport(folder: string, path: string, count: number): Promise<void> {
  const { output } = await runNode([command, 'export', path, '--out', join(folder, 'csv')], root);
  const rows = [...output.matchAll(/: (\d+) rows?, /g)].map(([, number]) => Number(number));
  const sum = rows.reduce((total, number) => total + number, 0);
  if (sum !== count) throw new Error(`The export of ${count} events has ${sum} rows:\n${output}`);
}

/** An import that leaves events out would look fast, too. */
async function verifyImport(path: string, into: string, count: number): Promise<void> {
  const { output } = await runNode([command, 'import', path], root, {}, into);
  const lines = readFileSync(into, 'utf8').split('\n').length - 1;
  if (lines !== count) throw new Error(`The import of ${count} events has ${lines}:\n${output}`);
}

/** A contestant that checks nothing would look fast. */
async function verifyRefusals(folder: string, ajv: (path: string) => string[]): Promise<void> {
  const wrong = { eventType: 'JobCreated', eventId: 'a', objectId: 'b', objectType: 'Group' };
  const path = join(folder, 'wrong.json');
  writeFileSync(path, JSON.stringify([wrong]));
  for (const args of [[command, 'validate', path], ajv(path)]) {
    const refusal = await runNode(args, root).catch((error: Error) => error.message);
    if (typeof refusal !== 'string' || !refusal.includes('data'))
      throw new Error(`node ${args.join(' ')} does not refuse an event without data.`);
  }
}
