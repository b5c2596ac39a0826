/** Reports as JUnit XML, which GitLab, Azure Pipelines and Jenkins read: https://github.com/testmoapp/junitxml */
import { printable } from './printable.js';

/** A test of a report. */
export interface JunitTest {
  name: string;
  /** Further attributes, such as `file` and `line`. */
  attributes: Readonly<Record<string, string | number>>;
  /** If set, the test has failed. */
  failure?: { type: string; message: string; text: string };
  /** If set, the test was skipped, for this reason. */
  skipped?: string;
  /** The output of a test that has passed. */
  output?: string;
}

/** A test suite of a report. */
export interface JunitSuite {
  name: string;
  tests: readonly JunitTest[];
}

/** Returns a report. */
export function junitXml(name: string, suites: readonly JunitSuite[]): string {
  const all = suites.flatMap(({ tests }) => tests);
  const [tests, failures] = [all.length, failed(all)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escaped(name)}" tests="${tests}" failures="${failures}">`,
    ...suites.map(suiteXml),
    '</testsuites>',
  ].join('\n');
}

function suiteXml({ name, tests }: JunitSuite): string {
  const skipped = tests.filter((test) => test.skipped !== undefined).length;
  return [
    `  <testsuite name="${escaped(name)}" tests="${tests.length}" failures="${failed(tests)}" errors="0" skipped="${skipped}">`,
    ...tests.map(testXml),
    '  </testsuite>',
  ].join('\n');
}

function failed(tests: readonly JunitTest[]): number {
  return tests.filter(({ failure }) => failure).length;
}

function testXml(test: JunitTest): string {
  const attributes = Object.entries({ name: test.name, ...test.attributes })
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
  const inner = innerXml(test);
  return inner
    ? `    <testcase${attributes}>\n      ${inner}\n    </testcase>`
    : `    <testcase${attributes}/>`;
}

function innerXml({ failure, skipped, output }: JunitTest): string {
  if (failure) {
    const { type, message, text } = failure;
    return `<failure message="${escaped(message)}" type="${escaped(type)}">${escaped(text)}</failure>`;
  }
  if (skipped !== undefined) return `<skipped message="${escaped(skipped)}"/>`;
  return output === undefined ? '' : `<system-out>${escaped(output)}</system-out>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a text for XML, which can contain neither control characters nor lone surrogates, not even as escapes. */
function escaped(text: string): string {
  return printable(text)
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"]/g, (one) => entities[one]!);
}
