import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateDocs } from '../../scripts/docs/site.js';
import { readMaterials } from '../../scripts/docs/topics/materials.js';
import { compile } from '../../scripts/generate/compile.js';
import { replaceFolders } from '../../scripts/lib/output.js';
import type { SpecError } from '../../scripts/lib/problem.js';
import { root } from '../../scripts/lib/project.js';
import { build } from '../../scripts/pipeline.js';
import { descriptions } from '../support/descriptions.js';
import { sameWithoutCase } from '../support/same-without-case.js';
import { copyProject, type ProjectCopy } from '../support/project-copy.js';

/** Returns the path and the text of every file below a folder. */
const filesBelow = (folder: string): [path: string, text: string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]);

let copy: ProjectCopy;
beforeEach(() => {
  copy = copyProject();
});
afterEach(() => copy.remove());

const at = (path: string) => join(copy.path, path);

function change(file: string, from: string, to: string): void {
  const text = readFileSync(at(file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(at(file), text.replace(from, to));
}

// The timeout is long, because this test runs a whole build, which takes 20 s on an idle machine.
test(
  'builds everything with the same bytes in any folder, and lists the sizes, as a command',
  { timeout: 300_000 },
  async () => {
    rmSync(at('generated'), { recursive: true });
    const { code, output } = await copy.run('build');
    expect(output).toMatch(/generated\/v1\/types\.ts +[\d.]+ KiB/);
    expect(output).toMatch(/dist\/ \(\d+ files\) +[\d.]+ KiB\n/);
    expect(output).toMatch(/\d+ files +[\d.]+ KiB\n$/);
    expect(code).toBe(0);

    const made = new Map(filesBelow(at('generated')));
    const docs = [...(await generateDocs(descriptions, readMaterials(root)))].map(
      ([path, text]) => [`docs/${path}`, Buffer.from(text).toString()] as const,
    );
    const committed = filesBelow(join(root, 'generated')).filter(
      ([path]) => !path.startsWith('docs/'),
    );
    expect(made).toEqual(new Map([...committed, ...docs]));
    expect(sameWithoutCase([...committed, ...docs].map(([path]) => path))).toEqual([]);
    for (const folder of [copy.path, root])
      expect([...made].filter(([, text]) => text.includes(folder))).toEqual([]);

    for (const file of ['index.js', 'index.d.ts'])
      expect(existsSync(at(`dist/src/${file}`)), file).toBe(true);
    expect(existsSync(at('dist/generated/v1/validators.js'))).toBe(true);
    // npm links this file as a command, so the file must be executable.
    expect(statSync(at('dist/src/cli/main.js')).mode & 0o111).toBe(0o111);
    expect(readdirSync(copy.path).filter((name) => name.startsWith('.build'))).toEqual([]);
  },
);

test.for([
  ['spec/examples/events/JobCreated.yaml', 'title: Restock shelf 4', 'title: 4', 'string'],
  ['spec/samples/createWebhook/python.py', 'import', '\uFEFFimport', 'byte order mark'],
] as const)(
  'reports a problem in %s with its location, and writes nothing',
  async ([file, from, to, words]) => {
    const before = filesBelow(at('generated'));
    change(file, from, to);
    const error = await build(copy.path).catch((thrown: unknown) => thrown);
    expect((error as SpecError).message).toMatch(new RegExp(`^${file}:\\d+:\\d+ .*${words}`, 'm'));
    expect(filesBelow(at('generated'))).toEqual(before);
  },
);

test('reports code that does not compile with its location, and writes nothing', async () => {
  const before = filesBelow(at('generated'));
  change('src/common/types.ts', '  Media,', '  Medium,');
  // Run only the last stage of the build, because the stages before it do not read the code.
  const compiled = replaceFolders(copy.path, ['generated', 'dist'], async (staging) => {
    cpSync(at('generated'), join(staging, 'generated'), { recursive: true });
    writeFileSync(join(staging, 'generated/new.txt'), '');
    await compile(copy.path, staging);
  });
  await expect(compiled).rejects.toThrow(
    /^src\/common\/types\.ts\(\d+,\d+\): error TS\d+: .*Medium/m,
  );
  expect(filesBelow(at('generated'))).toEqual(before);
});
