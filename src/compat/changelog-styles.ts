/** The sections of a changelog in which a change of each level can be, in the words of several tools. */
import type { Level } from './level.js';

interface Section {
  /** The title, for messages. */
  name: string;
  pattern: RegExp;
  level: Level;
}

type Style = readonly Section[];

function section(name: string, level: Level, pattern = new RegExp(`^\\W*${name}`, 'i')): Section {
  return { name, level, pattern };
}

/**
 * The sections of each style, and the highest level of the changes in them. A release that has a section of a higher
 * level may have lower changes, too.
 */
const styles: readonly Style[] = [
  // Keep a Changelog. `Upgrading` is our own section.
  [
    section('Upgrading', 'major'),
    section('Removed', 'major'),
    section('Changed', 'major'),
    section('Added', 'minor'),
    section('Deprecated', 'minor'),
    section('Fixed', 'patch'),
    section('Security', 'patch'),
  ],
  // Conventional Commits: conventional-changelog, release-please and semantic-release.
  [
    section('BREAKING CHANGES', 'major', /^\W*breaking/i),
    section('Features', 'minor', /^\W*(?:new )?features?/i),
    section('Bug Fixes', 'patch', /^\W*(?:bug ?)?fix(?:es)?\b/i),
    section(
      'Performance Improvements',
      'patch',
      /^\W*(?:performance|reverts?|documentation|miscellaneous|dependencies|code refactoring|styles|tests|build system|continuous integration)/i,
    ),
  ],
  // Changesets.
  [
    section('Major Changes', 'major'),
    section('Minor Changes', 'minor'),
    section('Patch Changes', 'patch'),
  ],
];

/** Returns the style to which the title of a section belongs; undefined if the titles belong to none. */
export function styleOf(titles: readonly string[]): Style | undefined {
  return styles.find((style) =>
    titles.some((title) => style.some(({ pattern }) => pattern.test(title))),
  );
}

/** Returns the sections of a style in which a change of a level can be. */
export function levelSections(style: Style, needed: Level, version: string): Style {
  const order = ['patch', 'minor', 'major'];
  // Before 1.0.0, changesets puts breaking changes into the minor ones.
  const isEarly = /^v?0\./.test(version) && style.some(({ name }) => name === 'Minor Changes');
  const least = isEarly && needed === 'major' ? 'minor' : needed;
  return style.filter(({ level }) => order.indexOf(level) >= order.indexOf(least));
}
