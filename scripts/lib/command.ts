import { Failure } from '../../src/common/failure.js';
import { githubAnnotation } from '../../src/common/github-annotations.js';
import { isSystemError, systemFailure, systemReason } from '../../src/common/system-error.js';
import { type Problem, sortProblems, SpecError } from './problem.js';

/** Runs a command. A failure, or what the system refused, is printed without a stack, with exit code 1; anything else is a bug and keeps its stack. */
export async function run(command: () => Promise<void>): Promise<void> {
  watchOutput();
  try {
    await command();
  } catch (thrown) {
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

/** Without a listener, a full disk or `| head` would end the command in the middle of its work, with a stack. */
function watchOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.once('error', (error: NodeJS.ErrnoException) => {
      // A stream that was destroyed reports each write.
      stream.on('error', () => undefined);
      // Nobody reads on, which is not a failure.
      if (error.code === 'EPIPE') return;
      process.exitCode = 1;
      if (stream === process.stdout)
        console.error(
          `The standard output cannot be written: ${isSystemError(error) ? systemReason(error) : error.message}`,
        );
    });
  }
}

/** How many problems are printed that do not end the command: a new language begins with hundreds of them. */
const mostPrinted = 20;

/** Prints problems that do not end the command, the first of them where there are many. */
export function printProblems(problems: Problem[]): void {
  const warning = new SpecError(sortProblems(problems).slice(0, mostPrinted));
  const more = problems.length - mostPrinted;
  console.log(`\n${warning.message}${more > 0 ? `, and ${more} more` : ''}\n`);
  annotate(warning.annotations());
}

/** Shows problems beside the change, where a GitHub workflow runs the command. */
function annotate(annotations: readonly string[]): void {
  if (process.env.GITHUB_ACTIONS) for (const annotation of annotations) console.log(annotation);
}

/** Does a step of a command, saying what it is and how long it took. */
export async function step<T>(title: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}

/** Resolves when the user ends the command: by Ctrl-C, by a manager of processes, or by closing the terminal. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
}
