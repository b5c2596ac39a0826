import { runNode } from './process.js';
import type { Sample } from './suite.js';

/**
 * Runs a command of the project as a process, and measures its time. The parts of the sample are the steps that the
 * command prints.
 */
export async function timeCommand(args: readonly string[], cwd: string): Promise<Sample> {
  const { seconds, output } = await runNode(args, cwd);
  const steps = stepsOf(output);
  const inSteps = Object.values(steps).reduce((sum, step) => sum + step, 0);
  return {
    values: { time: seconds },
    parts: { ...steps, 'start, end and writing': seconds - inSteps },
  };
}

/** Returns the steps of a build and their seconds. Reads them from the output of `step` in scripts/lib/command.ts. */
export function stepsOf(output: string): Record<string, number> {
  const steps = [...output.matchAll(/^(.+) \((\d+\.\d) s\)$/gm)];
  return Object.fromEntries(steps.map(([, title = '', seconds]) => [title, Number(seconds)]));
}
