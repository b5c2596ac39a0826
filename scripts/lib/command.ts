import { Failure } from '../../src/common/failure.js';
import { githubAnnotation } from '../../src/common/github-annotations.js';
import { isSystemError, systemFailure, systemReason } from '../../src/common/system-error.js';
import { type Problem, sortProblems, SpecError } from './problem.js';
import { HelpRequest } from './read-options.js';

/**
 * Runs a command. A `Failure` or a system error is printed without a stack, and the exit code is 1. Any other error is a
 * bug, and is printed with its stack.
 */
export async function run(command: () => Promise<void>): Promise<void> {
  watchOutput();
  try {
    await command();
  } catch (thrown) {
    if (thrown instanceof HelpRequest) {
      console.log(thrown.message);
      return;
    }
    process.exitCode = 1;
    const error = isSystemError(thrown)
      ? new Failure(systemFailure(thrown), { cause: thrown })
      : thrown;
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    if (error instanceof Failure)
      annotate(
        error instanceof SpecError
          ? error.annotations()
          : [githubAnnotation('error', error.message)],
      );
  }
}

let printing: 'log' | 'error' = 'log';

/** Prints a line about the progress of a command. */
export function printProgress(line: string): void {
  console[printing](line);
}

/** From now on, the progress is printed to the standard error, because the standard output is a report. */
export function keepOutputForReport(): void {
  printing = 'error';
}

/** Without a listener for errors, a full disk or `| head` would end the command in the middle of its work, with a stack. */
function watchOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.once('error', (error: NodeJS.ErrnoException) => {
      // A destroyed stream emits an error for each write.
      stream.on('error', () => undefined);
      // The reader has closed the pipe, which is not a failure.
      if (error.code === 'EPIPE') return;
      process.exitCode = 1;
      if (stream === process.stdout)
        console.error(
          `The standard output cannot be written: ${isSystemError(error) ? systemReason(error) : error.message}`,
        );
    });
  }
}

/** The largest number of warnings that are printed: a new language begins with hundreds of them. */
const mostPrinted = 20;

/** Prints problems that do not end the command, but at most the first 20. */
export function printProblems(problems: Problem[]): void {
  const warning = new SpecError(sortProblems(problems).slice(0, mostPrinted));
  const more = problems.length - mostPrinted;
  printProgress(`\n${warning.message}${more > 0 ? `, and ${more} more` : ''}\n`);
  annotate(warning.annotations());
}

/** In a GitHub workflow, prints annotations, which GitHub shows next to the changed lines. */
function annotate(annotations: readonly string[]): void {
  if (process.env.GITHUB_ACTIONS) for (const annotation of annotations) printProgress(annotation);
}

/** Runs a step of a command, then prints its title and how long it took. */
export async function step<T>(title: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  printProgress(`${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}

/** Resolves when the command is told to stop: by Ctrl-C, by a process manager, or by closing the terminal. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
}
