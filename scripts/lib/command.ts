import { CompileError } from './compile.js';
import { escapeData, formatProblems, SpecError, type Problem } from './problem.js';

/** An expected failure: the user gets its message, and no stack. */
export class Failure extends Error {
  override name = 'Failure';
}

/** Runs a command. What the user can mend is printed as it is, with exit code 1; anything else is a bug and keeps its stack. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof SpecError)
      console.error(`\n${formatProblems(error.problems)}\n\n${countOf(error.problems)}`);
    else if (error instanceof CompileError || error instanceof Failure) report(error);
    else console.error(error);
    process.exitCode = 1;
  }
}

/** Does a step of a command, saying what it is and how long it took. */
export async function step<T>(title: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}

/** A workflow shows an annotation beside the change that caused it. */
function report({ message }: Error): void {
  console.error(`\n${message}`);
  if (process.env.GITHUB_ACTIONS) console.log(`::error::${escapeData(message)}`);
}

function countOf(problems: Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${errors} errors, ${problems.length - errors} warnings`;
}
