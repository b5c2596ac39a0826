import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check, compare } from '../../scripts/generate/check.js';
import { generate } from '../../scripts/generate/index.js';
import type { Files } from '../../scripts/lib/output.js';
import { Failure } from '../../src/common/failure.js';
import { root } from '../../scripts/lib/project.js';
import { descriptions } from '../support/descriptions.js';
import { copyProject, type ProjectCopy } from '../support/project-copy.js';

let copy: ProjectCopy;
let generated: Files;
beforeAll(async () => {
  copy = copyProject();
  generated = await generate(descriptions);
});
afterAll(() => copy.remove());

const at = (path: string) => join(copy.path, path);

/**
 * Changes a file in the copy of the project, compares the copy with the expected files, and restores the file. Do not
 * use this function to change a file from which other files are generated, because the expected files are not generated
 * again.
 */
async function compareWith(path: string, change: (file: string) => void): Promise<string[]> {
  const before = readFileSync(at(path));
  change(at(path));
  const report = await compare(copy.path, descriptions, generated);
  writeFileSync(at(path), before);
  return report;
}

const fix = 'Fix: run npm run build, and commit the files that it writes.';

// This test calls the function `compare` directly. It does not need to run `npm run check`, because CI runs that
// command.
test('finds no differences in a fresh checkout', async () => {
  expect(await compare(copy.path, descriptions, generated)).toEqual([]);
});

test('names the differences and fails as a command', async () => {
  appendFileSync(at('generated/v1/events.ts'), '\n');
  const { code, output } = await copy.run('check');
  writeFileSync(at('generated/v1/events.ts'), readFileSync(join(root, 'generated/v1/events.ts')));
  expect(output).toContain('Check whether generated/ and README.md match spec/:');
  expect(output).toContain(`changed: generated/v1/events.ts\n${fix}`);
  expect(code).toBe(1);
});

test('names a deleted file', async () => {
  const report = await compareWith('generated/v1/schemas/KaizalaEvent.schema.json', (file) =>
    rmSync(file),
  );
  expect(report).toEqual(['missing: generated/v1/schemas/KaizalaEvent.schema.json', fix]);
});

test('names a file that no generator writes', async () => {
  writeFileSync(at('generated/v1/notes.ts'), '');
  const report = await compare(copy.path, descriptions, generated);
  rmSync(at('generated/v1/notes.ts'));
  expect(report).toEqual(['superfluous: generated/v1/notes.ts', fix]);
});

test('names every file of a missing folder', async () => {
  const files = readdirSync(at('generated/connector/schemas'));
  cpSync(at('generated/connector/schemas'), at('aside'), { recursive: true });
  rmSync(at('generated/connector/schemas'), { recursive: true });
  const report = await compare(copy.path, descriptions, generated);
  cpSync(at('aside'), at('generated/connector/schemas'), { recursive: true });
  expect(report).toHaveLength(files.length + 1);
});

test('names every file that is outdated after a change to the description', async () => {
  const file = at('spec/components/schemas/Media.yaml');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('A file that somebody attached.', 'A file.'));
  const report = await check(copy.path);
  writeFileSync(file, before);
  for (const outdated of [
    'v1/openapi.yaml',
    'v1/openapi.json',
    'v1/types.ts',
    'connector/types.ts',
    'v1/schemas/AnnouncementEvent.schema.json',
  ]) {
    expect(report).toContain(`changed: generated/${outdated}`);
  }
  expect(report).not.toContain('changed: generated/v1/events.ts');
});

test('compares the table of events in the README with the description', async () => {
  const row = /^\| `JobCreated`.*\n/m;
  const without = await compareWith('README.md', (file) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(row, '')),
  );
  expect(without[0]).toBe(
    'README.md does not list JobCreated; add: | `JobCreated` | somebody assigns a job |',
  );
  const other = await compareWith('README.md', (file) =>
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(row, '| `JobCreatd` | No. |\n| `JobCreated` | No. |\n'),
    ),
  );
  expect(other).toEqual([
    'README.md says "No." about JobCreated, but the description says "somebody assigns a job"',
    'README.md lists JobCreatd, which is not in the description; remove the item',
    'Fix: change these lists of events, or the first sentence of the description of the event, which begins with "Happens when".',
  ]);
});

test.for(['src/testing/example-event.ts', 'src/emulator/model/emulator.ts'])(
  'compares the list of events in the comment of %s with the description',
  async (path) => {
    const [first] = await compareWith(path, (file) =>
      writeFileSync(file, readFileSync(file, 'utf8').replace(/ assigns a job$/m, ' works')),
    );
    expect(first).toBe(
      `${path} says "somebody works" about JobCreated, but the description says "somebody assigns a job"`,
    );
  },
);

test('throws a failure with a fix if the README is missing', async () => {
  const text = readFileSync(at('README.md'));
  rmSync(at('README.md'));
  const report = compare(copy.path, descriptions, generated);
  await expect(report).rejects.toThrow(Failure);
  await expect(report).rejects.toThrow(
    /README\.md cannot be read \(ENOENT\).*\nFix: run git checkout -- README\.md/,
  );
  writeFileSync(at('README.md'), text);
});
