/** The steps of a build and their seconds, read from what `step` in scripts/lib/command.ts prints. */
export function stepsOf(output: string): Record<string, number> {
  const steps = [...output.matchAll(/^(.+) \((\d+\.\d) s\)$/gm)];
  return Object.fromEntries(steps.map(([, title = '', seconds]) => [title, Number(seconds)]));
}
