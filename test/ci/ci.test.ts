/** Runs the action and the snippets of the section "In CI" on this machine, with the package as it ships. */
// @module-tag python3
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { root } from '../../scripts/lib/project.js';
import { type Consumer, newConsumer } from '../package/consumer.js';
import { junitFaults } from '../support/junit.js';
import { schemaErrors } from '../support/schemastore.js';
import { type Registry, startRegistry } from './registry.js';
import { runStep } from './run-action.js';
import { type Ended, runScript } from './run-script.js';
import { createRunner, removeRunners, type Runner, write } from './runner.js';
import { azure, github, gitlab } from './snippets.js';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const repository = 'owner/kaizala-webhooks';
const release = `/${repository}/releases/download/v${version}/kaizala-webhooks-${version}.tgz`;

let consumer: Consumer;
let registry: Registry;
/** A runner on which the action has installed the package. */
let installed: Runner;

const good = JSON.stringify(eventExamples.JobCreated);
const bad = JSON.stringify({ ...eventExamples.JobCreated, eventId: 1 });
const unknownField = JSON.stringify({ ...eventExamples.JobCreated, eventid: 'a' });

const newRunner = () => createRunner(registry.url, repository);

// On Windows, the runner of GitHub uses the bash of Git, which a machine may lack.
describe.skipIf(process.platform === 'win32')('the package', () => {
  // The timeout is long, because `newConsumer` compiles the whole package.
  beforeAll(async () => {
    consumer = newConsumer();
    registry = await startRegistry(release, consumer.tarball);
    installed = newRunner();
    const { code, err } = await runStep('install', {}, installed);
    if (code !== 0) throw new Error(err);
  }, 300_000);
  afterAll(() => {
    registry.close();
    consumer.remove();
    removeRunners();
  });

  /** Validates files with the installed package, in an empty workspace. */
  async function validate(files: Record<string, string>, inputs: Record<string, string>) {
    const { workspace } = newRunner();
    write(workspace, files);
    const ended = await runStep('validate', inputs, { ...installed, workspace });
    return { ...ended, workspace };
  }

  describe('the action', () => {
    test('installs the tarball of the release outside the workspace', () => {
      expect(registry.requests).toContain(release);
      const packages = join(installed.temp, 'kaizala-webhooks/node_modules');
      expect(readdirSync(packages)).toContain('kaizala-webhooks');
      expect(readdirSync(installed.workspace)).toEqual([]);
    });

    test.for(['a path in the workspace', 'an absolute path', 'a URL'] as const)(
      'installs a tarball with %s, and ignores the settings of npm in the workspace',
      async (kind) => {
        const runner = newRunner();
        write(runner.workspace, {
          '.npmrc': 'offline=true\n',
          'package.json': '{ "name": "kaizala-webhooks", "scripts": { "install": "touch ran" } }',
        });
        cpSync(consumer.tarball, join(runner.workspace, 'a package.tgz'));
        const tarball = {
          'a path in the workspace': 'a package.tgz',
          'an absolute path': consumer.tarball,
          'a URL': `${registry.url}${release}`,
        }[kind];
        const { code, err } = await runStep('install', { tarball }, { ...runner, repository: '' });
        expect([code, err]).toEqual([0, '']);
        expect(readdirSync(runner.workspace).toSorted()).toEqual([
          '.npmrc',
          'a package.tgz',
          'package.json',
        ]);
        write(runner.workspace, { 'good.json': good });
        const validated = await runStep('validate', { files: 'good.json' }, runner);
        expect([validated.code, validated.err]).toEqual([0, '1 document, 0 errors\n']);
      },
    );

    test('fails if the release does not exist', async () => {
      const { code, err } = await runStep('install', {}, { ...newRunner(), repository: 'a/b' });
      expect(code).toBe(1);
      expect(err).toContain(`404 Not Found - GET ${registry.url}/a/b/releases/download/`);
    });

    test('says what to set if a path names the action', async () => {
      const { code, out } = await runStep('install', {}, { ...newRunner(), repository: '' });
      expect(code).toBe(2);
      expect(out).toMatch(/^::error::.* Fix: set the input tarball\.\n$/);
    });

    test('does not run the commands in its inputs', async () => {
      const runner = newRunner();
      const hostile = '$(touch touched)"; touch touched; `touch touched`';
      const install = await runStep('install', { tarball: hostile }, runner);
      expect(install.code).not.toBe(0);
      for (const input of [
        'files',
        'as',
        'max-warnings',
        'format',
        'strict',
        'report',
        'working-directory',
      ]) {
        const { code, workspace } = await validate(
          { 'good.json': good },
          { files: 'good.json', [input]: hostile },
        );
        expect([input, code]).toEqual([input, input === 'report' ? 0 : expect.any(Number)]);
        const expected = input === 'report' ? [hostile, 'good.json'] : ['good.json'];
        expect(readdirSync(workspace).toSorted()).toEqual(expected);
      }
      expect(existsSync(join(runner.workspace, 'touched'))).toBe(false);
      expect(existsSync(join(runner.temp, 'touched'))).toBe(false);
    });

    test('annotates the errors of the files, and fails', async () => {
      const { code, out, err } = await validate(
        { 'good.json': good, 'a b.json': bad, 'more/c.ndjson': `${good}\n${bad}\n` },
        { files: 'good.json\n\n  a b.json  \r\nmore/**/*.ndjson\n' },
      );
      expect([code, err]).toEqual([1, '4 documents, 2 errors\n']);
      expect(out.trimEnd().split('\n')).toEqual([
        expect.stringMatching(/^::error file=a b\.json,line=1,col=\d+::\/eventId must be a string/),
        expect.stringMatching(/^::error file=more\/c\.ndjson,line=2,col=\d+::\/eventId must be/),
      ]);
    });

    test('names files from the root of the repository, also with a working directory', async () => {
      const { code, out, workspace } = await validate(
        { 'apps/one/bad.json': bad },
        {
          files: 'bad.json',
          'working-directory': 'apps/one',
          report: 'report.txt',
          format: 'text',
        },
      );
      expect([code, out]).toEqual([1, '']);
      const report = readFileSync(join(workspace, 'apps/one/report.txt'), 'utf8');
      expect(report).toMatch(/^apps\/one\/bad\.json:1:\d+ {2}error /);
    });

    test.for<[Record<string, string>, number]>([
      [{}, 0],
      [{ strict: 'true' }, 1],
      [{ as: 'CreateWebhookRequest' }, 1],
      [{ as: 'Nothing' }, 2],
      [{ strict: 'yes' }, 2],
      [{ 'max-warnings': 'few' }, 2],
      [{ format: 'xml' }, 2],
    ])('ends with the exit code of validate for %j', async ([inputs, expected]) => {
      const { code, out, err } = await validate(
        { 'unknown field.json': unknownField },
        { files: 'unknown field.json', ...inputs },
      );
      expect([code, out + err]).toEqual([expected, expect.anything()]);
    });

    test('lets as many warnings pass as max-warnings says', async () => {
      const typing = JSON.stringify({ ...eventExamples.JobCreated, eventType: 'JobCreatd' });
      const codes = [];
      for (const most of ['0', '1'])
        codes.push(
          (await validate({ 'a.json': typing }, { files: 'a.json', 'max-warnings': most })).code,
        );
      expect(codes).toEqual([1, 0]);
    });

    test.for([
      ['missing.json', 1, /file=missing\.json,.*::the file cannot be read: it does not exist/],
      ['--help', 1, /file=--help,.*::the file cannot be read: it does not exist/],
      ['*.ndjson', 1, /::the file is a pattern that matches no file/],
      ['', 2, /missing required argument 'files'/],
    ] as const)('fails if it finds no files: %j', async ([files, expected, message]) => {
      const { code, out, err } = await validate({}, { files });
      expect(code).toBe(expected);
      expect(out + err).toMatch(message);
    });

    test('writes a report in SARIF to a file', async () => {
      const { code, workspace } = await validate(
        { 'bad.json': bad },
        { files: '.', format: 'sarif', report: 'payloads.sarif' },
      );
      const log = JSON.parse(readFileSync(join(workspace, 'payloads.sarif'), 'utf8')) as {
        runs: [{ results: object[] }];
      };
      expect(schemaErrors('sarif', log)).toEqual([]);
      expect([code, log.runs[0].results.length]).toEqual([1, 1]);
    });
  });

  /** The files that the snippets validate, and files that they must not validate. */
  const project = (payload: string) => ({
    'fixtures/events/job.json': payload,
    'recorded/monday/log.ndjson': `${good}\n`,
    'other.json': '{}',
  });

  test.for([
    ['a valid payload', good, 0, ''],
    ['an unknown field', unknownField, 1, '::error file=fixtures/events/job.json,'],
  ] as const)('in the snippet for GitHub: %s', async ([, payload, expected, shown]) => {
    const step = Object.values(github.jobs)[0]!.steps.find(({ uses }) =>
      uses.startsWith(repository),
    )!;
    const inputs = Object.entries(step.with!).map(([name, value]) => [name, String(value)]);
    const { code, out } = await validate(
      project(payload),
      Object.fromEntries(inputs) as Record<string, string>,
    );
    expect([code, out.slice(0, shown.length)]).toEqual([expected, shown]);
  });

  const outcomes = [
    ['a valid payload', good, 0],
    ['a wrong payload', bad, 1],
  ] as const;

  /** Checks that the report of a snippet is there, also if the job fails. */
  function checkReport({ code, err }: Ended, workspace: string, expected: number): void {
    expect([code, err]).toEqual([expected, expect.stringMatching(/^1 document, /)]);
    const report = readFileSync(join(workspace, 'payloads.xml'), 'utf8');
    expect(junitFaults(report)).toEqual([]);
    expect(report.match(/<failure /g) ?? []).toHaveLength(expected);
  }

  test.for(outcomes)('in the snippet for GitLab: %s', async ([, payload, expected]) => {
    const { workspace, env } = newRunner();
    write(workspace, project(payload));
    const [job] = Object.values(gitlab);
    expect(job!.artifacts.reports.junit).toBe('payloads.xml');
    const script = ['set -eo pipefail', ...job!.script].join('\n');
    const variables = { ...job!.variables, TARBALL: consumer.tarball };
    expect(Object.keys(job!.variables)).toEqual(['TARBALL']);
    checkReport(
      await runScript(['-c', script], workspace, { ...env, ...variables }),
      workspace,
      expected,
    );
  });

  test.for(outcomes)('in the snippet for Azure Pipelines: %s', async ([, payload, expected]) => {
    const { workspace, temp, env } = newRunner();
    write(workspace, project(payload));
    expect(Object.keys(azure.variables)).toEqual(['tarball']);
    const publish = azure.steps.find(({ task }) => task === 'PublishTestResults@2')!;
    expect(publish.inputs!['testResultsFiles']).toBe('payloads.xml');
    const { script } = azure.steps.find((step) => step.script !== undefined)!;
    // The agent replaces the names of variables before it writes the script to a file.
    const replaced = script!.replaceAll('$(tarball)', consumer.tarball);
    const file = join(temp, 'script.sh');
    writeFileSync(file, replaced);
    checkReport(
      await runScript(['--noprofile', '--norc', file], workspace, env),
      workspace,
      expected,
    );
  });
});
