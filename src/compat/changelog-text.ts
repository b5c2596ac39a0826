/** Splits a changelog in Markdown into releases and their sections. */

export interface ChangelogRelease {
  /** The heading, such as `[2.0.0] - 2026-11-30`. */
  title: string;
  /** The number of `#` in the heading. */
  depth: number;
  isUnreleased: boolean;
  /** The version in the heading; empty for Unreleased. */
  version: string;
  /** The text below the heading. */
  text: string;
  /** Whether it has nothing but headings and link definitions. */
  isEmpty: boolean;
  sections: ChangelogSection[];
}

export interface ChangelogSection {
  title: string;
  isEmpty: boolean;
}

/** Matches the heading of a release: `[2.0.0](https://…) (2026-01-01)`, `orders@2.0.0`, `Version 2.0`, `Unreleased`. */
const releaseTitle =
  /^(?:[\w@/.-]+@|(?:version|release)\s+)?\[?(?:(unreleased)|v?(\d+\.\d+(?:\.\d+)?(?:-[\w.-]+)?)(?:\+[\w.-]+)?)\]?(?=$|[\s(,:–—])/i;

/** The deepest heading of a release: some tools write that of a patch with three `#`. */
const deepestRelease = 3;

/** Returns the releases in the order of the changelog. */
export function releasesIn(changelog: string): ChangelogRelease[] {
  const releases: { title: string; depth: number; match: RegExpExecArray; lines: string[] }[] = [];
  for (const line of plain(changelog).split('\n')) {
    const [, marks = '', title = ''] = heading.exec(line) ?? [];
    const match = releaseTitle.exec(title.replaceAll(/[*_`~]/g, ''));
    if (match && marks.length <= deepestRelease)
      releases.push({ title, depth: marks.length, match, lines: [] });
    else releases.at(-1)?.lines.push(line);
  }
  return releases.map(({ title, depth, match: [, unreleased, version = ''], lines }) => {
    const text = lines.join('\n').trim();
    const base = { title, depth, version, isUnreleased: unreleased !== undefined, text };
    return { ...base, isEmpty: isEmpty(lines), sections: sectionsIn(lines) };
  });
}

const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/;

function sectionsIn(lines: readonly string[]): ChangelogSection[] {
  const sections: { title: string; depth: number; lines: string[] }[] = [];
  for (const line of lines) {
    const [, marks, title = ''] = heading.exec(line) ?? [];
    // The text below a heading inside a section also belongs to the section.
    for (const section of sections)
      if (section.depth > 0 && (marks === undefined || marks.length > section.depth))
        section.lines.push(line);
      else section.depth = 0;
    if (marks !== undefined) sections.push({ title, depth: marks.length, lines: [] });
  }
  return sections.map(({ title, lines: own }) => ({ title, isEmpty: isEmpty(own) }));
}

function isEmpty(lines: readonly string[]): boolean {
  return lines.every((line) => {
    const isRule = /^\s*(?:[-*_]\s*){3,}$/.test(line);
    return line.trim() === '' || heading.test(line) || isRule || /^\s*\[[^\]]+\]:\s/.test(line);
  });
}

/** Returns the text without comments and code, and with `#` before underlined headings. */
function plain(changelog: string): string {
  return changelog
    .replaceAll('\r\n', '\n')
    .replaceAll(/<!--[^]*?(?:-->|$)/g, '')
    .replaceAll(/^ {0,3}(`{3,}|~{3,})[^]*?(?:^ {0,3}\1|(?![^]))/gm, 'code')
    .replaceAll(/^(?![#>*+-]|\s*$)(.+)\n(=+|-{2,})[ \t]*$/gm, (_, title: string, line: string) =>
      line.startsWith('=') ? `# ${title}` : `## ${title}`,
    );
}
