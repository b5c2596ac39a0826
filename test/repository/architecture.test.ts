/**
 * Checks that ARCHITECTURE.md matches the files of the project, and that no file mentions a file that is not in the
 * repository.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { readText } from '../../scripts/lib/read-text.js';

const map = readText(join(root, 'ARCHITECTURE.md'));

/**
 * Matches paths that may be mentioned although they are not in the repository, because a command creates them or they
 * belong to other projects.
 */
const left =
  /^((test\/\w+\/)?node_modules|dist|\.git|\.stryker|\.build-[^/]+|generated\/docs)(\/|$)/;

/**
 * Tells whether a path exists in the repository. If the path is of a `.js` file, it is enough that a `.ts` file with
 * the same name exists. The reason is that imports name the compiled file and not its source.
 */
function exists(path: string): boolean {
  if (normalize(path).startsWith('..')) return false;
  return [path, path.replace(/\.js$/, '.ts')].some((one) => existsSync(join(root, one)));
}

function filesBelow(folder = '.'): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (left.test(path)) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/**
 * Lists the directories in the tree that ARCHITECTURE.md shows, as paths from the root: `src/common`. A line of the
 * tree can name several directories.
 */
function treeOf(markdown: string): string[] {
  const [, tree = ''] = /```\n(spec\/[^]*?)```/.exec(markdown)!;
  let top = '';
  return tree.split('\n').flatMap((line) => {
    const [, indent, names] = /^( *)((?:[\w-]+\/ ?)+)  /.exec(line) ?? [];
    if (names === undefined || (indent!.length > 0 && indent!.length !== 2)) return [];
    const here = names
      .trim()
      .split(' ')
      .map((name) => name.replace('/', ''));
    if (indent === '') top = here[0]!;
    return here.map((name) => (indent === '' ? name : `${top}/${name}`));
  });
}

describe('ARCHITECTURE.md', () => {
  const named = [...map.matchAll(/`([\w.-]*\/[\w./-]*|[\w-]+\.(?:md|ts|json|yaml))`/g)].map(
    ([, path = '']) => path,
  );

  test.for([...new Set([...named, ...treeOf(map)])])('mentions %s, which exists', (path) => {
    expect(left.test(path) || existsSync(join(root, path))).toBe(true);
  });

  test.for(['spec', 'scripts', 'src', 'test'])(
    'has every directory of %s/ in its tree',
    (folder) => {
      const tree = treeOf(map);
      const directories = readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
      // A directory of test/ need not be in the tree if it has the same name as a directory of src/, scripts/ or spec/,
      // whose code it tests. The same is true for test/pipeline/, which tests scripts/pipeline.ts.
      const mirrored = new Set([
        ...['src', 'scripts', 'spec'].flatMap((part) => readdirSync(join(root, part))),
        'pipeline',
      ]);
      const missing = directories.filter(
        (name) => !tree.includes(`${folder}/${name}`) && !(folder === 'test' && mirrored.has(name)),
      );
      expect(missing).toEqual([]);
    },
  );

  test('says for at least 15 kinds of changes where to make them', () => {
    const [, table = ''] = /## I want to change …\n\n([^]*?)\n\n/.exec(map)!;
    expect(table.split('\n').length - 2).toBeGreaterThanOrEqual(15);
  });

  test('is linked from README and CONTRIBUTING', () => {
    const links = {
      'README.md': '(ARCHITECTURE.md)',
      '.github/CONTRIBUTING.md': '(../ARCHITECTURE.md)',
    };
    for (const [file, link] of Object.entries(links))
      expect(readFileSync(join(root, file), 'utf8')).toContain(link);
  });
});

describe('no file mentions a path outside a clone', () => {
  const files = filesBelow();
  const prose = files.filter((file) => file.endsWith('.md') && !file.includes('bench/results'));
  const code = files.filter(
    (file) =>
      /^(scripts|src|test|spec|\.ci|\.github)\/.*\.(ts|mts|mjs|js|cjs|ya?ml)$/.test(file) &&
      !/^test\/(lint|payloads|bench\/results)\//.test(file),
  );

  test('in a comment or in Markdown', () => {
    const path =
      /(?:\.\.\/|\b(?:scripts|spec|src|test)\/)[\w./-]+\.(?:ts|mts|mjs|js|cjs|md|ya?ml|json)\b|(?<![\w./-])[A-Z]+\.md\b/g;
    const comment = /(?:^|\s)(?:\/\/|\/?\*\*?|#)(.*)$/gm;
    const wrong = [...code, ...prose].flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const comments = file.endsWith('.md')
        ? [text]
        : [...text.matchAll(comment)].map(([, one]) => one!);
      return comments
        .flatMap((one) => one.match(path) ?? [])
        .filter((one) => !exists(one) && !exists(join(dirname(file), one)))
        .map((one) => `${file}: ${one}`);
    });
    // .github/CONTRIBUTING.md describes how to add the event PhotoCreated, which does not exist yet.
    const expected = /^CHANGELOG\.md|PhotoCreated/;
    expect(wrong.filter((one) => !expected.test(one))).toEqual([]);
  });

  test('by a relative path that leaves the repository', () => {
    const relative = /(?<![\w/.])(?:\.\.\/)+[\w-]+/g;
    const found = [...code, ...prose].flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(relative)]
        .map(([path]) => path)
        .filter((path) => normalize(join(dirname(file), path)).startsWith('..'))
        .map((path) => `${file}: ${path}`),
    );
    // The only path that is found is not the path of a file: it is a relative URL of a page, in a test of such URLs.
    expect(found).toEqual([`test/docs/site-path.test.ts: ${'../'.repeat(3)}v1`]);
  });
});
