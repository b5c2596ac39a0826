import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';

/** What each part of the house may import from others: arrows go one way, spec → scripts → generated → src. */
const allowed: Record<string, string[]> = {
  generated: ['generated'],
  scripts: ['scripts'],
  src: ['src', 'generated'],
};

/** The commands whose work lies elsewhere. */
const exceptions = new Map([
  ['scripts/bench.ts', ['test/bench/']],
  ['scripts/start.ts', ['src/emulator.js', 'src/cli/']],
  ['scripts/docs.ts', ['src/cli/']],
  ['scripts/lib/port.ts', ['src/common/port.js']],
  ['scripts/docs/watch.ts', ['scripts/docs/serve.js']],
  // What the server says with each page, other hosts are asked to say.
  ['scripts/docs/site.ts', ['src/cli/docs-headers.js']],
]);

/** What ships and runs anywhere has this one package, what the package chooses by platform, and nothing of Node … */
const shippedPackages = ['openapi-fetch', '#sha256'];

/** … but for what Node alone gets to see, with the packages of each. */
const nodeOnly: { files: RegExp; packages: string[] }[] = [
  { files: /^src\/(common\/sha256\/node\.ts$|emulator(\.ts$|\/))/, packages: [] },
  {
    files: /^src\/cli\//,
    packages: [
      'commander',
      'hono',
      '@hono/node-server',
      '@hono/node-server/serve-static',
      'jsonc-parser',
    ],
  },
];

const packagesOfNode = (file: string) => nodeOnly.find(({ files }) => files.test(file))?.packages;

const files = Object.keys(allowed).flatMap((part) =>
  readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(m?js|ts)$/.test(file) && !file.startsWith('docs/'))
    .map((file) => join(part, file)),
);

function importsOf(file: string): string[] {
  return ts
    .preProcessFile(readFileSync(join(root, file), 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => fileName);
}

describe('imports', () => {
  test.for(files)('%s', (file) => {
    const part = file.split('/')[0]!;
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) {
        const target = relative(root, join(root, dirname(file), specifier));
        if (exceptions.get(file)?.some((other) => target.startsWith(other))) continue;
        expect(allowed[part], `${file} imports ${target}`).toContain(target.split('/')[0]);
        if (part === 'src' && !packagesOfNode(file))
          expect(packagesOfNode(target.replace(/js$/, 'ts')), `${target} is for Node`).toBe(
            undefined,
          );
      } else if (packagesOfNode(file)) {
        if (!isBuiltin(specifier))
          expect(packagesOfNode(file), `${file} imports ${specifier}`).toContain(specifier);
      } else if (part !== 'scripts') {
        expect(isBuiltin(specifier), `${file} imports ${specifier}, so it runs on Node alone`).toBe(
          false,
        );
        expect(shippedPackages, `${file} imports ${specifier}`).toContain(specifier);
      }
    }
  });

  test('are found at all', () => {
    expect(importsOf('src/index.ts')).toContain('../generated/v1/client.js');
    expect(files.length).toBeGreaterThan(40);
  });
});

test('the types weigh nothing: they import nothing and have no code', () => {
  for (const api of ['v1', 'connector']) {
    const text = readFileSync(join(root, `generated/${api}/types.ts`), 'utf8');
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, removeComments: true },
    });
    expect(outputText.trim()).toBe('export {};');
  }
});
