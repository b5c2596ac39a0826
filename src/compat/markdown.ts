/** Writes findings as Markdown. */
import type { Finding } from './finding.js';
import { levels } from './level.js';
import { adviceOf, brokenOf, placesOf } from './words.js';

/**
 * Returns a heading and a table for each level. Patches are only counted, because they are mostly changes of texts.
 *
 * @param depth the depth of the headings
 */
export function findingTables(findings: readonly Finding[], depth: number): string[] {
  const parts = levels.toReversed().flatMap((level) => {
    const some = findings.filter((finding) => finding.level === level);
    if (some.length === 0) return [];
    const title = `${'#'.repeat(depth)} ${level[0]!.toUpperCase()}${level.slice(1)}`;
    return level === 'patch'
      ? [title, `${some.length}, mostly changes of texts and examples.`]
      : [title, tableOf(some)];
  });
  return parts.length > 0 ? parts : ['No change.'];
}

function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => [
    `${markdownText(finding.message)}<br>\`${finding.rule}\`, ${markdownText(placesOf(finding))}`,
    brokenOf(finding),
    adviceOf(finding),
  ]);
  return [['change', 'breaks', 'what users do'], ['---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
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
