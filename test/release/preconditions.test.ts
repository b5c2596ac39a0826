import { describe, expect, test } from 'vitest';
import { changelogFault } from '../../scripts/release/changelog.js';
import { preconditionFaults } from '../../scripts/release/preconditions.js';
import { smallClone, type SmallClone } from './small-clone.js';

const faultsOf = ({ root }: SmallClone, isDryRun = true) => preconditionFaults(root, { isDryRun });

test('has no objection to a clean clone with a new version and its changes', () => {
  expect(faultsOf(smallClone())).toEqual([]);
});

describe('refuses', () => {
  test('a tree with changes, and names the files', () => {
    const clone = smallClone();
    for (let file = 0; file < 7; file++) clone.write(`new-${file}.js`, '');
    expect(faultsOf(clone)).toEqual([
      expect.stringMatching(
        /^The working tree has changes:\n {2}\?\? new-0\.js\n[^]*\n {2}and 2 more\nFix: commit or remove them\.$/,
      ),
    ]);
  });

  test('another branch, and no branch', () => {
    const clone = smallClone();
    clone.git('switch', '--quiet', '--create', 'topic');
    expect(faultsOf(clone)).toEqual([
      'A release is made on main or at the tag v1.1.0, but the branch is topic. Fix: run git switch main.',
    ]);
    clone.git('switch', '--quiet', '--detach');
    expect(faultsOf(clone)).toEqual([expect.stringContaining('but no branch is checked out')]);
  });

  test('a tag that names another commit', () => {
    const clone = smallClone();
    clone.git('tag', 'v1.1.0');
    expect(faultsOf(clone)).toEqual([]);
    clone.write('main.js', 'export const a = 1;\n');
    clone.commit();
    expect(faultsOf(clone)).toEqual([
      expect.stringMatching(
        /^The tag v1\.1\.0 exists, and names another commit \([\da-f]{9}\)\. Fix: /,
      ),
    ]);
  });

  test.for([
    ['0.9.9', 'which is lower than 1.0.0, the last release in spec/releases/'],
    ['1.0.0-beta.1', 'which is lower than 1.0.0'],
    ['v2', 'The version in package.json is "v2", which is not a version such as 1.2.3'],
  ])('the version %s', ([version = '', reason]) => {
    const clone = smallClone();
    clone.write('CHANGELOG.md', `## ${version}\n\n- Adds a.\n`);
    clone.setVersion(version);
    expect(faultsOf(clone)).toEqual([expect.stringContaining(reason!)]);
  });

  test('a lockfile with another version', () => {
    const clone = smallClone();
    clone.write('package-lock.json', '{ "version": "1.0.9" }');
    clone.commit();
    expect(faultsOf(clone)).toEqual([
      'package-lock.json has the version 1.0.9, and package.json has 1.1.0. Fix: run npm install --package-lock-only.',
    ]);
  });

  test('to publish a private package, or one without its repository', () => {
    const clone = smallClone();
    expect(faultsOf(clone, false)).toEqual([expect.stringContaining('has "private": true')]);
    clone.setVersion('1.1.0', { private: false });
    expect(faultsOf(clone, false)).toEqual([expect.stringContaining('has no "repository"')]);
    clone.setVersion('1.1.0', { private: false, repository: 'https://example.org/small' });
    expect(faultsOf(clone, false)).toEqual([]);
  });

  test('everything at once', () => {
    const clone = smallClone();
    clone.write('CHANGELOG.md', '# Changelog\n');
    clone.setVersion('0.1.0');
    clone.git('switch', '--quiet', '--create', 'topic');
    clone.write('new.js', '');
    expect(faultsOf(clone)).toHaveLength(4);
  });
});

describe('the changelog', () => {
  const changes = '\n- Adds a.\n';
  const unreleased = `# Changelog\n\n## Unreleased\n${changes}\n## 1.0.0\n${changes}`;
  const released = `# Changelog\n\n## 1.1.0\n${changes}\n## 1.0.0\n${changes}`;

  test.for([
    ['a section', released],
    ['a section with a date', released.replace('1.1.0', '1.1.0 - 2026-11-30')],
    ['a section with a link', released.replace('1.1.0', '[1.1.0] - 2026-11-30')],
    [
      'an empty section for the next version',
      released.replace('## 1.1.0', '## Unreleased\n\n## 1.1.0'),
    ],
  ])('is complete with %s', ([, text = '']) => {
    expect(changelogFault(text, '1.1.0', true)).toBeUndefined();
  });

  test('may have the changes under "Unreleased" until the release', () => {
    expect(changelogFault(unreleased, '1.1.0', false)).toBeUndefined();
    expect(changelogFault(unreleased, '1.1.0', true)).toBe(
      'CHANGELOG.md has no section "## 1.1.0". Fix: change the heading "## Unreleased" to "## 1.1.0 - <date>".',
    );
  });

  test.for([
    ['no section', '# Changelog\n\n## 1.0.0\n\n- Is new.\n'],
    ['an empty section', '# Changelog\n\n## 1.1.0\n\n## 1.0.0\n\n- Is new.\n'],
  ])('lacks the changes with %s', ([, text = '']) => {
    for (const isFinal of [false, true])
      expect(changelogFault(text, '1.1.0', isFinal)).toContain('has no changes under "## 1.1.0"');
  });

  test('must not have changes that would be missing in the notes', () => {
    const both = released.replace('## 1.1.0', `## Unreleased\n${changes}\n## 1.1.0`);
    expect(changelogFault(both, '1.1.0', false)).toBeUndefined();
    expect(changelogFault(both, '1.1.0', true)).toContain('would be missing in the notes of 1.1.0');
  });

  test('must be complete for a tagged commit, also in a dry run', () => {
    const clone = smallClone();
    clone.write('CHANGELOG.md', unreleased);
    clone.commit();
    expect(faultsOf(clone)).toEqual([]);
    clone.git('tag', 'v1.1.0');
    expect(faultsOf(clone)).toEqual([expect.stringContaining('has no section "## 1.1.0"')]);
  });
});
