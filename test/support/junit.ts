/**
 * Checks that a report is JUnit XML as GitLab, Azure Pipelines and Jenkins read it. There is no official schema, so the
 * rules are those on which https://github.com/testmoapp/junitxml and the manuals of these services agree.
 */
import { parseXml, type XmlElement } from './parse-xml.js';

/** The elements that may be in each element, and the attributes that each element must have. */
const structure: Record<string, { elements: string[]; attributes: string[] }> = {
  testsuites: { elements: ['testsuite'], attributes: [] },
  testsuite: { elements: ['testcase'], attributes: ['name', 'tests', 'failures', 'errors'] },
  testcase: { elements: ['failure', 'system-out'], attributes: ['name', 'classname'] },
  failure: { elements: [], attributes: ['message'] },
  'system-out': { elements: [], attributes: [] },
};

/**
 * Returns what is wrong in a report.
 *
 * @throws Error if the report is not XML
 */
export function junitFaults(report: string): string[] {
  const root = parseXml(report);
  const [name] = root;
  return name === 'testsuites' ? [...faultsIn(root)] : [`The root is ${name}.`];
}

function* faultsIn([name, attributes, , elements]: XmlElement): Generator<string> {
  const { elements: allowed, attributes: required } = structure[name]!;
  for (const attribute of required)
    if (!(attribute in attributes)) yield `${name} has no ${attribute}.`;
  for (const [other] of elements) if (!allowed.includes(other)) yield `${name} contains ${other}.`;
  if (name === 'testsuite' || name === 'testsuites') yield* wrongCounts(name, attributes, elements);
  if (name === 'testsuite') yield* repeatedTests(elements);
  for (const element of elements) if (allowed.includes(element[0])) yield* faultsIn(element);
}

function* wrongCounts(
  name: string,
  attributes: Record<string, string>,
  elements: XmlElement[],
): Generator<string> {
  const tests = name === 'testsuite' ? elements : elements.flatMap(([, , , cases]) => cases);
  const failed = tests.filter(([, , , inner]) => inner.some(([one]) => one === 'failure'));
  const counted = { tests: tests.length, failures: failed.length, errors: 0 };
  for (const [key, count] of Object.entries(counted)) {
    const stated = attributes[key];
    if (stated !== undefined && Number(stated) !== count)
      yield `${name} states ${stated} ${key}, but has ${count}.`;
  }
}

/** GitLab shows only the first of several tests with the same name. */
function* repeatedTests(tests: XmlElement[]): Generator<string> {
  const names = tests.map(([, { name, classname }]) => `${classname} ${name}`);
  for (const [index, name] of names.entries())
    if (names.indexOf(name) < index) yield `Several tests have the name ${name}.`;
}
