/** The findings as JUnit XML, which GitLab, Azure Pipelines and Jenkins read: https://github.com/testmoapp/junitxml */
import { type FileReport, type Finding, messageOf } from './findings.js';
import { locationText } from '../files/sources.js';
import { printable } from '../output/printable.js';

/**
 * Returns a report with a test suite for each file. A file without findings is one test that passes. Each error is a
 * test that fails, because readers show only one failure of a test. Warnings and notices are tests that pass, with output.
 */
export function junitReport(files: readonly FileReport[]): string {
  const suites = files.map(suiteOf);
  const [tests, failures] = [sum(suites, 'tests'), sum(suites, 'failures')];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="kaizala-webhooks validate" tests="${tests}" failures="${failures}">`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
  ].join('\n');
}

interface Suite {
  tests: number;
  failures: number;
  xml: string;
}

function suiteOf({ file, documents, findings }: FileReport): Suite {
  const tests = Math.max(1, findings.length);
  const failures = findings.filter(({ kind }) => kind === 'error').length;
  const count = `${documents} ${documents === 1 ? 'document' : 'documents'}`;
  const cases = findings.length > 0 ? findings.map(caseOf) : [testCase(count, file)];
  const name = attribute(file);
  const xml = [
    `  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="0" skipped="0">`,
    ...cases,
    '  </testsuite>',
  ].join('\n');
  return { tests, failures, xml };
}

function caseOf(finding: Finding): string {
  const { kind, rule, file, line } = finding;
  const message = messageOf(finding);
  const name = `${locationText(finding)} ${rule}`;
  const text = attribute(message);
  const inner =
    kind === 'error'
      ? `<failure message="${text}" type="${rule}">${attribute(locationText(finding))}: ${text}</failure>`
      : `<system-out>${kind}: ${text}</system-out>`;
  return testCase(name, file, ` line="${line}"`, inner);
}

function testCase(name: string, file: string, more = '', inner = ''): string {
  const attributes = `name="${attribute(name)}" classname="${attribute(file)}" file="${attribute(file)}"${more}`;
  return inner
    ? `    <testcase ${attributes}>\n      ${inner}\n    </testcase>`
    : `    <testcase ${attributes}/>`;
}

function sum(suites: readonly Suite[], key: 'tests' | 'failures'): number {
  return suites.reduce((total, suite) => total + suite[key], 0);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a text for XML, which can contain neither control characters nor lone surrogates, not even as escapes. */
function attribute(text: string): string {
  return printable(text)
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"]/g, (one) => entities[one]!);
}
