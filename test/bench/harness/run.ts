import { describeMachine } from './machine.js';
import { measure } from './measure.js';
import { reportComparison } from './report.js';
import type { Suite } from './suite.js';

/** Runs a suite and gives its section of the results, in Markdown. */
export async function runSuite(suite: Suite, report: (text: string) => void): Promise<string> {
  const blocks = [`${suite.title}.`, suite.about, `Taken on ${describeMachine(suite.packages)}.`];
  const { comparisons, close } = await suite.open();
  try {
    for (const comparison of comparisons) {
      report(`${comparison.title}\n`);
      const samples = await measure(comparison, report);
      blocks.push(reportComparison(comparison, samples));
    }
  } finally {
    await close?.();
  }
  return blocks.join('\n\n');
}
