import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { brokenLinks, readPage, wrongHeadings } from './links.js';

/**
 * The texts of all Markdown files in the repository, by path. Generated files, installed packages and results of
 * measurements are left out.
 */
const pages = new Map(
  ['.', '.github', 'spec', 'src', 'test', 'scripts']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' })
        .filter((file) => file.endsWith('.md'))
        .map((file) => join(folder, file).replaceAll(sep, '/')),
    )
    .filter((path) => !/(^|\/)(node_modules|\.[^/]+-[^/]+|bench\/results)\//.test(path))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);

test('checks the READMEs and the guides', () => {
  expect([...pages.keys()]).toEqual(
    expect.arrayContaining([
      '.github/CONTRIBUTING.md',
      'README.md',
      'spec/v1/guide/getting-started.md',
      ...['cli', 'client', 'emulator', 'receiver', 'testing'].map(
        (part) => `src/${part}/README.md`,
      ),
    ]),
  );
});

test('has only relative links to existing files and headings', () => {
  expect(brokenLinks(pages, (path) => existsSync(join(root, path)))).toEqual([]);
});

/**
 * Matches the paths of Markdown files that contain no title. The documentation adds a title to them: the name of a tag,
 * or the title of the description.
 */
const isChapter = /^(spec|test\/support\/small-project\/spec)\/(.*\/guide\/|.*\/info\.md$)/;

// The changelog is excluded, because its releases have the same headings.
test.for([...pages].filter(([path]) => path !== 'CHANGELOG.md'))(
  'has one title, different headings and no skipped levels in %s',
  ([path, markdown]) => {
    expect(wrongHeadings(path, markdown, isChapter.test(path) ? 2 : 1)).toEqual([]);
    if (!isChapter.test(path)) expect(readPage(markdown).headings).not.toEqual([]);
  },
);

describe('problems are found:', () => {
  const target = '# A `b`: _c_, "d" (e)\n\n## Same\n\n## Same\n\n### Äpfel & Birnen\n';

  test.for([
    ['[a](b.md#a-b-c-d-e)', ''],
    ['[a](b.md#same-1)', ''],
    ['[a](b.md#äpfel--birnen)', ''],
    ['[a](b.md) [b](../x/c.json) [c](https://h.example/#a) [d](mailto:a@h.example)', ''],
    ['# A\n\n[a](#a)', ''],
    ['`[a](none.md)`\n\n```md\n[a](none.md)\n```', ''],
    ['[a](none.md)', 'x/a.md: the file of none.md does not exist. Fix: correct the path.'],
    ['![a](none.png)', 'x/a.md: the file of none.png does not exist. Fix: correct the path.'],
    [
      '[a][1]\n\n[1]: none.md',
      'x/a.md: the file of none.md does not exist. Fix: correct the path.',
    ],
    [
      '[a](../../out.md)',
      'x/a.md: the file of ../../out.md does not exist. Fix: correct the path.',
    ],
    ['# A\n\n[a](#b)', 'x/a.md: the heading of #b does not exist. Fix: use one of #a.'],
    [
      '[a](b.md#Same)',
      'x/a.md: the heading of b.md#Same does not exist. Fix: use one of #a-b-c-d-e, #same, #same-1, #äpfel--birnen.',
    ],
  ] as const)('%s: %s', ([markdown, message]) => {
    const small = new Map([
      ['x/a.md', markdown],
      ['x/b.md', target],
    ]);
    const broken = brokenLinks(small, (path) => path === 'x/c.json');
    expect(broken.join('\n')).toBe(message);
  });

  test.for([
    ['# A\n\n## B\n\n### C\n\n## D', 1, ''],
    ['## A\n\n## B', 2, ''],
    ['## A', 1, 'a.md: the first heading "A" has the wrong level. Fix: begin with #.'],
    ['# A', 2, 'a.md: the first heading "A" has the wrong level. Fix: begin with ##.'],
    ['# A\n\n# B', 1, 'a.md: "B" is a second title. Fix: use ##.'],
    ['# A\n\n### B', 1, 'a.md: "B" skips a level. Fix: use ##.'],
    [
      '# A\n\n## B c\n\n## `b-c`',
      1,
      'a.md: "B c" has the anchor of another heading. Fix: rename one of them.\na.md: "b-c" has the anchor of another heading. Fix: rename one of them.',
    ],
  ] as const)('%j from level %i: %s', ([markdown, first, message]) => {
    expect(wrongHeadings('a.md', markdown, first).join('\n')).toBe(message);
  });
});
