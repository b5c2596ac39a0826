import type { Level } from './level.js';
import type { VersionCheck } from './versions.js';

/**
 * The sections of a changelog in which a change of each level can be, in the words of Keep a Changelog. `Upgrading` is
 * our own section. A release that has a section of a higher level may have lower changes, too.
 */
const sections: Record<Level, readonly string[]> = {
  major: ['Upgrading', 'Removed', 'Changed'],
  minor: ['Added', 'Deprecated', 'Changed', 'Upgrading', 'Removed'],
  patch: ['Fixed', 'Security', 'Added', 'Deprecated', 'Changed', 'Upgrading', 'Removed'],
};

/**
 * Checks the first release in a changelog: its heading is the version of the package, or `Unreleased`, and it has a
 * section for the changes.
 *
 * @param base the changelog of the base; undefined if it is not known
 */
export function checkChangelog(
  what: string,
  base: string | undefined,
  head: string,
  version: string,
  needed: Level | undefined,
): VersionCheck {
  const [release, before] = [firstRelease(head), firstRelease(base ?? '')];
  const check = { what, base: before?.title ?? '', head: release?.title ?? '', needed };
  const result = (problem: string): VersionCheck => ({ ...check, problem });
  if (needed === undefined) return result('');
  if (!release) return result('has no release; expected a heading such as ## 1.2.3. Fix: add it.');
  const isNamed = /^\[?unreleased\]?/i.test(release.title) || release.title.includes(version);
  if (!isNamed)
    return result(
      `begins with the release ${release.title}; expected ${version} or Unreleased. Fix: add ## ${version} at the top.`,
    );
  if (before && before.text === release.text)
    return result('did not change, but the description did. Fix: describe the changes in it.');
  const names = sections[needed];
  if (release.sections.some((section) => names.some((name) => section.startsWith(name))))
    return result('');
  return result(
    `has no section ${names.join(', ')} for ${release.title}; expected one, because there is a ${needed} change. Fix: describe the change there.`,
  );
}

/** Returns the first release of a changelog: its heading, its text, and its sections. */
function firstRelease(text: string) {
  const [, body] = /^(## [^]*?)(?=^## |(?![^]))/m.exec(text) ?? [];
  if (body === undefined) return undefined;
  const title = /^## +(.*)/.exec(body)?.[1]?.trim() ?? '';
  return {
    title,
    text: body,
    sections: [...body.matchAll(/^### +(.*)/gm)].map(([, name]) => name!),
  };
}
