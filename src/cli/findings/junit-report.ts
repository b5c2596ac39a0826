import { type FileReport, type Finding, messageOf } from './findings.js';
import { locationText } from '../files/sources.js';
import { junitXml, type JunitTest } from '../output/junit.js';

/**
 * Returns a report as JUnit XML with a test suite for each file. A file without findings is one test that passes. Each
 * error is a test that fails, because readers show only one failure of a test. Warnings and notices are tests that
 * pass, with output.
 */
export function junitReport(files: readonly FileReport[]): string {
  const suites = files.map((report) => ({ name: report.file, tests: testsOf(report) }));
  return junitXml('kaizala-webhooks validate', suites);
}

function testsOf({ file, documents, findings }: FileReport): JunitTest[] {
  if (findings.length > 0) return findings.map(testOf);
  const count = `${documents} ${documents === 1 ? 'document' : 'documents'}`;
  return [{ name: count, attributes: { classname: file, file } }];
}

function testOf(finding: Finding): JunitTest {
  const { kind, rule, file, line, pointer } = finding;
  const message = messageOf(finding);
  const location = locationText(finding);
  return {
    // With the pointer, each name is unique. GitLab shows only the first of several tests with the same name.
    name: [location, rule, pointer].filter(Boolean).join(' '),
    attributes: { classname: file, file, line },
    ...(kind === 'error'
      ? { failure: { type: rule, message, text: `${location}: ${message}` } }
      : { output: `${kind}: ${message}` }),
  };
}
