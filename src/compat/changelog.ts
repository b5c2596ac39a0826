/** Checks whether a changelog describes the changes. */
import { type ChangelogRelease, releasesIn } from './changelog-text.js';
import { levelSections, styleOf } from './changelog-styles.js';
import type { Level } from './level.js';
import { compareVersions, semVerOf } from './semver.js';
import type { VersionCheck } from './versions.js';

/**
 * Checks the newest release with a text in a changelog: its heading is the version of the package, or `Unreleased`, its
 * text is new, and it has a section for the changes if the changelog has such sections.
 *
 * @param base the changelog of the base; undefined if it has none
 */
export function checkChangelog(
  what: string,
  base: string | undefined,
  head: string,
  version: string,
  needed: Level | undefined,
): VersionCheck {
  const release = newestIn(head);
  const before = newestIn(base ?? '');
  const check = { what, base: before?.title ?? '', head: release?.title ?? '', needed };
  return {
    ...check,
    problem: needed === undefined ? '' : problemOf(release, before, version, needed),
  };
}

function problemOf(
  release: ChangelogRelease | undefined,
  before: ChangelogRelease | undefined,
  version: string,
  needed: Level,
): string {
  if (!release)
    return `has no release with a text; expected a heading such as ## ${version}, and what changed below it. Fix: add them.`;
  const mark = '#'.repeat(release.depth);
  if (!release.isUnreleased && !isVersion(release.version, version))
    return `begins with the release ${release.title}; expected ${version} or Unreleased. Fix: add ${mark} ${version} at the top, and describe the changes in it.`;
  const isSameRelease = before?.title === release.title || before?.isUnreleased;
  if (before && isSameRelease && before.text === release.text)
    return 'did not change, but the description did. Fix: describe the changes in it.';
  const style = styleOf(release.sections.map(({ title }) => title));
  // A list without sections has all changes.
  if (!style) return '';
  const wanted = levelSections(style, needed, version);
  const fits = release.sections.some(
    ({ title, isEmpty }) => !isEmpty && wanted.some((one) => one.pattern.test(title)),
  );
  if (fits) return '';
  return `has no text in a section ${wanted.map(({ name }) => name).join(', ')} for ${release.title}; expected one, because there is a ${needed} change. Fix: describe the change there.`;
}

function newestIn(text: string): ChangelogRelease | undefined {
  return releasesIn(text).find(({ isEmpty }) => !isEmpty);
}

/** The heading of a pre-release can be that of its release. */
function isVersion(title: string, version: string): boolean {
  const [own, wanted] = [semVerOf(title), semVerOf(version)];
  if (!own || !wanted) return title === version;
  return (
    compareVersions(own, wanted) === 0 || compareVersions(own, { ...wanted, preRelease: [] }) === 0
  );
}
