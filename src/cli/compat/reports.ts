/** Prints the result of compat in one of several formats. */
import { githubAnnotation } from '../../common/github-annotations.js';
import type { Finding } from '../../compat/finding.js';
import { rules } from '../../compat/rules.js';
import { adviceOf, brokenOf, fixOf, placesOf } from '../../compat/words.js';
import { locationText } from '../files/sources.js';
import { printable } from '../output/printable.js';
import { sarifLog, type SarifResult } from '../output/sarif.js';
import type { Look, Terminal } from '../output/terminal.js';
import type { CompatFormat } from './formats.js';
import { markdownReport } from './markdown-report.js';
import type { CompatResult, DescriptionResult } from './result.js';
import { conclusionOf, problemOf, titleOf } from './words.js';

const looks = { major: 'red', minor: 'yellow', patch: 'dim' } as const satisfies Record<
  string,
  Look
>;

/** The maximum number of patches that the text shows: our choice. */
const mostPatches = 10;

export function printReport(result: CompatResult, format: CompatFormat, terminal: Terminal): void {
  const write = (text: string) => terminal.write('output', text);
  if (format === 'text') printText(result, terminal);
  if (format === 'json') terminal.print(JSON.stringify(jsonReport(result)));
  if (format === 'markdown') write(markdownReport(result));
  if (format === 'sarif') write(`${sarifReport(result)}\n`);
  if (format === 'github')
    for (const annotation of annotationsOf(result)) write(`${printable(annotation)}\n`);
  for (const notice of result.notices) terminal.note(notice);
  terminal.note(conclusionOf(result));
}

function printText({ descriptions, versions }: CompatResult, terminal: Terminal): void {
  for (const description of descriptions) {
    const { findings } = description;
    terminal.print(['bold', titleOf(description)]);
    for (const finding of findings)
      if (finding.level !== 'patch') printFinding(finding, description, terminal);
    printPatches(description, terminal);
    if (findings.length === 0) terminal.print('  no change');
  }
  for (const check of versions) {
    if (check.problem === '') terminal.print(`${check.what}: ${check.head}`);
    else terminal.print(['red', 'error'], `  ${problemOf(check)}`);
  }
}

function printFinding(
  finding: Finding,
  { locate, oldPlaceOf }: DescriptionResult,
  terminal: Terminal,
): void {
  const { level, rule, message, pointer, foundBy } = finding;
  const old = oldPlaceOf(finding);
  terminal.print(
    `${locationText(locate(finding))}  `,
    [looks[level], level],
    `  ${message} [${rule}]`,
  );
  terminal.print(
    `  ${pointer || '/'} in ${placesOf(finding)}${old === undefined ? '' : `, before at ${old}`}; found by ${foundBy.join(' and ')}`,
  );
  terminal.print(`  Breaks: ${brokenOf(finding)}. Users: ${adviceOf(finding)}`);
  const fix = fixOf(finding);
  if (fix) terminal.print(`  Fix: ${fix}.`);
}

/** Prints why a patch version is needed. If a higher one is needed, the number of patches is enough. */
function printPatches({ findings, level, locate }: DescriptionResult, terminal: Terminal): void {
  const patches = findings.filter((finding) => finding.level === 'patch');
  const shown = level === 'patch' ? patches.slice(0, mostPatches) : [];
  for (const finding of shown)
    terminal.print(
      `${locationText(locate(finding))}  `,
      [looks.patch, 'patch'],
      `  ${finding.message} [${finding.rule}]`,
    );
  const rest = patches.length - shown.length;
  if (rest > 0)
    terminal.print(`  ${rest} ${shown.length > 0 ? 'more ' : ''}patch, which --format json lists`);
}

function jsonReport({ passed, level, descriptions, versions, notices }: CompatResult) {
  return {
    passed,
    level,
    descriptions: descriptions.map(
      ({ findings, overruled, locate, oldPlaceOf, ...description }) => ({
        ...description,
        // A reader can check what `redocly diff` has reported, and this command does not.
        overruled: overruled.map((one) => ({
          level: one.level,
          message: one.message,
          pointer: one.pointer,
        })),
        findings: findings.map((finding) => ({
          ...finding,
          ...locate(finding),
          oldPlace: oldPlaceOf(finding),
          users: adviceOf(finding),
          fix: fixOf(finding),
        })),
      }),
    ),
    versions: versions.map(({ location: _location, notice: _notice, ...check }) => check),
    notices,
  };
}

/** Only a version that is too low fails the run. A breaking change is allowed in a major version. */
function annotationsOf({ descriptions, versions }: CompatResult): string[] {
  const failed = versions.filter(({ problem }) => problem !== '');
  return [
    ...failed.map((check) => githubAnnotation('error', problemOf(check), check.location)),
    ...descriptions.flatMap(({ findings, locate, oldPlaceOf }) =>
      findings
        .filter(({ level }) => level !== 'patch')
        .map((finding) =>
          githubAnnotation(
            finding.level === 'major' ? 'warning' : 'notice',
            sentenceOf(finding, oldPlaceOf(finding)),
            locate(finding),
            finding.rule,
          ),
        ),
    ),
  ];
}

function sarifReport({ descriptions, versions }: CompatResult): string {
  const texts = Object.fromEntries(Object.entries(rules).map(([id, { text }]) => [id, text]));
  const failed = versions.filter(({ problem }) => problem !== '');
  const results: SarifResult[] = [
    ...failed.map((check) => ({
      ...check.location,
      rule: 'version',
      level: 'error' as const,
      message: problemOf(check),
      pointer: '',
    })),
    ...descriptions.flatMap(({ findings, locate, oldPlaceOf }) =>
      findings.map((finding) => ({
        ...finding,
        ...locate(finding),
        level: finding.level === 'major' ? ('warning' as const) : ('note' as const),
        message: sentenceOf(finding, oldPlaceOf(finding)),
      })),
    ),
  ];
  return sarifLog({ version: 'The versions are as high as the changes need.', ...texts }, results);
}

function sentenceOf(finding: Finding, old: string | undefined): string {
  const fix = fixOf(finding);
  const before = old === undefined ? '' : `; before, it was at ${old}`;
  return `${finding.level}: ${finding.message}${before}. Breaks: ${brokenOf(finding)}. Users: ${adviceOf(finding)}${fix ? ` Fix: ${fix}.` : ''}`;
}
