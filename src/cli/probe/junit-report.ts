import { junitXml, type JunitTest } from '../output/junit.js';
import { groups, isLoss, type ShapeResult } from './shape.js';
import { detailsOf, hasDetails, type ProbeReport } from './summary.js';

/**
 * Returns a report as JUnit XML with a test suite for each group of shapes. A shape that loses events is a test that
 * fails. A shape at risk is a test that passes, with output.
 */
export function junitReport({ results }: ProbeReport): string {
  const suites = groups.map((name) => ({
    name,
    tests: results.filter(({ group }) => group === name).map(testOf),
  }));
  return junitXml('kaizala-webhooks probe', suites);
}

function testOf(result: ShapeResult): JunitTest {
  const { id, title, group, verdict, exchanges, finding = '' } = result;
  const seconds = exchanges.reduce((sum, { duration }) => sum + duration, 0) / 1000;
  const details = detailsOf(result).map(([heading, text]) => `${heading}: ${text}`);
  const text = details.join(' ');
  return {
    name: `${id}: ${title}`,
    attributes: { classname: group, time: seconds.toFixed(3) },
    ...(isLoss(result) && { failure: { type: verdict, message: `${verdict}: ${finding}`, text } }),
    ...(verdict === 'skipped' && { skipped: finding }),
    ...(hasDetails(result) && !isLoss(result) && { output: `${verdict}: ${text}` }),
  };
}
