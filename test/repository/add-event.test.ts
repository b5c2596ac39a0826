/**
 * Follows the steps under "Add an event" in .github/CONTRIBUTING.md, in a copy of the project. It leaves out the German
 * translation.
 */
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { generateDocs } from '../../scripts/docs/site.js';
import { readMaterials } from '../../scripts/docs/topics/materials.js';
import { check, compare } from '../../scripts/generate/check.js';
import { generate } from '../../scripts/generate/index.js';
import { writeFiles } from '../../scripts/lib/output.js';
import { root } from '../../scripts/lib/project.js';
import { lintAndBundle } from '../../scripts/pipeline.js';
import { copyProject, type ProjectCopy } from '../support/project-copy.js';

let copy: ProjectCopy;
// Vitest may run a failed test again. Create a new copy for each attempt, because a failed attempt leaves changed files
// in its copy.
beforeEach(() => {
  copy = copyProject();
  // Copy dist/, because the samples import the compiled package.
  cpSync(join(root, 'dist'), join(copy.path, 'dist'), { recursive: true });
  // Leave out all folders node_modules in test/. The private packages there install gigabytes of other packages.
  cpSync(join(root, 'test'), join(copy.path, 'test'), {
    recursive: true,
    filter: (path) => basename(path) !== 'node_modules',
  });
});
afterEach(() => copy.remove());

const read = (file: string) => readFileSync(join(copy.path, file), 'utf8');
const write = (file: string, text: string) => writeFileSync(join(copy.path, file), text);

function change(file: string, from: string | RegExp, to: string): void {
  const text = read(file).replace(from, to);
  expect(text, file).not.toBe(read(file));
  write(file, text);
}

/** Writes a file for the new event: copies a similar file of another event, and replaces the names in it. */
function copyFrom(neighbour: string, file: string): void {
  write(
    file,
    read(neighbour)
      .replaceAll('TextMessageCreated', 'PhotoCreated')
      .replaceAll('text message', 'photo')
      .replaceAll('5f0c2d81-7a94-4e3b-8c16-9d2b60f7a4e5', '0b9c7a52-64d8-4f31-9e07-3a5d81c2f6b4'),
  );
}

/** Runs a program in the copy. */
function run(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    // Remove the variables of CI and of this test run, so that the program runs as on a contributor's machine.
    const { GITHUB_ACTIONS: _, VITEST: __, ...env } = process.env;
    const options = { cwd: copy.path, env: { ...env, NO_COLOR: '1' }, maxBuffer: 2 ** 26 };
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}

// The timeout is long, because this takes 15 s on an idle machine. The test runs all stages of the build except the
// last one. Then it runs the compiler, and some of the project's tests in the copy.
test('needs no other changes than the documented steps', { timeout: 300_000 }, async () => {
  const events = 'spec/components/schemas/events';
  copyFrom(`${events}/TextMessageCreatedEvent.yaml`, `${events}/PhotoCreatedEvent.yaml`);
  const examples = 'spec/examples/events';
  copyFrom(`${examples}/TextMessageCreated.yaml`, `${examples}/PhotoCreated.yaml`);
  copyFrom('spec/v1/webhooks/TextMessageCreated.yaml', 'spec/v1/webhooks/PhotoCreated.yaml');
  change(
    'spec/v1/openapi.yaml',
    /( +)PollCreated:\n/,
    '$1PhotoCreated:\n$1  $$ref: ./webhooks/PhotoCreated.yaml\n$&',
  );
  for (const list of ['EventType', 'ReceivedEventType'])
    change(`spec/components/schemas/${list}.yaml`, / {2}- PollCreated\n/, '  - PhotoCreated\n$&');
  const union = 'spec/components/schemas/KaizalaEvent.yaml';
  const [ref, file] = ['  - $$ref: ', './events/PhotoCreatedEvent.yaml'];
  change(union, / {2}- \$ref: .*PollCreatedEvent.yaml\n/, `${ref}${file}\n$&`);
  change(union, / +PollCreated: .*\n/, `    PhotoCreated: ${file}\n$&`);
  for (const example of ['requests/createWebhook.group', 'responses/listWebhooks.200'])
    change(`spec/examples/${example}.yaml`, /( +)- PollCreated\n/, '$1- PhotoCreated\n$&');

  const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const descriptions = await lintAndBundle(copy.path);
  const output = printed.mock.calls.flat().join('\n');
  printed.mockRestore();
  const untranslated = output.match(/^spec\/.* warn .*has no translation to "de".*$/gm) ?? [];
  expect(untranslated.length).toBeGreaterThan(0);
  for (const warning of untranslated) expect(warning).toMatch(/^spec\/[\w/]+PhotoCreated/);
  expect(output).toContain('- target: $.components.schemas.PhotoCreatedEvent\n');
  const generated = await generate(descriptions);
  writeFiles(copy.path, generated);
  const docs = await generateDocs(descriptions, readMaterials(copy.path));
  expect(docs.get('de/v1/events/index.html')).toContain(
    'somebody posts a photo in the group. <em>(noch nicht übersetzt)</em>',
  );

  const payloads = 'test/payloads/v1';
  copyFrom(
    `${payloads}/pass/TextMessageCreatedEvent.bare-envelope.json`,
    `${payloads}/pass/PhotoCreatedEvent.bare-envelope.json`,
  );
  copyFrom(
    `${payloads}/fail/TextMessageCreatedEvent.text-as-number.json`,
    `${payloads}/fail/PhotoCreatedEvent.text-as-number.json`,
  );
  change(
    'test/generate/events.test.ts',
    "        case 'TextMessageCreated':\n",
    "        case 'PhotoCreated':\n          return event.eventType;\n$&",
  );
  const report = (await compare(copy.path, descriptions, generated)).join('\n');
  const missing = [...report.matchAll(/^(\S+) does not list PhotoCreated; add: (.+)$/gm)];
  expect(missing.length).toBeGreaterThan(1);
  for (const [, listFile = '', item = ''] of missing)
    change(listFile, /^(.*)[-|] `PollCreated`/m, `$1${item}\n$&`);
  const formatted = ['README.md', 'spec', 'src', 'test/payloads', 'test/generate'];
  expect(await run('node_modules/oxfmt/bin/oxfmt', ...formatted)).toMatchObject({
    code: 0,
  });
  expect(await check(copy.path)).toEqual([]);

  const { output: compiled } = await run(
    'node_modules/typescript-native/bin/tsc',
    '--pretty',
    'false',
    '--project',
    '.',
  );
  expect(compiled).toBe('');
  // Run the tests that read the list of events. Also run tests that failed in the past when an event was added, because
  // they depended on the number of events.
  const tests = [
    'test/spec/events.test.ts',
    'test/spec/examples.test.ts',
    'test/spec/payloads.test.ts',
    'test/spec/parameters.test.ts',
    'test/generate/events.test.ts',
    'test/generate/client.test.ts',
    'test/emulator/e2e/events.test.ts',
    'test/emulator/e2e/foreign-programs.test.ts',
    'test/cli/listen.test.ts',
    'test/testing/testing.test.ts',
    'test/lint/translations.test.ts',
    'test/repository/readme.test.ts',
  ];
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'units', '--maxWorkers=1'];
  const tested = await run(...vitest, ...tests);
  expect(tested.output).toMatch(/Tests .* passed/);
  expect(tested).toMatchObject({ code: 0 });
});
