import { Failure } from '../../src/common/failure.js';
import { githubAnnotation } from '../../src/common/github-annotations.js';
import { SpecError } from './problem.js';

/** Runs a command. A failure is printed without its stack, with exit code 1; anything else is a bug and keeps its stack. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    if (error instanceof Failure && process.env.GITHUB_ACTIONS) {
      const annotations =
        error instanceof SpecError
          ? error.annotations()
          : [githubAnnotation('error', error.message)];
      for (const annotation of annotations) console.log(annotation);
    }
  }
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
