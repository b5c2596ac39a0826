import { levels } from '../../compat/level.js';
import { printable } from '../output/printable.js';
import type { CompatResult, DescriptionResult, LocatedFinding } from './result.js';
import { adviceOf, brokenOf, conclusionOf, placesOf, problemOf } from './words.js';

/** Returns the result as Markdown, for a release or a comment: a table for each level. */
export function markdownReport(result: CompatResult): string {
  const { descriptions, versions, notices } = result;
  const checks = versions.map((check) =>
    check.problem === ''
      ? `- ${cell(check.what)}: ${cell(check.head)}`
      : `- **${cell(problemOf(check))}**`,
  );
  const parts = [
    '# Compatibility',
    sentence(conclusionOf(result)),
    ...descriptions.flatMap(sectionsOf),
    '## Versions',
    checks.join('\n'),
    ...(notices.length > 0 ? [notices.map((notice) => `- ${cell(notice)}`).join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Returns the findings of a description. Patches are only counted, because they are mostly texts. */
function sectionsOf({ base, head, findings }: DescriptionResult): string[] {
  const shown = levels.toReversed().flatMap((level) => {
    const some = findings.filter((finding) => finding.level === level);
    if (some.length === 0) return [];
    const title = `### ${level[0]!.toUpperCase()}${level.slice(1)}`;
    return level === 'patch'
      ? [title, `${some.length}, mostly changes of texts and examples.`]
      : [title, tableOf(some)];
  });
  return [`## ${cell(base)} → ${cell(head)}`, ...(shown.length > 0 ? shown : ['No change.'])];
}

function tableOf(findings: readonly LocatedFinding[]): string {
  const rows = findings.map((finding) => [
    `${cell(finding.message)}<br>\`${finding.rule}\`, ${cell(placesOf(finding))}`,
    brokenOf(finding),
    adviceOf(finding),
  ]);
  return [['change', 'breaks', 'what users do'], ['---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** A name in a description must not end a cell or begin HTML. Within code, a backslash has no meaning. */
function cell(text: string): string {
  return printable(text)
    .split(/(`[^`]*`)/)
    .map((part, index) =>
      index % 2 === 1
        ? part.replaceAll('|', '\\|')
        : part.replaceAll(/[\\*_[\]<|]/g, (character) => `\\${character}`),
    )
    .join('');
}

function sentence(text: string): string {
  return `${text[0]!.toUpperCase()}${cell(text.slice(1))}.`;
}
