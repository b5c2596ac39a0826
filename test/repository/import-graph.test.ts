/**
 * Checks that all imports are allowed by the table in ARCHITECTURE.md, and that there are no cycles between files or
 * directories.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { nodeOnly } from '../../scripts/generate/compile.js';
import { root } from '../../scripts/lib/project.js';
import { readText } from '../../scripts/lib/read-text.js';

/** An import: the file `from` imports the file `to`. Both are paths from the root of the project. */
interface Import {
  from: string;
  to: string;
}

/**
 * The only imports that are allowed although the table does not allow them: `npm start` runs the emulator, and `npm run
 * compat` compares, with the code of the command line.
 */
const exceptions: Import[] = [
  { from: 'scripts/start.ts', to: 'src/cli/' },
  { from: 'scripts/compat.ts', to: 'src/cli/' },
];

/**
 * The packages that may be imported by the code that runs on all platforms. `#platform` is not a package: it is a
 * module of this project, for which package.json names a different file for each platform.
 */
const shippedPackages = ['openapi-fetch', '#platform'];

/** The packages that only some directories or files may import. The key is the path of the directory or file. */
const packagesOfParts: Record<string, string[]> = {
  'src/cli/': ['commander', 'csv-parse/sync', 'tinyglobby', 'yaml'],
  'src/emulator/deliveries/': ['ipaddr.js'],
  // The next two packages are bundled into the compiled file, so users need not install them.
  'src/emulator/tls/asn1.ts': ['@peculiar/asn1-schema', '@peculiar/asn1-x509'],
  // These are the only packages that the page may import. The page must not import modules of Node, because it runs in
  // browsers. This test need not check that, because the bundler refuses such imports.
  'src/emulator/page/': ['preact', 'preact/hooks'],
};

const isForNode = (file: string) =>
  nodeOnly.some((one) => file === one || file.startsWith(`${one}/`));

/**
 * The rows of the table in ARCHITECTURE.md. The key is a directory, and the value lists the directories from which its
 * files may import.
 */
