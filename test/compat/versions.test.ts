/** The versions and changelogs that are enough for a change of each level. */
import semver from 'semver';
import { describe, expect, test } from 'vitest';
import { checkChangelog } from '../../src/compat/changelog.js';
import type { Level } from '../../src/compat/level.js';
import { compareVersions, semVerOf } from '../../src/compat/semver.js';
import { checkVersion } from '../../src/compat/versions.js';

const check = (base: string, head: string, needed?: Level) =>
  checkVersion('info.version', base, head, needed);

describe('a version that is high enough', () => {
  test.for([
    ['1.0.0', '1.0.0', undefined],
    ['1.0.0', '2.0.0', 'major'],
    ['0.3.1', '0.4.0', 'major'],
    ['1.9.0', '2.0.0-beta.1', 'major'],
    ['2.0.0-beta.1', '2.0.0-beta.2', 'major'],
    ['2.0.0-beta.9', '2.0.0-beta.10', 'minor'],
    ['2.0.0-rc.1', '2.0.0', 'patch'],
    ['1.1.0-rc.1', '1.1.0', 'minor'],
    ['1.1.0-rc.1', '2.0.0-rc.1', 'major'],
    ['v1.0.0', 'v2.0.0', 'major'],
    ['1.0', '1.1', 'minor'],
    ['1.0.0+1', '1.0.1', 'patch'],
  ] as const)('%s → %s, %s', ([base, head, needed]) => {
    expect(check(base, head, needed)).toMatchObject({ problem: '' });
    expect(check(base, head, needed).notice).toBeUndefined();
  });
});

describe('a version that is too low', () => {
  test.for([
    ['1.0.0', '1.0.0-rc.1', undefined, 'went back; expected 1.0.0'],
    ['2.0.0-beta.2', '2.0.0-beta.1', undefined, 'went back; expected 2.0.0-beta.2'],
    ['1.0.0', '1.0.0-rc.1', 'patch', 'expected 1.0.1 or higher'],
    ['2.0.0-beta.2', '2.0.0-beta.2', 'patch', 'Fix: set it to a later pre-release, or to 2.0.0.'],
    ['2.0.0-beta.2', '2.0.0-beta.1', 'major', 'expected a version after 2.0.0-beta.2'],
    ['1.1.0-rc.1', '1.1.0', 'major', 'expected 2.0.0 or higher'],
    ['1.0.1-rc.1', '1.0.1', 'minor', 'expected 1.1.0 or higher'],
    ['0.3.1-rc.1', '0.3.1', 'major', 'expected 0.4.0 or higher'],
    ['1.0', '1.0.5', 'minor', 'expected 1.1.0 or higher'],
    ['1.0.0', '2024-05-01', 'patch', 'is not three numbers'],
    ['2024-05-01', '2024-05-01', 'patch', 'did not change'],
    ['2024-05-01', '2023-05-01', 'patch', 'went back'],
    ['', '', 'patch', 'is missing'],
  ] as const)('%s → %s, %s', ([base, head, needed, problem]) => {
    expect(check(base, head, needed).problem).toContain(problem);
  });
});

test('a version of another kind only has to change', () => {
  expect(check('2024-05-01', '2024-06-01', 'major')).toMatchObject({
    problem: '',
    notice: expect.stringContaining('only its change was checked'),
  });
});

test('the order of versions is that of the package semver', () => {
  const versions = [
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
  ];
  const all = [...versions, '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.0--1', '1.0.10', '1.10.0'];
  for (const a of all)
    for (const b of all)
      expect([a, b, Math.sign(compareVersions(semVerOf(a)!, semVerOf(b)!))]).toEqual([
        a,
        b,
        semver.compare(a, b),
      ]);
  for (const text of ['01.0.0', '1', '1.0.0-', '2024.05.01', 'a1.0.0'])
    expect(semVerOf(text)).toBeUndefined();
});

