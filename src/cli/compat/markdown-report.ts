import { findingTables, markdownText } from '../../compat/markdown.js';
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
  const safe = description.findings.map((finding) => ({
    ...finding,
    message: printable(finding.message),
    where: printable(finding.where),
  }));
  return [`## ${text(titleOf(description))}`, ...findingTables(safe, 3)];
}

function text(value: string): string {
  return markdownText(printable(value));
}

function sentence(value: string): string {
  return `${value[0]!.toUpperCase()}${text(value.slice(1))}.`;
}
