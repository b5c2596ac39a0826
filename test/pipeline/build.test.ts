import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCodeSamples } from '../../scripts/description/code-samples.js';
import { bundleDescriptions } from '../../scripts/description/descriptions.js';
import { Sources } from '../../scripts/description/sources.js';
import { generateDocs } from '../../scripts/docs/site.js';
import { generate } from '../../scripts/generate/index.js';
import { root } from '../../scripts/lib/project.js';
import { build } from '../../scripts/pipeline.js';
import { copyProject, type ProjectCopy } from '../support/project-copy.js';

interface Fault {
  file: string;
  change: (text: string) => string;
  expected: RegExp;
}

/** One of the faults that the linters find, which have tests of their own, and one that only the compiler finds. */
const brokenExample: Fault = {
  file: 'spec/examples/events/JobCreated.yaml',
  change: (text) => text.replace('title: Restock shelf 4', 'title: 4'),
  expected: /^spec\/examples\/events\/JobCreated\.yaml:\d+:\d+ .*\S/m,
};
const brokenCode: Fault = {
  file: 'src/common/types.ts',
  change: (text) => text.replace("Schemas['Media']", "Schemas['Medium']"),
  expected: /^src\/common\/types\.ts\(\d+,\d+\): error TS\d+: .*Medium/m,
};

test('two runs give the same bytes, in another folder, too', async () => {
  const copy = copyProject();
  try {
    const runs = [];
    for (const folder of [root, copy.path]) {
      const descriptions = await bundleDescriptions(new Sources(folder));
      runs.push([
        ...(await generate(descriptions)),
        ...(await generateDocs(descriptions, { samples: readCodeSamples(folder) })),
      ]);
    }
    expect(runs[1]).toEqual(runs[0]);
    expect(JSON.stringify(runs[0])).not.toContain(copy.path);
    expect(JSON.stringify(runs[0])).not.toContain(root);
  } finally {
    copy.remove();
  }
});

describe('the command', () => {
  let copy: ProjectCopy;
  beforeAll(() => {
    copy = copyProject();
  });
  afterAll(() => copy.remove());

  const at = (path: string) => join(copy.path, path);
  const snapshot = () =>
    readdirSync(at('generated'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'utf8')]);

  test('makes everything from nothing, the same as is committed, and ends with sizes', async () => {
    rmSync(at('generated'), { recursive: true });
    const { code, output } = await copy.run('build');
    expect(output).toMatch(/generated\/v1\/types\.ts +[\d.]+ KiB/);
    expect(output).toMatch(/dist\/ \(\d+ files\) +[\d.]+ KiB\n/);
    expect(output).toMatch(/\d+ files +[\d.]+ KiB\n$/);
    expect(code).toBe(0);
    expect((await copy.run('check')).output).toContain('No: ');
    for (const file of [
      'dist/src/index.js',
      'dist/src/index.d.ts',
      'dist/generated/v1/validators.js',
      'generated/docs/v1/index.html',
    ]) {
      expect(existsSync(at(file)), file).toBe(true);
    }
    // What npm links as a command is run as a file.
    expect(statSync(at('dist/src/cli/main.js')).mode & 0o111).toBe(0o111);
    expect(readdirSync(copy.path).filter((name) => name.startsWith('.build'))).toEqual([]);
  });

  test('a fault is told with its place and without a stack, and nothing is written', async () => {
    const before = snapshot();
    const { code, output } = await withFault(brokenExample, () => copy.run('build'));
    expect(output).toMatch(brokenExample.expected);
    expect(output).not.toMatch(/^ {4}at /m);
    expect(code).toBe(1);
    expect(snapshot()).toEqual(before);
  });

  test('code that does not compile is told with its place, and nothing is written', async () => {
    const before = snapshot();
    await withFault(brokenCode, () =>
      expect(build(copy.path)).rejects.toThrow(brokenCode.expected),
    );
    expect(snapshot()).toEqual(before);
  });

  async function withFault<T>({ file, change }: Fault, work: () => Promise<T>): Promise<T> {
    const text = readFileSync(at(file), 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(at(file), change(text));
    try {
      return await work();
    } finally {
      writeFileSync(at(file), text);
    }
  }
});