const old = '# Changelog\n\n## 1.0.0\n\n### Added\n\n- x\n';
const changelog = (head: string, needed: Level = 'major', version = '2.0.0') =>
  checkChangelog('CHANGELOG.md', old, head, version, needed).problem;

describe('a changelog with the change', () => {
  test.for([
    ['an empty Unreleased', '## [Unreleased]\n\n## [2.0.0] - 2026-01-01\n\n### Removed\n\n- x\n'],
    ['Unreleased', '## Unreleased\n\n### Removed\n- x\n'],
    [
      'conventional-changelog',
      '## [2.0.0](https://x) (2026-01-01)\n\n### ⚠ BREAKING CHANGES\n\n* x\n\n### Features\n\n* y\n',
    ],
    [
      'semantic-release',
      '# [2.0.0](https://x) (2026-01-01)\n\n### BREAKING CHANGES\n\n* x\n\n# 1.0.0\n',
    ],
    ['changesets', '# p\n\n## 2.0.0\n\n### Major Changes\n\n- abc: x\n\n## 1.0.0\n'],
    ['a flat list', '## 2.0.0\n\n- **Breaking**: x removed\n'],
    ['other sections', '## 2.0.0\n\n### API\n\n- x removed\n'],
    ['underlined headings', 'Changelog\n=========\n\n2.0.0\n-----\n\n- x\n'],
    ['a comment', '<!--\n## 9.0.0\n### Removed\n-->\n\n## 2.0.0\n\n### Removed\n\n- x\n'],
    ['code', '## 2.0.0\n\n```md\n## 9.0.0\n```\n\n### Removed\n\n- x\n'],
    ['Windows line breaks', '## v2.0.0\r\n\r\n### Removed\r\n\r\n- x\r\n'],
    ['subsections', '## 2.0.0\n\n### Removed\n\n#### Events\n\n- x\n'],
  ] as const)('%s', ([, text]) => {
    expect(changelog(`# Changelog\n\n${text}\n${old}`)).toBe('');
    expect(changelog(`${text}`)).toBe('');
  });

  test('before 1.0.0, changesets has breaking changes as minor ones', () => {
    expect(changelog('## 0.2.0\n\n### Minor Changes\n\n- x\n', 'major', '0.2.0')).toBe('');
  });

  test('a pre-release can be described under its release', () => {
    expect(changelog('## 2.0.0\n\n- x\n', 'major', '2.0.0-beta.1')).toBe('');
  });
});

describe('a changelog without the change', () => {
  test.for([
    ['nothing new', old, 'begins with the release 1.0.0; expected 2.0.0 or Unreleased'],
    ['an empty section', `## 2.0.0\n\n### Removed\n\n${old}`, 'begins with the release 1.0.0'],
    [
      'an empty section beside another',
      '## 2.0.0\n\n### Removed\n\n### Fixed\n\n- x\n',
      'has no text in a section Upgrading, Removed, Changed for 2.0.0',
    ],
    ['only links', '## 2.0.0\n\n[2.0.0]: https://example.org\n', 'has no release with a text'],
    ['another version', '## 12.0.0\n\n### Removed\n\n- x\n', 'begins with the release 12.0.0'],
    [
      'conventional-changelog',
      '## 2.0.0\n\n### Features\n\n* x\n',
      'in a section BREAKING CHANGES for',
    ],
    ['changesets', '## 2.0.0\n\n### Patch Changes\n\n- x\n', 'in a section Major Changes for'],
    ['no release', '# Changelog\n\nSee the tags.\n', 'expected a heading such as ## 2.0.0'],
  ] as const)('%s', ([, text, problem]) => {
    expect(changelog(text)).toContain(problem);
  });

  test('a release that was only renamed', () => {
    const base = '## Unreleased\n\n### Removed\n\n- x\n';
    const head = base.replace('Unreleased', '2.0.0');
    expect(checkChangelog('c', base, head, '2.0.0', 'major').problem).toContain('did not change');
  });
});
