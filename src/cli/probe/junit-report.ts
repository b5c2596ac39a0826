import { junitXml, type JunitTest } from '../output/junit.js';
import { type FailOn, groups, isFailure, type ShapeResult } from './shape.js';
import { detailsOf, hasDetails, type ProbeReport } from './summary.js';

/**
 * Returns a report as JUnit XML with a test suite for each group of shapes. A shape that makes the command fail is
 * a test that fails. A shape at risk is otherwise a test that passes, with output.
 */
export function junitReport({ results, failOn }: ProbeReport): string {
  const suites = groups.map((name) => ({
    name,
    tests: results.filter(({ group }) => group === name).map((result) => testOf(result, failOn)),
  }));
  return junitXml('kaizala-webhooks probe', suites);
}

function testOf(result: ShapeResult, failOn: FailOn): JunitTest {
  const { id, title, group, verdict, exchanges, finding = '' } = result;
  const seconds = exchanges.reduce((sum, { duration }) => sum + duration, 0) / 1000;
  const details = detailsOf(result).map(([heading, text]) => `${heading}: ${text}`);
  const text = details.join(' ');
  const isFailed = isFailure(result, failOn);
  return {
    name: `${id}: ${title}`,
    attributes: { classname: group, time: seconds.toFixed(3) },
    ...(isFailed && { failure: { type: verdict, message: `${verdict}: ${finding}`, text } }),
    ...(verdict === 'skipped' && { skipped: finding }),
    ...(hasDetails(result) && !isFailed && { output: `${verdict}: ${text}` }),
  };
}
