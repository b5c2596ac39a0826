/** Writes findings as Markdown. */
import type { Finding } from './finding.js';
import { levels } from './level.js';
import { adviceOf, brokenOf, fixOf, placesOf } from './words.js';

/** The maximum number of patches that are listed: our choice. A comment on GitHub has at most 65,536 characters. */
const mostPatches = 100;

/**
 * Returns a heading and a table for each level.
 *
 * @param depth the depth of the headings
 * @param locate returns the file and line of a finding, for the maintainer of the description. Without it, the tables are
 *   for the users: they have neither places nor fixes, and patches are only counted.
 */
export function findingTables(
  findings: readonly Finding[],
  depth: number,
  locate?: (finding: Finding) => string,
): string[] {
  const parts = levels.toReversed().flatMap((level) => {
    const some = findings.filter((finding) => finding.level === level);
    if (some.length === 0) return [];
    const title = `${'#'.repeat(depth)} ${level[0]!.toUpperCase()}${level.slice(1)}`;
    if (level !== 'patch') return [title, tableOf(some, locate)];
    const count = `${some.length}, mostly changes of texts and examples.`;
    return locate ? [title, ...patchList(some, count, locate)] : [title, count];
  });
  return parts.length > 0 ? parts : ['No change.'];
}

function tableOf(findings: readonly Finding[], locate?: (finding: Finding) => string): string {
  const rows = findings.map((finding) => [
    [
      markdownText(finding.message),
      `\`${finding.rule}\`, ${markdownText(placesOf(finding))}`,
      ...(locate ? [`${code(finding.pointer || '/')} at ${code(locate(finding))}`] : []),
    ].join('<br>'),
    brokenOf(finding),
    adviceOf(finding),
    ...(locate ? [fixOf(finding)] : []),
  ]);
  const header = ['change', 'breaks', 'what users do', ...(locate ? ['fix'] : [])];
  return [header, header.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Returns a list that a reader must open, because it can be long. */
function patchList(
  findings: readonly Finding[],
  count: string,
  locate: (finding: Finding) => string,
): string[] {
  const lines = findings
    .slice(0, mostPatches)
    .map(
      (finding) =>
        `- ${markdownText(finding.message)}: ${code(finding.pointer || '/')} at ${code(locate(finding))}`,
    );
  const rest = findings.length - mostPatches;
  if (rest > 0) lines.push(`- and ${rest} more`);
  return [`<details><summary>${count}</summary>`, lines.join('\n'), '</details>'];
}

/** Returns code. A pointer can contain the character that ends it. */
function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('|', '\\|').replaceAll(/\s/g, ' ')}\``;
}

/** A name in a description must not end a cell or begin HTML. Within code, a backslash has no meaning. */
export function markdownText(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) =>
      index % 2 === 1
        ? part.replaceAll('|', '\\|')
        : part.replaceAll(/[\\*_[\]<|]/g, (character) => `\\${character}`),
    )
    .join('');
}
