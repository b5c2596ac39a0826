import { runNode } from './process.js';
import type { Sample } from './suite.js';

/** Runs one of the project's commands as a process; the parts of its time are the steps that it prints. */
export async function timeCommand(args: readonly string[], cwd: string): Promise<Sample> {
  const { seconds, output } = await runNode(args, cwd);
  const steps = stepsOf(output);
  const inSteps = Object.values(steps).reduce((sum, step) => sum + step, 0);
  return {
    values: { time: seconds },
    parts: { ...steps, 'start, end and writing': seconds - inSteps },
  };
}

/** The steps of a build and their seconds, read from what `step` in scripts/lib/command.ts prints. */
export function stepsOf(output: string): Record<string, number> {
  const steps = [...output.matchAll(/^(.+) \((\d+\.\d) s\)$/gm)];
  return Object.fromEntries(steps.map(([, title = '', seconds]) => [title, Number(seconds)]));
}
