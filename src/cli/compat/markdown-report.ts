import type { Finding } from '../../compat/finding.js';
import { findingTables, markdownText } from '../../compat/markdown.js';
import { locationText } from '../files/sources.js';
import { printable } from '../output/printable.js';
import type { CompatResult, DescriptionResult } from './result.js';
import { conclusionOf, problemOf, titleOf } from './words.js';

/** Returns the result as Markdown, for a release or a comment: a table for each level. */
export function markdownReport(result: CompatResult): string {
  const { descriptions, versions, notices } = result;
  const checks = versions.map((check) =>
    check.problem === ''
      ? `- ${text(check.what)}: ${text(check.head)}`
      : `- **${text(problemOf(check))}**`,
  );
  const parts = [
    '# Compatibility',
    sentence(conclusionOf(result)),
    ...descriptions.flatMap(sectionsOf),
    '## Versions',
    checks.join('\n'),
    ...(notices.length > 0 ? [notices.map((notice) => `- ${text(notice)}`).join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionsOf(description: DescriptionResult): string[] {
  const { findings, locate, oldPlaceOf } = description;
  const safe = findings.map((finding) => ({
    ...finding,
    message: printable(finding.message),
    where: printable(finding.where),
    pointer: printable(finding.pointer),
  }));
  const placeOf = (finding: Finding) => {
    const old = oldPlaceOf(finding);
    return printable(locationText(locate(finding)) + (old === undefined ? '' : `, before ${old}`));
  };
  return [
    `## ${text(titleOf(description))}`,
    ...findingTables(safe, 3, (finding) => placeOf(findings[safe.indexOf(finding as never)]!)),
  ];
}

function text(value: string): string {
  return markdownText(printable(value));
}

function sentence(value: string): string {
  return `${value[0]!.toUpperCase()}${text(value.slice(1))}.`;
}
