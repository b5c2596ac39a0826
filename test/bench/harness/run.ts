import { describeMachine } from './machine.js';
import { measure } from './measure.js';
import { reportComparison } from './report.js';
import type { Suite } from './suite.js';

/**
 * Runs a suite. @returns the section of this suite for the results file, in Markdown
 *
 * @param short whether to measure every contestant only once, without warm-ups
 */
export async function runSuite(
  suite: Suite,
  report: (text: string) => void,
  short = false,
): Promise<string> {
  const blocks = [`${suite.title}.`, suite.about, `Taken on ${describeMachine(suite.packages)}.`];
  const { comparisons, results, close } = await suite.open();
  if (results !== undefined) blocks.push(results);
  try {
    for (const comparison of comparisons) {
      report(`${comparison.title}\n`);
      const once = short ? { rounds: 1, warmups: 0 } : {};
      const samples = await measure({ ...comparison, ...once }, report);
      blocks.push(reportComparison(comparison, samples));
    }
  } finally {
    await close?.();
  }
  return blocks.join('\n\n');
}
