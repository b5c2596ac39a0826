/**
 * Checks that the changelog has the changes of a version.
 *
 * @param isFinal whether the version is released now. If it is not, the changes may still be under "Unreleased".
 * @returns the problem with its fix, or undefined
 */
export function changelogFault(
  text: string,
  version: string,
  isFinal: boolean,
): string | undefined {
  const sections = sectionsOf(text);
  const [own, unreleased] = [sections.get(version), sections.get('Unreleased')];
  const fix = `Fix: change the heading "## Unreleased" to "## ${version} - <date>".`;
  if (!own && !unreleased)
    return `CHANGELOG.md has no changes under "## ${version}" and none under "## Unreleased". Fix: write there what users notice.`;
  if (!isFinal) return undefined;
  if (!own) return `CHANGELOG.md has no section "## ${version}". ${fix}`;
  if (unreleased)
    return `CHANGELOG.md has changes under "## Unreleased", which would be missing in the notes of ${version}. Fix: move them to the section "## ${version}".`;
  return undefined;
}

/** Returns the changes of a version, or those under "Unreleased" if it has no section yet. */
export function changesOf(text: string, version: string): string {
  const sections = sectionsOf(text);
  return sections.get(version) ?? sections.get('Unreleased') ?? '';
}

/** Returns the text of each section, by the name in its heading. */
function sectionsOf(text: string): Map<string, string> {
  return new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const [heading = '', ...lines] = section.split('\n');
        // A heading is `0.1.0`, or `[0.1.0] - 2026-11-30`.
        const [, name = ''] = /^\[?([^\]\s]+)\]?/.exec(heading) ?? [];
        return [name, lines.join('\n').trim()];
      }),
  );
}