const rows = new Map(
  [...readText(join(root, 'ARCHITECTURE.md')).matchAll(/^\| `([\w/-]+\/)` +\| (.*?) +\|$/gm)]
    .filter(([, directory = '']) => /^(generated|scripts|src)\//.test(directory))
    .map(([, directory = '', allowed = '']) => [
      directory,
      [...allowed.matchAll(/`([\w/-]+\/)`/g)].map(([, one = '']) => one),
    ]),
);

/** Finds the row of the table that applies to a file: the row of the nearest directory above the file that has one. */
function rowOf(file: string): string {
  const row = [...rows.keys()]
    .filter((directory) => file.startsWith(directory))
    .toSorted((a, b) => b.length - a.length)[0];
  if (row === undefined)
    throw new Error(`ARCHITECTURE.md has no row for ${file}. Fix: add its directory to the table.`);
  return row;
}

function violations(imports: readonly Import[]): string[] {
  return imports
    .filter(({ from, to }) => !exceptions.some((one) => from === one.from && to.startsWith(one.to)))
    .filter(({ from, to }) => {
      const [own, other] = [rowOf(from), rowOf(to)];
      return own !== other && !rows.get(own)!.includes(other);
    })
    .map(({ from, to }) => `${from} imports ${to}, but ${rowOf(from)} may not import ${rowOf(to)}`);
}

/** Returns the first cycle in the imports, or an empty array if there is no cycle. */
function cycleIn(imports: readonly Import[]): string[] {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of imports)
    if (from !== to) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const visit = (node: string, path: string[]): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of targets.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle.length > 0) return cycle;
    }
    done.add(node);
    return [];
  };
  for (const node of targets.keys()) {
    const cycle = visit(node, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

const byDirectory = (imports: readonly Import[]) =>
  imports.map(({ from, to }) => ({ from: dirname(from), to: dirname(to) }));

const files = ['generated', 'scripts', 'src'].flatMap((part) =>
  readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .map((file) => `${part}/${file.replaceAll(sep, '/')}`)
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !/\.d\.[cm]?ts$/.test(file))
    .filter((file) => !file.startsWith('generated/docs/')),
);
const known = new Set(files);

function specifiersIn(file: string): string[] {
  return ts
    .preProcessFile(readFileSync(join(root, file), 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => fileName);
}

/**
 * Returns the file to which a relative import refers. If the import names a `.js` file, this can be the source file
 * with the extension `.ts` or `.tsx`.
 */
function targetOf(file: string, specifier: string): string {
  const path = posix.join(dirname(file), specifier);
  const sources = ['.ts', '.tsx'].map((ending) => path.replace(/\.js$/, ending));
  return [path, ...sources].find((one) => known.has(one)) ?? path;
}

const imports = files.flatMap((file) =>
  specifiersIn(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier): Import => ({ from: file, to: targetOf(file, specifier) })),
);

describe('the imports', () => {
  test('are found, also those of directories called docs', () => {
    expect(imports).toContainEqual({ from: 'src/fetch-client.ts', to: 'generated/v1/client.ts' });
    expect(imports.some(({ from }) => from.startsWith('scripts/docs/'))).toBe(true);
    expect(imports.filter(({ to }) => !known.has(to))).toEqual([]);
  });

  test('follow the table in ARCHITECTURE.md', () => {
    expect(violations(imports)).toEqual([]);
  });

  test('have no cycle between files', () => {
    expect(cycleIn(imports)).toEqual([]);
  });

  test('have no cycle between directories', () => {
    expect(cycleIn(byDirectory(imports))).toEqual([]);
  });

  test('have a row in the table for each part', () => {
    const parts = ['scripts', 'src'].flatMap((part) =>
      readdirSync(join(root, part), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${part}/${entry.name}/`),
    );
    expect(parts.filter((part) => !rows.has(part))).toEqual([]);
  });

  test.for(exceptions)('need the exception for $from', (exception) => {
    const used = imports.filter(
      ({ from, to }) => from === exception.from && to.startsWith(exception.to),
    );
    expect(used).not.toEqual([]);
  });
});

describe('a wrong import is found', () => {
  test.for([
    ['src/emulator/server.ts', 'src/receiver/receiver-options.ts'],
    ['src/receiver/claims.ts', 'src/client/token.ts'],
    ['scripts/lint/guide.ts', 'scripts/docs/site.ts'],
    ['scripts/docs.ts', 'src/cli/output/terminal.ts'],
    ['generated/v1/client.ts', 'src/index.ts'],
    ['src/common/text.ts', 'src/http/call.ts'],
  ])('from %s to %s', ([from = '', to = '']) => {
    expect(violations([{ from, to }])).toEqual([expect.stringContaining('may not import')]);
  });

  test('if it makes a cycle', () => {
    const back = { from: 'src/common/json.ts', to: 'src/client/hosts.ts' };
    const loop = [{ from: 'src/client/hosts.ts', to: 'src/common/json.ts' }, back];
    expect(cycleIn(loop)).toEqual([back.to, back.from, back.to]);
    expect(cycleIn(byDirectory(loop))).toEqual(['src/client', 'src/common', 'src/client']);
  });
});

describe('only allowed packages are imported', () => {
  test.for(files.filter((file) => !file.startsWith('scripts/')))('by %s', (file) => {
    for (const specifier of specifiersIn(file)) {
      if (specifier.startsWith('.')) {
        const target = targetOf(file, specifier);
        if (!isForNode(file)) expect(isForNode(target), `${target} is for Node`).toBe(false);
      } else if (isForNode(file)) {
        const packages = Object.entries(packagesOfParts)
          .filter(([part]) => file.startsWith(part))
          .flatMap(([, names]) => names);
        if (!isBuiltin(specifier)) expect(packages, file).toContain(specifier);
      } else {
        expect(isBuiltin(specifier), `${file} imports ${specifier}, which only Node has`).toBe(
          false,
        );
        expect(shippedPackages, `${file} imports ${specifier}`).toContain(specifier);
      }
    }
  });
});

test('has no imports and no code in the generated types', () => {
  for (const api of ['v1', 'connector']) {
    const text = readFileSync(join(root, `generated/${api}/types.ts`), 'utf8');
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, removeComments: true },
    });
    expect(outputText.trim()).toBe('export {};');
  }
});
