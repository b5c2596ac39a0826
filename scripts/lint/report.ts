/** Formats the problems of a run for other programs, mostly with the formatters of Spectral. */
import type { ISpectralDiagnostic, Ruleset } from '@stoplight/spectral-core';
import { join } from 'node:path';
import { readText } from '../lib/read-text.js';
import { type Problem, sortProblems, SpecError } from '../lib/problem.js';

/** The formats of `npm run lint`. They have the same names as those of `kaizala-webhooks validate`. */
export const reportFormats = ['text', 'github', 'json', 'junit', 'sarif'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The problems of a run. Only refused problems fail the run, whatever their severities are. */
export interface Found {
  refused: Problem[];
  warnings: Problem[];
}

/** @param root the folder with the package.json whose name and version the report contains */
export async function formatReport(
  format: Exclude<ReportFormat, 'text'>,
  { refused, warnings }: Found,
  root: string,
): Promise<string> {
  const problems = sortProblems([...refused, ...warnings]);
  // The formatter of Spectral does not escape a percent sign in a message, or a comma in the name of a file.
  if (format === 'github')
    return new SpecError(problems)
      .annotations()
      .map((line) => `${line}\n`)
      .join('');
  const { json, junit, sarif } = await import('@stoplight/spectral-formatters');
  if (format === 'json') return `${json(problems.map(diagnosticOf), lowest)}\n`;
  // In JUnit, every problem is a failed test, so a warning that does not fail the run is left out.
  if (format === 'junit') return junit(sortProblems(refused).map(junitDiagnosticOf), lowest);
  return withOurName(sarif(problems.map(sarifDiagnosticOf), lowest, sarifContext), root);
}

/** Makes the formatter for JUnit report warnings too. */
const lowest = { failSeverity: 1 };

/** The formatter needs the rules only for their descriptions, which our linters do not have in a common form. */
const sarifContext = { ruleset: { rules: {} } as Ruleset, spectralVersion: '' };

/** In Spectral, the first line and the first column have the number 0. */
function diagnosticOf({ file, line, column, severity, rule, message, paste }: Problem) {
  const start = { line: line - 1, character: column - 1 };
  return {
    source: file,
    range: { start, end: start },
    severity: severity === 'error' ? 0 : 1,
    code: rule,
    message: [message, paste].filter(Boolean).join('\n'),
    path: [],
  } satisfies ISpectralDiagnostic;
}

/** The formatter for SARIF writes the path of a file as a URI without encoding it. */
function sarifDiagnosticOf(problem: Problem): ISpectralDiagnostic {
  const source = problem.file.split('/').map(encodeURIComponent).join('/');
  return { ...diagnosticOf(problem), source };
}

/** Replaces the name of the tool: the formatter names Spectral, but most of the problems are from other linters. */
function withOurName(report: string, root: string): string {
  const { name, version } = JSON.parse(readText(join(root, 'package.json'))) as {
    name: string;
    version: string;
  };
  const log = JSON.parse(report) as { runs: [{ tool: { driver: object } }] };
  log.runs[0].tool.driver = { name: `${name} lint`, version };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/**
 * Matches characters that XML forbids, and that the formatter for JUnit does not replace: control characters, lone
 * surrogates, and the end of a CDATA section.
 */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]|(?<=\]\])>/gu;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

function junitDiagnosticOf(problem: Problem): ISpectralDiagnostic {
  const diagnostic = diagnosticOf(problem);
  return {
    ...diagnostic,
    message: diagnostic.message.replace(forbidden, '\ufffd'),
    // The formatter writes the name of a file into an attribute without escaping it.
    source: problem.file.replace(/[&<"]/g, (one) => entities[one]!),
    // The formatter adds the path to the name of the test. GitLab shows only the first of several tests with the same
    // name.
    path: [`${problem.line}:${problem.column}`],
  };
}
